"""What a text asks a list of: the holders of a status, who came to a meeting, or the rows of a listing."""

from __future__ import annotations

from typing import get_args

from msgspec import Struct

from sco_cli import vocabulary
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.finding import question, ranking, when
from sco_cli.finding.question import holds
from sco_cli.finding.resolver import LITTLE, OWN_NAME
from sco_cli.finding.thesaurus import groups, happening, listing, silent, thesaurus
from sco_cli.finding.words import Wanted
from sco_cli.names import fold, plain
from sco_cli.records import Meeting

PREDECESSOR = "shanghai-five"
# What holds a status at all.
HOLDERS = ("state", "country")
START = 4  # so many letters at its beginning no ending changes
FEW = 3  # so many meetings may fit what names one


class Listed(Struct, frozen=True):
    """A list that a text asks for: the command that gives it, and the words that narrow it."""

    command: str
    words: list[str]


def listed(dataset: Dataset, text: str) -> Listed | None:
    """The list that a text asks for: who the members are, which states observe, all exercises of 2021; or None."""
    text = question.capitals(text)
    return came(dataset, text) or (holders(dataset, text) if may_ask(plain(text)) else None) or rows(text)


def came(dataset: Dataset, text: str) -> Listed | None:
    """Who came to the meeting that a text names; None where none, or too many, have all that it says."""
    small = text.casefold()
    rest = question.without(small, thesaurus().coming)
    asked = question.read(dataset, OWN_NAME.sub(" ", plain(rest)))
    if rest == small or asked.empty:
        return None
    found = [each for each in ranking.find(dataset, asked, when.FAR) if not each.lacking]
    meetings = [each.item for each in found if isinstance(each.item, Meeting) and each.item.delegations]
    if not meetings or ranking.unheld(dataset, asked, meetings) or (len(meetings) > FEW and not asked.order):
        return None
    return Listed("delegations", [meetings[0].id])


def may_ask(text: str) -> bool:
    """Whether a text can speak of a status or of states: a look that costs little."""
    asked = {plain(each) for each in (*get_args(vocabulary.Status), *HOLDERS)}
    return any(word[:START] in text for group in groups() if not asked.isdisjoint(group) for word in group)


def span(dataset: Dataset, text: str) -> when.Span | None:
    """The day, month, year or years that a text names, where it asks at most what happened then."""
    spans, rest = when.spans(text.casefold())
    if len(spans) != 1 or len(spans[0].first) < len("2001-01-01"):
        return None
    words = question.tokens(dataset, OWN_NAME.sub(" ", plain(rest)))
    return spans[0] if all(leads(word) or word in happening() for word in words) else None


def holders(dataset: Dataset, text: str) -> Listed | None:
    """The list of the states in a status, of a year where one is named: all that a text speaks of are these."""
    spans, rest = when.spans(text.casefold())
    rest = question.without(OWN_NAME.sub(" ", plain(rest)), thesaurus().questions["figure"])
    words = [*question.tokens(dataset, rest)]
    # More than a day, month or year, or a word such as how or why, asks for more than a list.
    if any(span.first[:4] != span.last[:4] for span in spans) or len(spans) > 1:
        return None
    if any(word in silent() and not leads(word) for word in words) or any(holds(rest, each) for each in meaning()):
        return None
    asked = question.read(dataset, rest)
    found = [status_of(each) for each in asked.wanted if not leads(each.typed)]
    if not found or None in found or asked.ordinals or asked.order not in ("", "current"):
        return None
    named = [each for each in found if each] or ["member"] * (counts(text) or any(map(leads, words)))
    # Who asks for partners means those that there are, whatever they are called.
    named = [*["dialogue-partner"] * ("partner" in named), *named]
    return Listed("members", [*dict.fromkeys(named), *(span.text for span in spans)]) if named else None


def rows(text: str) -> Listed | None:
    """The listing that is named after words that only ask for a list, and the words after its name."""
    small = text.casefold()
    words = question.without(small, thesaurus().questions["figure"]).split()
    first = next((at for at, word in enumerate(words) if not leads(fold(word))), len(words))
    if words == small.split()[first:] or first == len(words) or words[first] not in RECORDS:
        return None
    return Listed(words[first], [word for word in words[first + 1 :] if not leads(fold(word))])


def counts(text: str) -> bool:
    """Whether a text asks for a number."""
    return any(holds(text, phrase) for phrase in thesaurus().questions["figure"])


def meaning() -> list[str]:
    """The phrases that ask what something means; what are asks for a list as well."""
    return [each for each in thesaurus().questions["term"] if each != "what are"]


def leads(word: str) -> bool:
    """Whether a word does no more than ask for a list."""
    return word in LITTLE or word in listing()


def status_of(wanted: Wanted) -> str | None:
    """The status that a word names; empty for a word that names what holds one, None for others."""
    if any(names(wanted, each) for each in HOLDERS):
        return ""
    known = (each for each in get_args(vocabulary.Status) if each != PREDECESSOR)
    return next((each for each in known if names(wanted, plain(each))), None)


def names(wanted: Wanted, name: str) -> bool:
    """Whether a word, or what says the same, is a whole name."""
    place = wanted.best(name)
    return place is not None and (place[1], place[2]) == (0, len(name))
