"""The plain listings: for each the query that answers it, its filters, and its help."""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple

from sco_cli import options
from sco_cli.commands import listing
from sco_cli.options import Shared


class Question(NamedTuple):
    """A plain listing: the module of its query, its filters, what help says of it, and examples."""

    module: str
    filters: str
    about: str
    examples: tuple[str, ...]
    dated: bool = True


QUESTIONS: dict[str, Question] = {
    "chairmanships": Question(
        "spells",
        "state",
        "A term runs from the close of one summit to the close of the next; the chair hosts that one. Terms that are "
        "only announced are listed as announced.",
        ("sco chairmanships --as-of 2023-12-14", "sco chairmanships --state kazakhstan -f md"),
    ),
    "timeline": Question(
        "timeline",
        "kind state area since until",
        "Every dated fact of the record: who joined, met, chaired, signed, proposed and took office. Positions that "
        "were only stated are listed when asked for with --kind statement.",
        (
            "sco timeline --since 2023-07-01 --until 2023-12-31",
            "sco timeline --area energy --since 2022",
            "sco timeline --kind meeting --state uzbekistan",
        ),
    ),
    "initiatives": Question(
        "progress",
        "area kind status proposed_by since until",
        "Proposals, programmes, funds and mechanisms, with the status they had on the day asked about and since when. "
        "--since and --until bound that day.",
        (
            "sco initiatives --area energy",
            "sco initiatives --status proposed --status drafting --area finance",
            "sco initiatives --proposed-by uzbekistan --as-of 2023-12-14 -f csv",
        ),
    ),
    "meetings": Question(
        "calendar",
        "body state area since until",
        "Meetings held by the day asked about, and those announced by then.",
        ("sco meetings --body heads-of-state-council", "sco meetings --since 2023 --until 2023 -f json"),
    ),
    "documents": Question(
        "progress",
        "kind area status since until",
        "The Charter, treaties, declarations, strategies and plans. The date is the day a document was agreed; drafts "
        "have none.",
        ("sco documents --kind strategy", "sco documents --area environment --since 2024"),
    ),
    "bodies": Question(
        "progress",
        "kind area status",
        "Councils, permanent bodies, meetings of ministers, expert groups and networks, and how far each has got.",
        ("sco bodies --kind permanent-body", "sco bodies --status agreed"),
    ),
    "officials": Question(
        "calendar",
        "office state phase",
        "The last day of a term is a day in office. A term known only from days on which a source shows the person in "
        "office has no phase after the last of them.",
        ("sco officials --office secretary-general", "sco officials --phase current --as-of 2023-12-14"),
    ),
    "designations": Question(
        "calendar",
        "kind state",
        "The SCO names years, and each year a tourism and cultural capital.",
        ("sco designations", "sco designations --kind tourism-and-cultural-capital -f md"),
    ),
    "exercises": Question(
        "calendar",
        "kind state since until",
        "Military exercises and those of the anti-terrorist structure. --state finds hosts and participants.",
        ("sco exercises --state kyrgyzstan", "sco exercises --since 2020"),
    ),
    "figures": Question(
        "catalogue",
        "state area since until",
        "Each as it was stated, with who stated it; the record does not vouch for it.",
        ("sco figures --area tourism", "sco figures --state kazakhstan -f json"),
        dated=False,
    ),
    "events": Question(
        "calendar",
        "kind state area since until",
        "Applications, guests, laws and other dated facts that no other collection holds. See sco timeline for all.",
        ("sco events --kind application", "sco events --state afghanistan"),
    ),
    "statements": Question(
        "catalogue",
        "kind area state since until",
        "What was said, by whom and when, in the words of this dataset.",
        ("sco statements --area security", "sco statements --kind position -f md"),
    ),
    "terms": Question(
        "catalogue",
        "kind area",
        "Consensus, the SCO family, the rights that go with each status, and more.",
        ("sco terms", "sco terms --kind right"),
        dated=False,
    ),
    "areas": Question(
        "catalogue",
        "",
        "An initiative that touches several areas counts in each.",
        ("sco areas",),
    ),
    "states": Question(
        "spells",
        "status state",
        "Codes of ISO 3166-1, UN M49 and the Correlates of War project; names in English, Russian and Chinese. States "
        "without a status have sought one or been guests.",
        ("sco states -f csv", "sco states --state 哈萨克斯坦"),
    ),
}


def command(name: str) -> Any:
    """The function behind a plain listing, for Typer."""
    question = QUESTIONS[name]
    shared_names = tuple(options.SHARED) if question.dated else options.UNDATED

    @options.with_options(shared_names, tuple(question.filters.split()))
    def run(shared: Shared, **filters: Any) -> None:
        query = getattr(import_module(f"sco_cli.queries.{question.module}"), name)
        ask = listing.answer if question.dated else listing.reply
        ask(name, query, shared, **filters)

    return run
