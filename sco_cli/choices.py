"""The fixed words of the data (statuses, kinds, phases), as the record types declare them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sco_cli.problems import Usage, unknown

# A few words on each status, for the Tab key.
MEANINGS = {
    "shanghai-five": "the predecessor, 1996 to 2001",
    "member": "member state",
    "observer": "observer state",
    "dialogue-partner": "dialogue partner",
    "partner": "SCO partner, decided in 2025",
    "proposed": "put forward",
    "drafting": "being worked out",
    "agreed": "approved or signed",
    "in-force": "in force or at work",
    "completed": "done",
    "superseded": "replaced",
    "lapsed": "ended without it",
    "held": "over",
    "current": "now",
    "announced": "to come",
}
PHASES = ("held", "current", "announced")


def allowed(listing: str, field: str) -> tuple[str, ...]:
    """The words that a field of a listing can hold; none when the listing has no such field."""
    from sco_cli.forms import allowed_values

    if field == "phase":
        return PHASES
    if listing == "timeline":
        from sco_cli.queries.timeline import KINDS

        return tuple(KINDS)
    if listing == "diff":
        from sco_cli.queries.diff import KINDS as CHANGES

        return CHANGES
    from sco_cli.dataset import COLLECTIONS
    from sco_cli.records import Step

    source = {"members": "memberships", "states": "memberships"}.get(listing, listing)
    for kind in (COLLECTIONS.get(source), Step):
        if kind is not None:
            fields = {each.name: each.type for each in msgspec.structs.fields(kind)}
            if field in fields:
                return tuple(allowed_values(fields[field]))
    return ()


def known(listing: str, field: str, words: Sequence[str] | None) -> list[str]:
    """The words as the data writes them, whatever their case, blanks or plural. Raises Usage with the nearest."""
    if not words:
        return []
    choices = allowed(listing, field)
    found = []
    for word in words:
        plain = "-".join(word.strip().casefold().replace("_", " ").split())
        single = plain.removesuffix("s").removesuffix("-state")
        match = next((each for each in (plain, single) if each in choices), None)
        if match is None:
            raise unknown(field, word, choices, Usage)
        found.append(match)
    return found
