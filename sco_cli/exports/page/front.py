"""What the page says of the Organisation first, and of itself: the overview, how to cite, what search engines read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from sco_cli import grammar, labels
from sco_cli.citations import of_dataset, render
from sco_cli.dataset import Dataset
from sco_cli.exports.datapackage import LICENCES, known
from sco_cli.exports.page.entries import Detail, Teller
from sco_cli.exports.page.notes import Piece, in_words
from sco_cli.formats import cell
from sco_cli.listings.chairmanships import chairmanships
from sco_cli.listings.members import MemberRow, members
from sco_cli.listings.officials import FIRST_OFFICE, officials
from sco_cli.names import fold
from sco_cli.pages.overview import LAST_KNOWN, ORDER, SECRETARIAT, STATUSES, last_and_next, overview
from sco_cli.records import About
from sco_cli.rows import clean

# What is told of the overview in the list of states, at the head of the page or at its end.
ELSEWHERE = {"as_of", "dataset", "verified_through", "known_through"}
ELSEWHERE |= {f"{begin}{key}" for begin in ("", "becoming_") for key in STATUSES.values()}
# Facts that a whole chapter tells more of.
CHAPTERS = {"last_changed": "part-timeline", "last_agreed": "part-initiatives"}
CONTEXT = "https://schema.org"
# What would end a script, or be read as markup in one.
MARKUP = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


class Holders(Struct, frozen=True, kw_only=True):
    """The states of a status: its heading, and each state with the id of its spell."""

    heading: str
    states: Sequence[tuple[str, str]]


class Front(Struct, frozen=True, kw_only=True):
    """The head of the page: title, what follows it, the day, what is known first, who holds which status.

    `pending` are the states for which a status is decided and not in effect; `later` says, of an earlier day, that
    notes may be younger.
    """

    title: str
    subtitle: str
    day: str
    facts: Sequence[Detail]
    holders: Sequence[Holders]
    pending: Sequence[Holders]
    later: str


def front(teller: Teller) -> Front:
    """The head of the page."""
    about = teller.dataset.about
    title, _, subtitle = clean(about.title).partition(": ")
    page = overview(teller.dataset, teller.day)
    rows = members(teller.dataset, teller.day)
    told = told_by(teller.dataset, teller.day)
    facts = sorted(page.facts, key=lambda fact: ORDER.index(fact.key) if fact.key in ORDER else len(ORDER))
    return Front(
        title=title,
        subtitle=grammar.sentence(subtitle),
        day=day_in_words(about, teller.day),
        facts=[
            Detail(
                label=labels.heading(fact.key),
                pieces=[Piece(text=in_words(cell(fact.words)), to=told.get(fact.key, ""))],
            )
            for fact in facts
            if fact.key not in ELSEWHERE and fact.known
        ],
        holders=holders((row, row.status) for row in rows if row.status),
        pending=holders((row, status) for row in rows for status in row.becoming),
        later=labels.NOTES_LATER.format(day=grammar.day(teller.day)) if teller.day < about.reach.first else "",
    )


def told_by(dataset: Dataset, day: str) -> dict[str, str]:
    """The ids of the records that tell more of some facts of the overview, with their sources, by fact."""
    chair = next((row.id for row in chairmanships(dataset, day) if row.phase in LAST_KNOWN), "")
    posts = officials(dataset, day, office=[fold(FIRST_OFFICE)])
    head = next((row.id for row in posts if row.office == FIRST_OFFICE and row.phase in LAST_KNOWN), "")
    last, following = last_and_next(dataset, day)
    found = dict.fromkeys(("chair", "chair_since", "chair_until"), chair)
    found |= {"secretary_general": head, "secretariat_seat": SECRETARIAT, **CHAPTERS}
    return found | {"last_summit": last.id if last else "", "next_summit": following.id if following else ""}


def day_in_words(about: About, day: str) -> str:
    """The day of the page, which says how far the record goes when that is not so far."""
    words = labels.AS_OF_DAY.format(day=grammar.day(day))
    reach = about.reach
    return labels.LAST_KNOWN.format(title=words, date=grammar.day(reach.text)) if day > reach.last else words


def holders(rows: Iterable[tuple[MemberRow, str]]) -> list[Holders]:
    """The states of each status, in the order in which rows come, each beside its status."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row, status in rows:
        found.setdefault(status, []).append((clean(row.state), row.id))
    return [Holders(heading=labels.group(status), states=states) for status, states in found.items()]


def citations(about: About, day: str) -> dict[str, str]:
    """How to cite the page: in words, and for BibLaTeX."""
    reference = of_dataset(about, labels.AS_OF_DAY.format(day=grammar.day(day)))
    words = f"{render('plain', [reference]).strip()} {reference.note}."
    return {"plain": words, "biblatex": render("biblatex", [reference]).strip()}


def linked_data(about: About, first: str) -> str:
    """The dataset as schema.org has it, as JSON that may stand in a script.

    `first` is the first year of the record, empty where there is none.
    """
    reach = about.reach
    said: Mapping[str, Any] = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": clean(about.title),
        "description": labels.DESCRIPTION,
        "version": clean(about.version),
        "url": about.url,
        "license": LICENCES.get(about.licence, clean(about.licence)),
        "creator": {"@type": "Organization", "name": clean(about.publisher)},
        "datePublished": str(about.year),
        "temporalCoverage": f"{first}/{reach.last}" if first else None,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "keywords": [*labels.KEYWORDS],
        "about": {"@type": "Organization", "name": labels.OVERVIEW},
    }
    return json.dumps(known(dict(said)), ensure_ascii=False, indent=1).translate(MARKUP)
