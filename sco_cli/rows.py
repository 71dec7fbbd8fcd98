"""What a question is answered with: one typed row for each listing, and how its columns stand in a table.

The fields of a row are the keys of its listing: JSON keys, CSV headings and `--columns` names at once. None and an
empty list mean that the record does not say.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, TypeAlias, TypeVar

import msgspec
from msgspec import Struct

from sco_cli.dates import Date
from sco_cli.fields import Count, Mark, Prose
from sco_cli.records import Dispute

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"

HIGH = "high"
DOUBT = (HIGH, "medium", "low")
# What steers a terminal, turns the direction of writing, hides, or is no character at all; and what joins or parts
# letters, but where writing from Arabic to Burmese needs it.
UNSEEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
    "|(?<![\u0600-\u109f])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u109f])"
)
LINE_ENDS = "[\u2028\u2029]"


class Columns(Struct, frozen=True, kw_only=True):
    """How the fields of a row are shown, by name, with blanks between names.

    `also` are those that only JSON and YAML carry, `more` those given only when they are asked for; all others are
    columns everywhere but the `unseen`, which only lines for eyes are made of.

    A table has the columns of `table` if it names any, `unseen` ones among them, unless the user chose others. In it
    `main` takes the free width, `keep` names the others in the order in which they are dearest when the window is
    narrow, `spare` those left out where without them all others fit beside it, `group` the one whose values head groups
    of rows, left out of the table itself when `grouped_away`. What `told` says stands below each row, and so do those
    that `under` names.
    """

    main: str
    keep: str = ""
    also: str = ""
    more: str = ""
    unseen: str = ""
    table: str = ""
    spare: str = ""
    told: str = ""
    under: str = ""
    group: str = ""
    grouped_away: bool = False


class Row(Struct, frozen=True, kw_only=True):
    """A row of a listing."""

    columns: ClassVar[Columns]

    @property
    def when(self) -> Date | None:
        """The date that `--since` and `--until` bound."""
        return None

    @property
    def cites(self) -> Sequence[str]:
        """The sources that it rests on, each with the place in it."""
        return getattr(self, "sources", ())

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """The keys that every format carries, in order."""
        apart = {*cls.also(), *cls.more(), *cls.columns.unseen.split()}
        return tuple(key for key in cls.__struct_fields__ if key not in apart)

    @classmethod
    def also(cls) -> tuple[str, ...]:
        """The keys that only JSON and YAML carry."""
        return tuple(cls.columns.also.split())

    @classmethod
    def more(cls) -> tuple[str, ...]:
        """The keys that are given only when they are asked for."""
        return tuple(cls.columns.more.split())

    @classmethod
    def every(cls) -> tuple[str, ...]:
        """All keys that can be asked for, in the order in which they are offered."""
        return (*cls.keys(), *cls.also(), *cls.more())

    def record(self) -> dict[str, Plain]:
        """The row as `-f json` writes it: a table from key to plain value."""
        return {key: plain(getattr(self, key)) for key in (*self.keys(), *self.also())}


class Told(Row, frozen=True, kw_only=True):
    """A row that says how sure it is: its confidence (None where there is nothing to doubt), and how many disputes."""

    confidence: Mark | None = HIGH
    disputes: Count = 0

    @classmethod
    def also(cls) -> tuple[str, ...]:
        """The keys that only JSON and YAML carry; they end with what is said of the evidence."""
        return (*super().also(), *Told.__struct_fields__)


class Sought(Told, frozen=True, kw_only=True):
    """A row that was found by words, which no format carries but a table marks."""

    words: list[str]


class Evidence(Told, frozen=True, kw_only=True):
    """What every sourced row can be asked for besides its own keys."""

    note: Prose | None = None
    disputed: list[Dispute] = []

    @classmethod
    def more(cls) -> tuple[str, ...]:
        """The keys that are given only when they are asked for."""
        return (*super().more(), "note", "disputed")


RowType = TypeVar("RowType", bound=Row)


def as_row(kind: type[RowType], item: Struct, /, **derived: Any) -> RowType:
    """A row of a kind: the fields it shares with a record as they are, and those derived for the answer.

    A record that names no confidence has high confidence.
    """
    own = {key: getattr(item, key) for key in kind.__struct_fields__ if key not in derived and hasattr(item, key)}
    # Lists are copied: who changes a row must not change the record.
    own = {key: [*value] if isinstance(value, list) else value for key, value in own.items()}
    if "confidence" in own:
        own["confidence"] = own["confidence"] or HIGH
    if "disputes" in kind.__struct_fields__ and "disputes" not in derived and hasattr(item, "disputed"):
        own["disputes"] = len(item.disputed)
    return kind(**own, **derived)


def weaker(*confidences: str | None) -> str:
    """The least of several confidences; None is high."""
    return max((each or HIGH for each in confidences), key=DOUBT.index, default=HIGH)


def gathered(rows: Iterable[RowType], key: str, first: Sequence[str] = ()) -> list[RowType]:
    """The rows with those of one group, all that have the same value of `key`, together and in their order.

    Groups stand in the order of `first`, those not in it after them in the order in which they come.
    """
    groups: dict[str, list[RowType]] = {name: [] for name in first}
    for row in rows:
        groups.setdefault(getattr(row, key), []).append(row)
    return [row for group in groups.values() for row in group]


def plain(value: object) -> Plain:
    """A value as text, number, list or table, with its text free of control characters."""
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, Date):
        return value.text
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    assert isinstance(value, Struct), value
    return {key: plain(item) for key, item in msgspec.structs.asdict(value).items() if item not in (None, False)}


def clean(text: str) -> str:
    """Text without characters that steer a terminal, turn the direction of writing or hide; its lines end plainly."""
    # None of these characters is printable, and few texts have any that is not.
    return text if text.isprintable() else re.sub(LINE_ENDS, "\n", re.sub(UNSEEN, "", text))


def coded(address: str, signs: str) -> str:
    """An address with the signs that a pattern finds written by their codes, as addresses have them."""
    return re.sub(signs, lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
