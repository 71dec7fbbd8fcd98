"""The rules that a dataset keeps: every fault at once, with file, line, record and field."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from typing import TypeVar, cast

from sco_cli.dataset import Dataset
from sco_cli.errors import DataError, Fault
from sco_cli.parsing import load_file
from sco_cli.records import COLLECTIONS, Item
from sco_cli.validation import corrections, histories, order, references, spells, texts
from sco_cli.validation.places import Places

Found = TypeVar("Found", bound=Item)
Rule = Callable[[Dataset, Places], Iterator[Fault]]


class Unchecked(Dataset):
    """A dataset in which records of one id stand side by side, to be told by a rule."""

    def records(self, kind: type[Found]) -> tuple[Found, ...]:
        """All records of a class, in the order of their file."""
        if kind not in self._loaded:
            self._loaded[kind] = tuple(record for path in self.files(kind) for record in load_file(kind, path))
        return cast("tuple[Found, ...]", self._loaded[kind])


RULES: tuple[Rule, ...] = (
    references.ids_unique,
    references.ids_wellformed,
    references.references_known,
    references.sources_named,
    references.sources_used,
    references.order_cites,
    references.disputes_named,
    references.first_area_is_file,
    histories.one_history,
    histories.one_initiative_a_thing,
    histories.told_once,
    histories.acts_agree,
    histories.mentions_change_nothing,
    order.sorted_records,
    order.steps_in_order,
    order.starts_before_ends,
    order.numbers_in_order,
    spells.no_overlaps,
    spells.one_chair_at_a_time,
    spells.one_holder_of_an_office,
    spells.decided_before_start,
    texts.doubt_explained,
    texts.weak_pages_told,
    texts.sources_described,
    texts.no_empty_texts,
    corrections.corrects_a_record,
    corrections.corrects_since_a_version,
    corrections.corrects_something,
    corrections.holds_still,
)


def check(dataset: Dataset) -> list[Fault]:
    """Every fault of a dataset, errors and warnings; empty when it keeps all rules.

    The rules are only asked when every file has the right form, since they read records, not text.
    """
    faults = [*strangers(dataset), *form(dataset)]
    if any(fault.severity == "error" for fault in faults):
        return faults
    dataset = Unchecked(dataset.folder)
    places = Places(dataset)
    for rule in RULES:
        faults += rule(dataset, places)
    return sorted(faults, key=lambda fault: (fault.severity, fault.file, fault.line))


def form(dataset: Dataset) -> list[Fault]:
    """Every fault of form in every file."""
    faults: list[Fault] = []
    for kind in COLLECTIONS:
        for path in dataset.files(kind):
            try:
                load_file(kind, path)
            except DataError as error:
                faults += error.faults
    try:
        _ = dataset.about
    except DataError as error:
        faults += error.faults
    return faults


def strangers(dataset: Dataset) -> Iterator[Fault]:
    """A user's folder without a file of the dataset, and files in it that are none, so that nothing in them is read."""
    if dataset.folder is None:
        return
    known = {f"{kind.collection}.toml" for kind in COLLECTIONS if not kind.by_area} | {"dataset.toml"}
    folders = {kind.collection for kind in COLLECTIONS if kind.by_area}
    own = [path for path in dataset.folder.rglob("*.toml") if path.name in known or path.parent.name in folders]
    if not own:
        yield Fault(str(dataset.folder), 0, "", "", "holds no file of the dataset, such as memberships.toml")
    for path in sorted(dataset.folder.glob("*.toml")):
        if path.name not in known:
            near = difflib.get_close_matches(path.name, known, 1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            yield Fault(str(path), 0, "", "", f"is no file of the dataset, nothing in it is read{hint}", "warning")
