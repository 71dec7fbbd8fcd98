"""The rules that a dataset keeps: every fault at once, with file, line, record and field."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from sco_cli import messages
from sco_cli.dataset import Dataset, is_there
from sco_cli.errors import NEAR, Fault
from sco_cli.records import COLLECTIONS
from sco_cli.validation import (
    corrections,
    delegations,
    duplicates,
    histories,
    horizon,
    odd,
    order,
    references,
    spells,
    texts,
    values,
)
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

# What may be meant as a file of data. An editor that hides endings makes terms.toml.txt of terms.toml.
ENDINGS = ("*.toml", "*.toml.txt", "initiatives/*.toml.txt")

Rule = Callable[[Readable, Places], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    references.ids_unique,
    references.ids_wellformed,
    references.references_known,
    references.nothing_gone,
    references.sources_named,
    references.sources_used,
    references.areas_used,
    references.places_in_sources,
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
    order.days_follow,
    order.attested_in_term,
    order.numbers_in_order,
    spells.no_overlaps,
    spells.one_chair_at_a_time,
    spells.one_holder_of_an_office,
    spells.decided_before_start,
    spells.no_gaps,
    spells.chaired_by_members,
    spells.closed_by_their_summit,
    spells.one_chair_announced,
    spells.one_of_a_kind_at_a_time,
    texts.doubt_explained,
    texts.weak_pages_told,
    texts.reasons_given,
    texts.texts_clean,
    values.numbers_count,
    values.figures_positive,
    values.codes_wellformed,
    values.addresses_lead,
    values.languages_known,
    values.cities_in_states,
    values.hosts_take_part,
    delegations.came_to_what_was_held,
    delegations.came_of_somebody,
    delegations.one_delegation_each,
    delegations.came_as_they_were,
    duplicates.lists_single,
    duplicates.parts_single,
    duplicates.titles_single,
    duplicates.addresses_single,
    duplicates.states_told_apart,
    duplicates.short_names_single,
    horizon.nothing_beyond,
    horizon.verified_within,
    odd.files_filled,
    odd.soon_over,
    odd.years_likely,
    corrections.corrects_a_record,
    corrections.corrects_since_a_version,
    corrections.corrects_something,
    corrections.holds_still,
)


def check(dataset: Dataset) -> list[Fault]:
    """Every fault of a dataset, errors first, then by file and line; empty when it keeps all rules.

    The rules are asked of what could be read. What they cannot know, as the rest was not read, they leave out.
    """
    readable = Readable(dataset.folder)
    places = Places(readable)
    faults = [*strangers(dataset), *readable.faults]
    for rule in RULES:
        faults += rule(readable, places)
    return sorted(faults, key=lambda each: (each.severity, each.file, each.line, each.id, each.field, each.message))


def strangers(dataset: Dataset) -> Iterator[Fault]:
    """A user's folder without a file of the dataset, and files in it that are none, so that nothing in them is read."""
    if dataset.folder is None:
        return
    named = [*Dataset().everything()]
    known = {name for name in named if "/" not in name}
    folders = {kind.collection for kind in COLLECTIONS if kind.by_area}
    inside = [path for name in folders for path in (dataset.folder / name).glob("*.toml")]
    if not inside and not any(is_there(dataset.folder / name) for name in known):
        yield Fault(str(dataset.folder), 0, "", "", "holds no file of the dataset, such as memberships.toml")
    for path in sorted(path for end in ENDINGS for path in dataset.folder.glob(end)):
        if path.name not in known:
            hint = _hint(path.name.removesuffix(".txt"), named)
            yield Fault(str(path), 0, "", "", f"is no file of the dataset, nothing in it is read{hint}", "warning")


def _hint(name: str, named: list[str]) -> str:
    """Which file of the dataset is meant by a file that is none, or nothing."""
    same = [each for each in named if each.rpartition("/")[2] == name]
    near = same or difflib.get_close_matches(name, [each for each in named if "/" not in each], 1, NEAR)
    return messages.DID_YOU_MEAN.format(near=near[0]) if near else ""
