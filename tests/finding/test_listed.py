"""A text that asks for a list is told from a question: who the members are, which states observe, all meetings."""

import pytest

from sco_cli.commands.door import fits
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.finding import listed
from sco_cli.finding.listed import Listed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("who are the members of the SCO", ["member"]),
        ("how many members does the SCO have?", ["member"]),
        ("how many members were there in 2015", ["member", "2015"]),
        ("how many countries are in the SCO", ["member"]),
        ("list of countries", ["member"]),
        ("how many countries", ["member"]),
        ("список стран ШОС", ["member"]),
        ("which countries are observers", ["observer"]),
        ("members and observers", ["member", "observer"]),
        ("what are the members", ["member"]),
        ("Member states", ["member"]),
        ("current members", ["member"]),
        ("list of dialogue partners", ["dialogue-partner"]),
        ("all SCO partners", ["dialogue-partner", "partner"]),
        ("who was a member on 4 July 2010", ["member", "4 july 2010"]),
        ("кто входит в ШОС", ["member"]),
        ("сколько стран в ШОС", ["member"]),
        ("партнёры по диалогу", ["dialogue-partner"]),
        ("какие страны являются наблюдателями", ["observer"]),
        ("上合组织成员国", ["member"]),
        ("上合组织有几个成员国", ["member"]),
        ("上合组织有哪些国家", ["member"]),
        ("上合组织观察员国", ["observer"]),
        ("上合组织有多少成员国和对话伙伴？", ["member", "dialogue-partner"]),
        ("Какие страны являются партнёрами по диалогу ШОС?", ["dialogue-partner"]),
    ],
)
def test_who_asks_only_for_the_holders_of_a_status_has_their_list(small: Dataset, text: str, words: list[str]) -> None:
    assert listed.listed(small, text) == Listed("members", words)
    assert fits("members", small, words)


@pytest.mark.parametrize(
    "text",
    [
        "is delta a member of the SCO",
        "how to be a member",
        "what is a member state",
        "成员国是什么",
        "is the US a member",
        "what does observer mean",
        "when did the members join",
        "why are there observers",
        "new members",
        "founding members",
        "the 3rd member",
        "members in 2005 and 2010",
        "members 2005, 2010",
        "shanghai five",
        "states",
        "the SCO",
        "what is the SCO",
        "list of everything",
        "member bank",
        "",
    ],
)
def test_who_asks_for_more_or_for_something_else_has_not(small: Dataset, text: str) -> None:
    assert listed.listed(small, text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("all exercises of 2021", Listed("exercises", ["2021"])),
        ("show me the Documents", Listed("documents", [])),
        ("list initiatives energy", Listed("initiatives", ["energy"])),
        ("exercises 2021", None),
        ("how many exercises are there", Listed("exercises", [])),
        ("who exercises", Listed("exercises", [])),
        ("all of them", None),
        ("list", None),
    ],
)
def test_a_listing_may_be_named_after_words_that_only_ask_for_a_list(text: str, found: Listed | None) -> None:
    assert listed.rows(text) == found


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("Who came to the Samarkand summit?", "hsc-2022-samarkand"),
        ("who attended the SCO summit in astana in 2024", "hsc-2024-astana"),
        ("who was at the founding summit", "hsc-2001-shanghai"),
        ("who attended the last summit of heads of state", "hsc-2026-bishkek"),
        ("кто приехал на саммит в Самарканде", "hsc-2022-samarkand"),
        ("who went to bishkek in 2019", "hsc-2019-bishkek"),
        ("who came to the summit in Narnia", None),
        ("who came to the SCO", None),
        ("who came to the summit", None),
        ("who came", None),
        ("the Samarkand summit", None),
        ("who attended the meeting of energy ministers in 2023", None),
    ],
)
def test_who_asks_who_came_to_a_meeting_has_its_delegations(bundled: Dataset, text: str, meeting: str | None) -> None:
    assert listed.came(bundled, text) == (Listed("delegations", [meeting]) if meeting else None)
    if meeting:
        assert listed.listed(bundled, text) == Listed("delegations", [meeting])
        assert fits("delegations", bundled, [meeting])


def test_every_listing_of_records_can_be_asked_for_so() -> None:
    assert [listed.rows(f"list of {name}") for name in RECORDS] == [Listed(name, []) for name in RECORDS]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("what happened in 2023", "2023-01-01"),
        ("What happened on 4 July 2023?", "2023-07-04"),
        ("SCO events of May 2023", "2023-05-01"),
        ("in 2023", "2023-01-01"),
        ("2021-2023", "2021-01-01"),
        ("что произошло в 2023 году", "2023-01-01"),
        ("2023年发生了什么", "2023-01-01"),
        ("what happened since 2023", None),
        ("what happened in 2021 and on 4 July 2023", None),
        ("on 4 July", None),
        ("energy in 2023", None),
        ("what happened", None),
    ],
)
def test_who_names_a_date_and_no_more_asks_what_happened_then(small: Dataset, text: str, first: str | None) -> None:
    found = listed.span(small, text)
    assert (found.first if found else None) == first


@pytest.mark.parametrize(
    ("text", "may"),
    [("the members", True), ("страны", True), ("上合国家", True), ("delta", False), ("energy hub", False)],
)
def test_most_texts_are_told_at_a_look_to_be_of_no_status(text: str, may: bool) -> None:
    assert listed.may_ask(text) is may
