"""Whatever is wrong with the meaning of a record is seen: each fault that somebody planted."""

from pathlib import Path

import pytest
from running import Folder
from validation.breaking import edited

from sco_cli.dataset import Dataset
from sco_cli.validation import check

YEAR = ("dataset", 'version = "1.2.3"', 'version = "2026.3.1"')
SECOND_CAPITAL = """[[designations]]
id = "capital-2023-alphaville"
kind = "tourism-and-cultural-capital"
name = "Capital of Culture"
start = "2023"
sources = ["blog"]

[[designations]]
id = "year"""
SECOND_CHAIR = """[[chairmanships]]
id = "chair-2026-charlie"
state = "AA"
planned_start = "2026"
planned_end = "2027"
sources = ["blog"]
"""
LAST_OF_CHAIRS = 'confidence = "low"\nnote = "Only one report says so."\n'
OPENS = 'what = "It opens."\n  sources = ["secretariat-qa-2023#Q1"]\n'
AGAIN = (
    '\n  [[bodies.history]]\n  status = "in-force"\n  date = "2004-01-15"\n  what = "It opens."\n  sources = ["blog"]\n'
)
Planted = tuple[str, str, str]
# What is wrong: a file of the small dataset, an old text and a new one, and the record that is named.
FAULTS: dict[str, tuple[Planted, str, str]] = {
    "held on a day to come": (("meetings", 'start = "2023-05"', 'start = "2199-05"'), "energy-ministers-2023", "error"),
    "agreed on a day to come": (("documents", 'date = "2002-06-07"', 'date = "2026-04-01"'), "charter", "error"),
    "in force on a day to come": (("documents", 'date = "2003-09-19"', 'date = "2030"'), "charter", "error"),
    "verified in 2199": (("dataset", 'verified_through = "2026-01-15"', 'verified_through = "2199"'), "", "error"),
    "published in the future": (("sources", 'date = "2012-06"', 'date = "2031"'), "gazette-2012", "error"),
    "read before it was published": (("sources", 'read = "2025-10-03"', 'read = "2024"'), "gazette-2025", "error"),
    "accessed before it was published": (("sources", 'accessed = "2025', 'accessed = "2024'), "gazette-2025", "error"),
    "signed after the start": (
        ("memberships", 'signed = "2010-05"', 'signed = "2011"'),
        "charlie-dialogue-partner",
        "error",
    ),
    "announced after the start": (("meetings", '"2009-06-16"', '"2011"'), "council-2010-bravograd", "error"),
    "decided after the end": (
        ("designations", 'end = "2024"', 'end = "2024"\ndecided = "2025"'),
        "capital-2023-bravograd",
        "error",
    ),
    "seen in office out of the term": (
        ("officials", 'end = "2026-02-01"', 'end = "2026-02-01"\nattested = ["2021"]'),
        "dee-deputy",
        "error",
    ),
    "a meeting of nine years": (("meetings", 'end = "2024-07-04"', 'end = "2033-07-04"'), "council-2024", "warning"),
    "the year 1": (("events", 'date = "2008-03-24"', 'date = "0001"'), "delta-applies", "warning"),
    "no day at all": (("events", 'date = "2008-03-24"', 'date = "../.."'), "delta-applies", "warning"),
    "a gap between observer and member": (
        ("memberships", 'end = "2010-05"', 'end = "2009-05"'),
        "bravo-member",
        "warning",
    ),
    "a chair with another's summit": (
        ("chairmanships", '"council-2024"', '"council-2010-bravograd"'),
        "chair-2010-bravo",
        "warning",
    ),
    "a chair with a meeting of another body": (
        ("chairmanships", '"council-2024"', '"energy-ministers-2023"'),
        "chair-2010-bravo",
        "warning",
    ),
    "a chair held by a non-member": (
        ("chairmanships", 'state = "BB"\nstart', 'state = "DD"\nstart'),
        "chair-2010-bravo",
        "error",
    ),
    "two announced chairs": (
        ("chairmanships", LAST_OF_CHAIRS, f"{LAST_OF_CHAIRS}\n{SECOND_CHAIR}"),
        "chair-2026-charlie",
        "warning",
    ),
    "two capitals at once": (
        ("designations", '[[designations]]\nid = "year', SECOND_CAPITAL),
        "capital-2023-alphaville",
        "warning",
    ),
    "a source twice": (("terms", '["secretariat-qa-2023#Q3"]', '["blog", "blog"]'), "consensus", "error"),
    "an area twice": (("bodies", 'areas = ["energy"]', 'areas = ["energy", "energy"]'), "energy-ministers", "error"),
    "a proposer twice": (
        ("initiatives__energy", '["BB", "ann-secretary-general"]', '["BB", "BB"]'),
        "energy-hub",
        "error",
    ),
    "a participant twice": (("exercises", '["AA", "BB"]', '["AA", "BB", "AA"]'), "shield-2005", "error"),
    "a step twice": (("bodies", OPENS, OPENS + AGAIN), "secretariat", "error"),
    "a title twice": (("initiatives__trade", '"Trade fund"', '"Customs Window"'), "trade-fund", "error"),
    "a code of another state": (("states", '"DDD"', '"AAA"'), "DD", "error"),
    "an alias of another state": (("states", '["Echonia"]', '["Republic of Alpha"]'), "EE", "error"),
    "the same address but for a slash": (
        ("sources", "https://gazette.example/2009", "https://gazette.example/1996/"),
        "gazette-2009",
        "error",
    ),
    "a figure that is no number": (("figures", "value = 700", "value = nan"), "volunteers", "error"),
    "a figure without end": (("figures", "value = 700", "value = inf"), "volunteers", "error"),
    "a negative figure": (("figures", "value = 700", "value = -700"), "volunteers", "error"),
    "a negative number": (("meetings", "number = 3", "number = -3"), "council-2024", "error"),
    "a negative code": (("states", "cow = 904", "cow = -904"), "DD", "error"),
    "a malformed alpha-3 code": (("states", '"DDD"', '"DD4"'), "DD", "error"),
    "a malformed abbreviation": (("states", '"DLT"', '"DL"'), "DD", "error"),
    "a malformed M49 code": (("states", '"004"', '"4"'), "DD", "error"),
    "a language that is none": (("sources", 'language = "ru"', 'language = "zz"'), "blog", "error"),
    "an address without a host": (("sources", "https://blog.example/a_b?c=1&d=2", "https://?"), "blog", "error"),
    "a place that is not in the source": (
        ("sources", 'date = "2023-12-14"', 'date = "2023-12-14"\n[[sources.order]]\nplace = "Q1"'),
        "consensus",
        "error",
    ),
    "an empty place": (("terms", '["secretariat-qa-2023#Q3"]', '["blog#"]'), "consensus", "error"),
    "a disputed date that is none": (
        ("memberships", 'value = "2009-06-16"', 'value = "soon"'),
        "charlie-dialogue-partner",
        "error",
    ),
    "a step without a text": (("bodies", 'what = "It opens."', 'what = ""'), "secretariat", "error"),
    "a dispute without a value": (("bodies", 'value = "2004-01-01"', 'value = ""'), "secretariat", "error"),
    "a step with an empty note": (
        ("bodies", 'note = "The decision itself was not read."', 'note = ""'),
        "bank",
        "error",
    ),
    "a control sequence": (("terms", "Nobody says no.", "\\u001b[2J"), "consensus", "error"),
    "a turned direction": (("terms", "Nobody says no.", "Nobody \\u202e says no."), "consensus", "error"),
    "a character without width": (("terms", "Nobody says no.", "No\\u200bbody"), "consensus", "error"),
    "a line break": (("terms", "Nobody says no.", "Nobody\\nsays no."), "consensus", "error"),
    "unfinished work": (("terms", "Nobody says no.", "TODO: say it."), "consensus", "error"),
    "a city without its state": (
        ("meetings", 'city = "Bravograd"\ncountry = "BB"', 'city = "Bravograd"'),
        "council-2010-bravograd",
        "error",
    ),
    "a host that does not take part": (("exercises", 'hosts = ["AA"]', 'hosts = ["CC"]'), "shield-2005", "error"),
    "nobody takes part": (("exercises", '["AA", "BB", "DD"]', "[]"), "guard-2026", "error"),
    "an area never used": (
        (
            "areas",
            '[[areas]]\nid = "trade"',
            '[[areas]]\nid = "sport"\nname = "S"\ncovers = "S."\n[[areas]]\nid = "trade"',
        ),
        "sport",
        "warning",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_meaning_is_seen(small: Dataset, folder: Folder, fault: str) -> None:
    (file, old, new), key, severity = FAULTS[fault]
    changes: dict[str, list[tuple[str, str]]] = {}
    for name, before, after in [YEAR, (file, old, new)]:
        changes.setdefault(name, []).append((before, after))
    path = folder(**{name: edited(name.replace("__", "/"), *each) for name, each in changes.items()})
    assert (key, severity) in {(each.id, each.severity) for each in check(Dataset(path))}


def test_without_a_fault_none_is_seen(small: Dataset, folder: Folder) -> None:
    assert check(Dataset(folder(dataset=edited("dataset", YEAR[1:])))) == []


ODD = [
    ("initiatives__energy", 'areas = ["energy", "trade"]', "areas = []"),
    ("documents", '  [[documents.history]]\n  status = "agreed"', "[documents.x]"),
    ("meetings", 'start = "2023-05"', 'start = "2011-05-27/.."'),
    ("meetings", 'start = "2023-05"', 'start = "../.."'),
    ("meetings", 'start = "2023-05"', 'start = "9999"'),
    ("memberships", 'start = "2012-06-07"', 'start = "0001/9999"'),
    ("chairmanships", 'end = "2024-07-04"', 'end = "../9999"'),
    ("officials", 'attested = ["2021-03-01", "2023-12-12"]', "attested = []"),
    ("exercises", 'hosts = ["AA"]', "hosts = []"),
    ("designations", 'start = "2024"', 'start = "../.."'),
    ("states", 'id = "DD"', 'id = ""'),
    ("sources", 'id = "blog"', 'id = "#"'),
    ("terms", 'sources = ["secretariat-qa-2023#Q3"]', 'sources = ["", "#", "##"]'),
    ("corrections", 'record = "alpha-five"', 'record = ""'),
    ("figures", "value = 700", f"value = 0x{'f' * 3000}"),
    ("figures", "value = 700", "value = nan"),
    ("meetings", "number = 2", f"number = 0x{'f' * 3000}"),
    ("states", "cow = 904", f"cow = 0x{'f' * 3000}"),
    ("dataset", 'version = "1.2.3"', 'version = "9999.12"'),
    ("dataset", 'version = "1.2.3"', 'version = "2026.99"'),
]


@pytest.mark.parametrize(("file", "old", "new"), ODD)
def test_no_rule_stumbles_over_odd_data(small: Dataset, folder: Folder, file: str, old: str, new: str) -> None:
    path = folder(**{file: edited(file.replace("__", "/"), (old, new))})
    check(Dataset(path))


@pytest.mark.parametrize("name", ["states", "areas", "sources", "memberships", "documents", "meetings", "terms"])
@pytest.mark.parametrize("text", ["", "x", "x = 1\n", "[[x]]\n", '[["y"]]\na = 0x' + "f" * 9999, "\ufeff"])
def test_a_file_that_is_empty_or_broken_stops_no_rule(small: Dataset, folder: Folder, name: str, text: str) -> None:
    path = folder(**{name: text})
    found = check(Dataset(path))
    own = str(path / f"{name}.toml")
    # What other files name and an empty one has not is missing; what cannot be read is not.
    assert {Path(each.file).name for each in found if each.severity == "error"} <= {f"{name}.toml"}
    assert text in ("", "\ufeff") or any(each.file == own for each in found)
