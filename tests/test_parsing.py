"""Every fault of form is named, with its line, its record, its field and what was expected."""

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from running import Folder

from sco_cli.dates import Date
from sco_cli.errors import DataError
from sco_cli.parsing import Lines, convert, form_faults, in_words, load_file, read_toml, readable, toml_says
from sco_cli.records import Area, Figure, Initiative, Item, Membership, Official

AREAS = """# Areas.

[[areas]]
id = "energy"
name = "Energy"
covers = "Power."

[[areas]]
id = "trade"
name = "Trade"
covers = "Goods."
"""
SPELL = """[[memberships]]
id = "delta-member"
state = "DD"
status = "member"
basis = "Decision."
start = "2017-06-09"
sources = ["gazette-2025"]
"""
INITIATIVES = """[[initiatives]]
id = "hub"
title = "Hub"
areas = ["energy"]
kind = "platform"
summary = "A hub."
sources = ["gazette-2025"]

  [[initiatives.history]]
  status = "proposed"
  date = "2022"
  what = "It is proposed."
  sources = ["gazette-2025"]

  [[initiatives.history]]
  status = "agreed"
  date = "2024"
  what = "It is agreed on."
  sources = ["gazette-2025"]

  [[initiatives.disputed]]
  field = "kind"
  value = "fund"
  sources = ["blog"]
  why = "The blog is weak."

[[initiatives]]
id = "fund"
title = "Fund"
areas = ["energy"]
kind = "fund"
summary = "A fund."
sources = ["gazette-2025"]

  [[initiatives.history]]
  status = "lapsed"
  date = "2025"
  what = "It is given up."
  sources = ["gazette-2025"]
"""


def faults(path: Path, kind: type[Item], name: str = "") -> list[str]:
    with pytest.raises(DataError) as error:
        load_file(kind, path / f"{name or kind.collection}.toml")
    return [str(fault).removeprefix(f"{path}/") for fault in error.value.faults]


def test_a_file_of_the_right_form_becomes_records_in_its_order(folder: Folder) -> None:
    path = folder(areas=AREAS, memberships=SPELL)
    assert load_file(Area, path / "areas.toml") == [
        Area(id="energy", name="Energy", covers="Power."),
        Area(id="trade", name="Trade", covers="Goods."),
    ]
    (spell,) = load_file(Membership, path / "memberships.toml")
    assert spell.start == Date("2017-06-09")


def test_a_file_with_nothing_in_it_has_no_records(folder: Folder) -> None:
    assert load_file(Area, folder(areas="# none\n") / "areas.toml") == []


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    assert faults(tmp_path, Area) == ["areas.toml: cannot be read: No such file or directory"]


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "areas.toml").write_bytes(b'[[areas]]\nid = "\xff"\n')
    assert faults(tmp_path, Area) == ["areas.toml: is not UTF-8 text; save it as UTF-8"]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "areas.toml"
    path.write_text(AREAS, encoding="utf-8-sig")
    assert [area.id for area in load_file(Area, path)] == ["energy", "trade"]
    path.write_text(AREAS.replace("# Areas.\n\n", "").replace('"Power."', "1"), encoding="utf-8-sig")
    assert faults(tmp_path, Area) == ["areas.toml:4: 'energy' covers: expected text in quotes, found a whole number 1"]


def folder_at(path: Path) -> None:
    path.mkdir()


def ring(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


def link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def socket_at(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        # The name of a socket may have few letters.
        listening.bind(os.path.relpath(path))


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (folder_at, "is not a file"),
        (os.mkfifo, "is not a file"),
        (link_to_a_device, "is not a file"),
        (socket_at, "is not a file"),
        (link_to_nowhere, "cannot be read: No such file or directory"),
        (ring, "cannot be read: Too many levels of symbolic links"),
    ],
)
def test_what_is_no_file_is_named_and_never_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], fault: str
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path / "areas.toml")
    assert faults(tmp_path, Area) == [f"areas.toml: {fault}"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"areas = {'[' * 5000}{']' * 5000}", "is nested too deep to be read"),
        (f"a = {'9' * 5000}", "holds a number too long to be read"),
    ],
)
def test_what_python_cannot_hold_is_a_fault_of_the_file(folder: Folder, text: str, fault: str) -> None:
    assert faults(folder(areas=text), Area) == [f"areas.toml: {fault}"]


@pytest.mark.parametrize("text", [f"a{'.a' * 5000} = 1", f"[a{'.a' * 5000}]"])
def test_a_key_of_thousands_of_parts_is_a_fault_whether_python_can_hold_it_or_not(folder: Folder, text: str) -> None:
    (found,) = faults(folder(areas=text), Area)
    assert found in (
        "areas.toml: is nested too deep to be read",
        "areas.toml:1: a: is not known here; records are written [[areas]]",
    )


def test_broken_toml_is_named_with_its_line(folder: Folder) -> None:
    (fault,) = faults(folder(areas=AREAS.replace('"Trade"', '"Trade')), Area)
    why = "a text has no quotation mark at its end, or goes over more than one line"
    assert fault == f"areas.toml:10: is not TOML: {why}"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('"Trade"', "'Trade", 12, "a text has no quotation mark at its end"),
        ('"Trade"\ncovers = "Goods."', "'Trade\ncovers = 'Goods.'", 10, "a text has no quotation mark at its end"),
        ('"Goods."', '"""Goods.', 12, "a text has no quotation mark at its end"),
        ('"Trade"', "“Trade”", 10, "write texts and dates in straight quotes"),
        ('"Trade"', "True", 10, "yes as true"),
        ("name = ", "name: ", 5, "expected a key without blanks, an equals sign and a value"),
        ("name", "\u00a0name", 5, "a character that begins no key"),
        ('"Trade"', '"A "free" trade"', 10, "a quotation mark inside a text"),
        ('"Trade"', "14,5", 10, "a comma in a number"),
        ('"Trade"', '"Trade"\nname = "Trade"', 11, "a key stands twice in one record"),
        ('[[areas]]\nid = "energy"', '[areas]\nid = "energy"', 8, "or [[…]] above a record is missing or written […]"),
        ('"Trade"', '["Trade" "Goods"]', 10, "a list lacks a comma or its closing bracket"),
        ("[[areas]]", "[[areas]", 3, "the brackets above a record or part are not closed"),
        ('"Trade"', '"a\\b\\c"', 10, "a backslash in a text is written twice"),
        ('"Trade"', '"C:\\Users"', 10, "a backslash in a text is written twice"),
        ("[[areas]]", "[x]\n[x]\n[[areas]]", 4, "a key stands twice in one record"),
    ],
)
def test_what_breaks_toml_is_said_in_words_for_people(
    folder: Folder, old: str, new: str, line: int, words: str
) -> None:
    (fault,) = faults(folder(areas=AREAS.replace(old, new, 1)), Area)
    assert fault.startswith(f"areas.toml:{line}: is not TOML: ")
    assert words in fault


def test_what_a_parser_says_and_nobody_put_in_words_is_said_as_it_is() -> None:
    assert toml_says("Invalid date or datetime") == "Invalid date or datetime"


def test_a_table_of_toml_is_read_as_it_stands(folder: Folder) -> None:
    assert read_toml(folder(dataset='title = "Ä"\nyear = 2026\n') / "dataset.toml") == {"title": "Ä", "year": 2026}


def test_every_fault_of_form_is_named_at_once(folder: Folder) -> None:
    text = AREAS.replace('id = "energy"', "id = 7").replace('covers = "Goods."', 'cover = "Goods."')
    assert faults(folder(areas=text), Area) == [
        "areas.toml:4: '7' id: expected text in quotes, found a whole number 7",
        "areas.toml:11: 'trade' cover: unknown key; did you mean 'covers'?",
    ]


def test_a_key_that_is_misspelt_beside_the_right_one_hides_none_that_is_missing(folder: Folder) -> None:
    text = AREAS.replace('covers = "Goods."', 'names = "Goods."')
    assert faults(folder(areas=text), Area) == [
        "areas.toml:8: 'trade' covers: is missing",
        "areas.toml:11: 'trade' names: unknown key; did you mean 'name'?",
    ]


def test_a_record_without_an_id_is_named_by_its_number(folder: Folder) -> None:
    text = AREAS.replace('id = "trade"\n', "").replace('"Energy"', "1")
    assert faults(folder(areas=text), Area) == [
        "areas.toml:5: 'energy' name: expected text in quotes, found a whole number 1",
        "areas.toml:8: 'record 2' id: is missing",
    ]


def test_a_key_like_no_other_is_unknown_without_a_hint(folder: Folder) -> None:
    assert faults(folder(areas=AREAS + 'xyz = "x"\n'), Area) == ["areas.toml:12: 'trade' xyz: unknown key"]


def test_a_record_in_the_wrong_table_is_refused(folder: Folder) -> None:
    assert faults(folder(areas=AREAS.replace("[[areas]]", "[[area]]")), Area) == [
        "areas.toml:3: area: is not known here; records are written [[areas]]"
    ]


def test_a_table_beside_the_records_is_refused_with_what_is_wrong_in_them(folder: Folder) -> None:
    text = 'colour = "red"\n' + AREAS
    path = folder(areas=text)
    assert faults(path, Area) == ["areas.toml:1: colour: stands in no record; a record begins with [[areas]]"]
    path = folder(areas=text.replace('"Trade"', "3"))
    assert faults(path, Area) == [
        "areas.toml:1: colour: stands in no record; a record begins with [[areas]]",
        "areas.toml:11: 'trade' name: expected text in quotes, found a whole number 3",
    ]


@pytest.mark.parametrize("text", ['[areas]\nid = "energy"\n', "areas = 3\n", 'areas = ["energy"]\n'])
def test_a_table_that_is_no_list_of_records_is_refused(folder: Folder, text: str) -> None:
    assert faults(folder(areas=text), Area) == ["areas.toml:1: areas: records are written [[areas]]"]
    assert faults(folder(areas='x = "x"\n' + text), Area) == [
        "areas.toml:1: x: stands in no record; a record begins with [[areas]]",
        "areas.toml:2: areas: records are written [[areas]]",
    ]


def test_records_written_in_one_line_are_named_without_it(folder: Folder) -> None:
    text = 'areas = [{ id = "energy", name = "Energy" }]\n'
    assert faults(folder(areas=text), Area) == ["areas.toml: 'energy' covers: is missing"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            '"2017-06-09"',
            "2017-06-09",
            "6: 'delta-member' start: a date is written as text in quotes, as in \"2017-06-09\"; found 2017-06-09",
        ),
        (
            '"2017-06-09"',
            '"2017-02-30"',
            "6: 'delta-member' start: '2017-02-30' is not a day that exists in the calendar",
        ),
        (
            '"2017-06-09"',
            '"June 2017"',
            "6: 'delta-member' start: 'June 2017' is not a date such as "
            "2017, 2017-06, 2017-06-09, 2017? or 2017-06-08/2017-06-09",
        ),
        ('"2017-06-09"', '"2018/2017"', "6: 'delta-member' start: '2018/2017' ends before it starts"),
        ('"member"', '"membre"', "4: 'delta-member' status: 'membre' is not allowed; did you mean 'member'?"),
        (
            '"member"',
            '"king"',
            "4: 'delta-member' status: 'king' is not allowed; "
            "expected one of: shanghai-five, member, observer, dialogue-partner, partner",
        ),
        ('"member"', "1", "4: 'delta-member' status: expected text in quotes, found a whole number 1"),
        (
            '["gazette-2025"]',
            '"gazette"',
            "7: 'delta-member' sources: expected a list, found text in quotes 'gazette'",
        ),
        ('["gazette-2025"]', "[1]", "7: 'delta-member' sources: expected text in quotes, found a whole number 1"),
        (
            'start = "2017-06-09"\n',
            "note = 1.5\n",
            "6: 'delta-member' note: expected text in quotes, found a number 1.5",
        ),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(folder: Folder, old: str, new: str, fault: str) -> None:
    assert faults(folder(memberships=SPELL.replace(old, new)), Membership) == [f"memberships.toml:{fault}"]


def test_a_number_may_be_whole_or_not_and_nothing_else(folder: Folder) -> None:
    text = (
        '[[figures]]\nid = "f"\nmeasure = "M"\nvalue = 1.5\nunit = "u"\nstated_by = "S"\nsources = ["gazette-2025"]\n'
    )
    path = folder(figures=text)
    assert [figure.value for figure in load_file(Figure, path / "figures.toml")] == [1.5]
    path = folder(figures=text.replace("1.5", '"many"'))
    assert faults(path, Figure) == ["figures.toml:4: 'f' value: expected a number, found text in quotes 'many'"]


def test_a_date_in_a_list_is_read_like_any_other(folder: Folder) -> None:
    text = (
        '[[officials]]\nid = "o"\nperson = "P"\noffice = "O"\nattested = ["2021", "2022-13"]\n'
        'sources = ["gazette-2025"]\n'
    )
    path = folder(officials=text)
    assert faults(path, Official) == [
        "officials.toml:5: 'o' attested: '2022-13' is not a day that exists in the calendar"
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('date = "2022"', 'date = "20222"', "11: 'hub' history[1].date: '20222' is not a date"),
        ('date = "2024"', "date = 2024", "17: 'hub' history[2].date: a date is written as text in quotes"),
        (
            'status = "agreed"',
            'status = "agree"',
            "16: 'hub' history[2].status: 'agree' is not allowed; did you",
        ),
        ('  what = "It is agreed on."\n', "", "15: 'hub' history[2].what: is missing"),
        ('field = "kind"', 'feild = "kind"', "22: 'hub' disputed[1].feild: unknown key; did you mean 'field'?"),
        ('date = "2025"', "date = 2025", "37: 'fund' history[1].date: a date is written as text in quotes"),
        ('  status = "lapsed"\n', "", "35: 'fund' history[1].status: is missing"),
        ('kind = "fund"\n', "", "27: 'fund' kind: is missing"),
    ],
)
def test_a_fault_in_a_step_or_dispute_is_found_in_its_line(folder: Folder, old: str, new: str, fault: str) -> None:
    found = faults(folder(initiatives=INITIATIVES.replace(old, new, 1)), Initiative)
    assert any(each.startswith(f"initiatives.toml:{fault}") for each in found)


def test_what_is_no_table_is_refused_where_tables_belong(folder: Folder) -> None:
    head = INITIATIVES[: INITIATIVES.index("\n  [[")]
    assert faults(folder(initiatives=head + 'history = "none"\n'), Initiative) == [
        "initiatives.toml:8: 'hub' history: expected a list, found text in quotes 'none'"
    ]
    (fault,) = faults(folder(initiatives=head + 'history = ["none"]\n'), Initiative)
    assert fault.startswith("initiatives.toml:8: 'hub' history: expected ")


def test_a_list_of_which_only_some_are_tables_is_refused_as_a_whole(folder: Folder) -> None:
    head = INITIATIVES[: INITIATIVES.index("\n  [[")]
    mixed = 'history = [{ status = "agreed", date = "2024", what = "So.", sources = [] }, "none"]\n'
    (fault,) = faults(folder(initiatives=head + mixed), Initiative)
    assert fault.startswith("initiatives.toml:8: 'hub' history: expected ")


def test_a_step_written_in_one_line_is_named_with_that_line(folder: Folder) -> None:
    head = INITIATIVES[: INITIATIVES.index("\n  [[")]
    text = head + 'history = [{ status = "agreed", date = "2024", what = "It is so." }]\n'
    assert faults(folder(initiatives=f"\n{text}"), Initiative) == [
        "initiatives.toml:9: 'hub' history[1].sources: is missing"
    ]


def test_a_file_without_a_fault_of_form_has_none(folder: Folder) -> None:
    path = folder(initiatives=INITIATIVES) / "initiatives.toml"
    assert form_faults(Initiative, path, read_toml(path)) == []
    assert len(load_file(Initiative, path)) == 2


def test_tables_become_records_or_the_first_fault_is_raised() -> None:
    table = tomli.loads(AREAS)["areas"]
    assert convert(Area, table) == [Area(**row) for row in table]
    with pytest.raises(msgspec.ValidationError, match="unknown field `colour`"):
        convert(Area, [{**table[0], "colour": "red"}])


@pytest.mark.parametrize(
    ("message", "value", "told"),
    [
        ("Expected `str`, got `int`", 7, "expected text in quotes, found a whole number 7"),
        ("Expected `str`, got `int` - at `$[0].id`", 7, "expected text in quotes, found a whole number 7"),
        ("Expected `int | null`, got `float`", 1.5, "expected a whole number, found a number 1.5"),
        ("Expected `array | null`, got `bool`", True, "expected a list, found true"),
        ("Expected `bool`, got `str`", "true", "expected true or false, without quotes, found text in quotes 'true'"),
        (
            "Expected `str`, got `int` - at `$[1]`",
            ["a", 7],
            "expected text in quotes, found a whole number 7",
        ),
        (
            "Invalid enum value 'English' - at `$[0]`",
            ["English", "on"],
            "'English' is not allowed; expected one of: on, off",
        ),
        ("Invalid enum value 'adopted'", "adopted", "'adopted' is not allowed; expected one of: on, off"),
        ("Invalid enum value 'onn'", "onn", "'onn' is not allowed; did you mean 'on'?"),
        ("Invalid enum value 'xyz'", "xyz", "'xyz' is not allowed; expected one of: on, off"),
        ("'2017-02-30' is not a day - at `$.start`", "2017-02-30", "'2017-02-30' is not a day"),
        ("It is - at `home` - so", "x", "It is - at `home` - so"),
    ],
)
def test_an_error_of_conversion_is_put_in_plain_words(message: str, value: Any, told: str) -> None:
    assert in_words(message, value, ("on", "off")) == told


@pytest.mark.parametrize(
    ("types", "words"),
    [
        ("`str`", "text in quotes"),
        ("`int`", "a whole number"),
        ("`float`", "a number"),
        ("`array`", "a list"),
        ("`int | float`", "a number"),
        ("`str | null`", "text in quotes"),
        ("`object`", "a table"),
        ("`xyz`", "xyz"),
    ],
)
def test_names_of_types_are_put_in_plain_words_and_nothing_is_none_of_them(types: str, words: str) -> None:
    assert readable(types) == words


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("title", 2),
        ("areas", 4),
        ("a b", 3),
        ("name", 0),
        ("terms", 7),
        ("area", 0),
        ("tit", 0),
        ("history", 0),
        ("deep", 9),
    ],
)
def test_the_line_of_a_key_is_the_first_that_sets_it_or_opens_its_table(key: str, line: int) -> None:
    head, tables = '# title = "x"\ntitle = "x"\n"a b" = 1\n', '\nname = "y"\n[terms.history]\n\n  [[ deep ]]\n'
    text = f'{head}[[areas]]\n  name = "x"{tables}'
    assert Lines(text, "areas").top(key) == line


LINES = Lines(INITIATIVES, "initiatives")


@pytest.mark.parametrize(
    ("record", "field", "line"),
    [
        (0, "", 1),
        (0, "id", 2),
        (0, "title", 3),
        (0, "official_title", 1),
        (0, "history[1].status", 10),
        (0, "history[1].sources", 13),
        (0, "history[1].note", 9),
        (0, "history[2].status", 16),
        (0, "history[2].sources", 19),
        (0, "history[2].note", 15),
        (0, "disputed[1].sources", 24),
        (1, "", 27),
        (1, "sources", 33),
        (1, "proposed_by", 27),
        (1, "history[1].date", 37),
        (1, "history[1].note", 35),
        (2, "id", 0),
    ],
)
def test_the_line_of_a_field_is_found_in_its_own_record_and_step(record: int, field: str, line: int) -> None:
    assert LINES.find(record, field) == line


def test_a_field_of_a_step_is_not_looked_for_below_it() -> None:
    text = INITIATIVES.replace('  sources = ["blog"]\n', '  sources = ["blog"]\n  note = "N."\n')
    assert Lines(text, "initiatives").find(0, "history[1].note") == 9
    assert Lines(text, "initiatives").find(0, "history[1].value") == 9


def test_a_record_is_found_however_its_table_is_opened() -> None:
    lines = Lines(' [[ areas ]] # first\n  id="energy"\n[[areas]]\nid   = "trade"\n[[areasx]]\nid = "x"', "areas")
    assert [lines.find(0), lines.find(0, "id"), lines.find(1), lines.find(1, "id"), lines.find(2)] == [1, 2, 3, 4, 0]
    assert Lines("", "areas").find(0) == 0


def test_a_field_is_not_looked_for_in_the_next_record() -> None:
    lines = Lines(AREAS.replace('name = "Energy"\n', ""), "areas")
    assert [lines.find(0, "name"), lines.find(1, "name")] == [3, 9]


def test_faults_come_in_the_order_of_their_lines(folder: Folder) -> None:
    text = "z = 1\n[[x]]\n[[b]]\n[[a]]\n" + AREAS.replace('name = "Trade"', "name = 3")
    with pytest.raises(DataError) as error:
        load_file(Area, folder(areas=text) / "areas.toml")
    assert [fault.field for fault in error.value.faults] == ["z", "x", "b", "a", "name"]


def test_of_a_record_whose_heading_is_missing_the_first_line_is_told(folder: Folder) -> None:
    assert faults(folder(areas=AREAS.replace("[[areas]]\n", "", 1)), Area) == [
        "areas.toml:3: id: stands in no record; a record begins with [[areas]]"
    ]


@pytest.mark.parametrize(("name", "home"), [("terms", "terms.toml"), ("initiatives", "initiatives/AREA.toml")])
def test_a_record_of_another_collection_is_told_where_it_belongs(folder: Folder, name: str, home: str) -> None:
    assert faults(folder(areas=f"{AREAS}\n[[{name}]]\nid = 'x'\n"), Area) == [
        f"areas.toml:13: {name}: belongs in {home}; records are written [[areas]]"
    ]


def test_a_key_of_the_record_that_stands_in_a_step_is_told_where_it_belongs(folder: Folder) -> None:
    text = INITIATIVES.replace('  what = "It is agreed on."\n', '  what = "It is agreed on."\n  proposed_by = ["AA"]\n')
    assert faults(folder(initiatives=text), Initiative) == [
        "initiatives.toml:19: 'hub' history[2].proposed_by: "
        "belongs to the record itself: write it above its first 'history'"
    ]


def test_a_field_that_stands_only_in_a_step_is_missing_at_the_record(folder: Folder) -> None:
    text = INITIATIVES.replace('summary = "A hub."\nsources = ["gazette-2025"]', 'summary = "A hub."')
    assert faults(folder(initiatives=text), Initiative) == ["initiatives.toml:1: 'hub' sources: is missing"]


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_what_a_text_over_several_lines_holds_is_neither_a_record_nor_a_field(folder: Folder, quotes: str) -> None:
    long = f'covers = {quotes}\n[[areas]]\nname = "x"\n[areas.x]\n{quotes}{quotes[:2]}'
    text = AREAS.replace('name = "Energy"\ncovers = "Power."', f"{long}\nname = 1").replace('"Trade"', "2")
    assert faults(folder(areas=text), Area) == [
        "areas.toml:10: 'energy' name: expected text in quotes, found a whole number 1",
        "areas.toml:14: 'trade' name: expected text in quotes, found a whole number 2",
    ]


@pytest.mark.parametrize("quoted", ["\"it's \\\" ''' #\"", '\'a """ b\'', '"" # it\'s """', '"""\\""" # " """'])
def test_quotes_in_a_text_or_comment_open_no_text(quoted: str) -> None:
    text = f'[[areas]]\ncovers = {quoted}\nid = "x"\n[[areas]]\nid = "y"\n' + "name = '''a'''\n"
    tomli.loads(text)
    lines = Lines(text, "areas")
    assert [lines.find(0, "id"), lines.find(1), lines.find(1, "id"), lines.find(1, "name")] == [3, 4, 5, 6]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\u0085", "\x0c"])
def test_only_a_line_break_ends_a_line(folder: Folder, mark: str) -> None:
    text = f"# a{mark}b\n" if mark != "\x0c" else "# a\n"
    assert faults(folder(areas=text + AREAS.replace('"Trade"', f"3 # {mark.strip(chr(12))}")), Area) == [
        "areas.toml:11: 'trade' name: expected text in quotes, found a whole number 3"
    ]


def test_records_and_fields_may_be_named_in_quotes(folder: Folder) -> None:
    text = '[["areas"]]\n"id" = "x"\n\'name\' = 1\ncovers.all = 2\n'
    assert [fault.split(":")[1] for fault in faults(folder(areas=text), Area)] == ["3", "4"]


def test_a_table_that_no_record_has_is_named_with_its_line(folder: Folder) -> None:
    text = AREAS + "\n[[areas.history]]\nx = 1\n[areas.far]\n"
    assert faults(folder(areas=text), Area) == [
        "areas.toml:13: 'trade' history: unknown key",
        "areas.toml:15: 'trade' far: unknown key",
    ]


def test_many_unknown_tables_and_keys_cost_time_in_proportion(folder: Folder) -> None:
    many = 4000
    text = AREAS + "".join(f"x{number} = 1\n" for number in range(many))
    text += "".join(f"[[y{number}]]\n" for number in range(many))
    path = folder(areas=text)
    begin = time.process_time()
    found = faults(path, Area)
    assert time.process_time() - begin < 3
    assert [each.split(":")[1] for each in found] == [str(12 + number) for number in range(2 * many)]


def test_a_value_that_is_long_is_cut(folder: Folder) -> None:
    text = AREAS.replace('"Energy"', f"[{'1, ' * 100}]").replace('"trade"', f"0x{'f' * 3000}")
    first, second = faults(folder(areas=text), Area)
    assert first.startswith("areas.toml:5: 'energy' name: expected text in quotes, found a list [1, 1, ")
    assert first.endswith("1…")
    number = f"{str(int('f' * 3000, 16))[:59]}…"
    assert second == f"areas.toml:9: '{number}' id: expected text in quotes, found a whole number {number}"


@pytest.mark.parametrize(
    ("digits", "base"), [("f" * 3500, "x"), ("7" * 4000, "o"), ("1" * 20000, "b"), ("a_" * 2000, "x")]
)
def test_a_number_too_long_to_be_written_is_refused_in_any_base(folder: Folder, digits: str, base: str) -> None:
    text = AREAS.replace('"Energy"', f"0{base}{digits}")
    assert faults(folder(areas=text), Area) == ["areas.toml: holds a number too long to be read"]
