"""What an answer is, in the words of the line that cites it: how many of what, and of which day."""

from sco_cli.labels import Number

ON = " on {as_of}"
AS_OF = ", as of {as_of}"


def _of(when: str, one: str, several: str = "") -> Number:
    """What rows are, and when; several are called as one with an s unless it is said how."""
    return Number(f"{{count}} {one}{when}", f"{{count}} {several or one + 's'}{when}")


# By the name of the listing, where its rows are not called as its records are.
ROWS = {
    "members": _of(ON, "state and its status", "states and their status"),
    "timeline": _of(AS_OF, "entry of the timeline", "entries of the timeline"),
    "bodies": _of(AS_OF, "body or mechanism", "bodies and mechanisms"),
    "officials": _of(AS_OF, "term of office", "terms of office"),
    "designations": _of(AS_OF, "named year or capital", "named years and capitals"),
    "exercises": _of(AS_OF, "joint exercise"),
    "organisations": _of(AS_OF, "other organisation"),
    "figures": _of("", "stated figure"),
    "areas": _of(AS_OF, "area of cooperation", "areas of cooperation"),
    "delegations": _of(AS_OF, "delegation"),
    "diff": _of(" from {first} to {last}", "change"),
    "search": _of(" found for '{text}'" + AS_OF, "record"),
    "panel": _of(" on {on} of each year, as of {as_of}", "state-year"),
}
# The rows of members when one status is asked for, and when all spells are.
HOLDERS = {
    "shanghai-five": _of(ON, "state of the Shanghai Five", "states of the Shanghai Five"),
    "member": _of(ON, "member state"),
    "observer": _of(ON, "observer state"),
    "dialogue-partner": _of(ON, "dialogue partner"),
    "partner": _of(ON, "SCO partner"),
}
SPELLS = _of(AS_OF, "spell of a state in a status", "spells of states in a status")


def rows(name: str, kind: str, *, dated: bool) -> Number:
    """What the rows of a listing are called: as it says, or as the kind of its records; of a day where one is asked."""
    return ROWS.get(name) or _of(AS_OF if dated else "", kind)
