"""The listings: for each its title, its keys in order, and how a table of it is laid out."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

HEADINGS = {
    "alpha3": "Alpha-3",
    "cow": "COW",
    "id": "Id",
    "in_force": "In force",
    "m49": "M49",
    "name_ru": "Russian",
    "name_zh": "Chinese",
    "proposed_by": "Proposed by",
    "secretary_general": "Secretary-General",
    "stated_by": "Stated by",
    "url": "URL",
}


class Listing(Struct, frozen=True, kw_only=True):
    """A listing: `keys` are its columns, `also` those that JSON and YAML carry besides them, `more` those given only
    when they are asked for. All are fields of its row.

    In a table `main` is the column that takes the free width, `keep` the others in the order in which they are
    dearest when the window is narrow, `group` the key whose values head groups of rows, left out of the table itself
    when `grouped_away`. `date` is the key that `--since` and `--until` bound.
    """

    title: str
    keys: tuple[str, ...]
    main: str
    keep: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    group: str | None = None
    grouped_away: bool = False
    date: str = "date"

    @property
    def every(self) -> tuple[str, ...]:
        """All keys that can be asked for, in the order in which they are offered."""
        return (*self.keys, *self.also, *self.more)


def _listing(title: str, keys: str, also: str = "", more: str = "", keep: str = "", **rest: Any) -> Listing:
    return Listing(
        title=title,
        keys=tuple(keys.split()),
        also=tuple(also.split()),
        more=tuple(more.split()),
        keep=tuple(keep.split()),
        **rest,
    )


LISTINGS: dict[str, Listing] = {
    "members": _listing(
        "States and their status in the SCO",
        "state code status since until decided signed sources",
        also="uncertain",
        more="id basis confidence note disputed",
        keep="since until decided signed sources code",
        main="state",
        group="status",
        grouped_away=True,
    ),
    "chairmanships": _listing(
        "Chairmanship of the SCO",
        "state code start end phase theme summit sources planned",
        also="uncertain",
        more="id confidence note disputed",
        keep="start end phase planned code",
        main="state",
    ),
    "timeline": _listing(
        "Timeline",
        "date kind event states areas id sources",
        keep="date kind",
        main="event",
        group="date",
    ),
    "initiatives": _listing(
        "Initiatives",
        "id title areas kind status since proposed_by sources",
        also="summary history uncertain",
        more="official_title documents confidence note disputed",
        keep="status since proposed_by",
        main="title",
        group="areas",
        date="since",
    ),
    "meetings": _listing(
        "Meetings",
        "id body number start end city country format chair outcome sources planned",
        more="title confidence note disputed",
        keep="start city",
        main="body",
        date="start",
    ),
    "documents": _listing(
        "Documents",
        "id title kind date place in_force areas status sources",
        also="period summary history uncertain",
        more="confidence note disputed",
        keep="date status kind place in_force",
        main="title",
    ),
    "bodies": _listing(
        "Bodies and mechanisms",
        "id name kind seat established sources status",
        also="role history uncertain",
        more="confidence note disputed",
        keep="status established seat",
        main="name",
        group="kind",
        grouped_away=True,
    ),
    "officials": _listing(
        "Officials",
        "person nationality office start end phase sources planned",
        also="uncertain attested",
        more="id confidence note disputed",
        keep="start end phase nationality",
        main="person",
        group="office",
        grouped_away=True,
    ),
    "designations": _listing(
        "Named years and tourism and cultural capitals",
        "id kind name place start end sources",
        also="country decided proposed_by",
        more="confidence note disputed",
        keep="start end place",
        main="name",
        group="kind",
        grouped_away=True,
    ),
    "exercises": _listing(
        "Joint exercises",
        "id kind name start end place hosts participants sources planned",
        also="participation",
        more="confidence note disputed",
        keep="start end kind",
        main="name",
        date="start",
    ),
    "figures": _listing(
        "Figures that were stated",
        "id measure value unit period state stated_by sources qualifier",
        more="areas confidence note disputed",
        keep="qualifier value unit period state",
        main="measure",
        date="period",
    ),
    "events": _listing(
        "Events",
        "id date kind title place states areas sources",
        more="confidence note disputed",
        keep="date kind",
        main="title",
    ),
    "statements": _listing(
        "Positions and assessments",
        "id date kind text stated_by states areas sources",
        more="confidence note disputed",
        keep="date kind",
        main="text",
    ),
    "terms": _listing(
        "Terms, principles, rules and rights",
        "id term kind meaning areas sources",
        more="confidence note disputed",
        keep="term",
        main="meaning",
        group="kind",
        grouped_away=True,
    ),
    "areas": _listing(
        "Areas of cooperation",
        "id name initiatives",
        also="covers",
        keep="initiatives id",
        main="name",
    ),
    "states": _listing(
        "States",
        "code alpha3 m49 cow name name_ru name_zh status",
        also="aliases",
        keep="code status alpha3 cow m49 name_ru name_zh",
        main="name",
    ),
    "sources": _listing(
        "Sources",
        "id kind title publisher language date url cited",
        also="note",
        keep="date cited publisher language kind",
        main="title",
    ),
    "diff": _listing(
        "What changed",
        "date change kind subject before after sources",
        more="id areas",
        keep="date before after",
        main="subject",
        group="kind",
        grouped_away=True,
    ),
    "search": _listing(
        "Found",
        "kind id title matched snippet",
        keep="kind id",
        main="title",
    ),
    "panel": _listing(
        "States by years",
        "year state code cow status sources",
        also="uncertain",
        more="alpha3",
        keep="year status code cow",
        main="state",
    ),
    "faults": _listing(
        "Faults in the data",
        "severity file line id field message",
        keep="line field id severity",
        main="message",
    ),
    # The tables that only stand on pages.
    "history": _listing(
        "History",
        "date status what sources",
        also="seen confidence note",
        keep="date status",
        main="what",
    ),
    "citations": _listing(
        "Cited by",
        "place kind id title",
        keep="kind id",
        main="title",
        group="place",
        grouped_away=True,
    ),
    "disagreements": _listing(
        "Disagreements",
        "id field kept value why sources",
        keep="field kept value",
        main="why",
    ),
    "references": _listing(
        "Sources",
        "id places kind title publisher date url",
        keep="date publisher",
        main="title",
    ),
    "sizes": _listing(
        "Collections",
        "collection records",
        keep="records",
        main="collection",
    ),
    "links": _listing(
        "Belongs to it",
        "kind id title",
        keep="kind id",
        main="title",
    ),
}


def heading(key: str) -> str:
    """The heading of a column, for people."""
    return HEADINGS.get(key, key.replace("_", " ").capitalize())
