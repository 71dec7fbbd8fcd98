"""What a question is answered with: one typed row for each listing.

The fields of a row are the keys of its listing: JSON keys, CSV headings and `--columns` names at once. None and an
empty list mean that the record does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from sco_cli.records import Dispute


class Row(Struct, frozen=True, kw_only=True):
    """A row of a listing."""


RowType = TypeVar("RowType", bound=Row)


def as_row(kind: type[RowType], item: Any, **derived: Any) -> RowType:
    """A row of a kind: the fields it shares with a record as they are, and those derived for the answer.

    A record that names no confidence has high confidence.
    """
    own = {key: getattr(item, key) for key in kind.__struct_fields__ if key not in derived and hasattr(item, key)}
    if "confidence" in own:
        own["confidence"] = own["confidence"] or "high"
    return kind(**own, **derived)


def gathered(rows: Iterable[RowType], key: str, first: Sequence[str] = ()) -> list[RowType]:
    """The rows with those of one group, all that have the same value of `key`, together and in their order.

    Groups stand in the order of `first`, those not in it after them in the order in which they come.
    """
    groups: dict[str, list[RowType]] = {name: [] for name in first}
    for row in rows:
        groups.setdefault(getattr(row, key), []).append(row)
    return [row for group in groups.values() for row in group]


class Evidence(Row, frozen=True, kw_only=True):
    """What every sourced row can be asked for besides its own keys."""

    confidence: str = "high"
    note: str | None = None
    disputed: list[Dispute] = []
