"""The fixed words of the data (statuses, kinds, phases), as the record types declare them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sco_cli.problems import Usage, unknown

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
    """The words as the data writes them, whatever their case or spaces. Raises Usage with the nearest."""
    if not words:
        return []
    choices = allowed(listing, field)
    found = []
    for word in words:
        plain = "-".join(word.strip().casefold().replace("_", " ").split())
        if plain not in choices:
            raise unknown(field, word, choices, Usage)
        found.append(plain)
    return found
