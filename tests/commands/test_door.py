"""What words mean that begin with no command: a name, a date, another name of a command, a question, a mistake."""

from collections.abc import Iterator

import pytest
from running import Folder, Run

from sco_cli import cli
from sco_cli.commands import door
from sco_cli.commands import run as runs
from sco_cli.contents import ALIASES, COMMANDS, RECORDS
from sco_cli.dataset import Dataset
from sco_cli.errors import Unknown, Usage
from sco_cli.finding import resolver
from sco_cli.inputs import Several
from sco_cli.records import COLLECTIONS, Item, Source

TERM = '[[terms]]\nid = "{id}"\nterm = "{term}"\nkind = "term"\nmeaning = "M."\nsources = ["blog"]\n'


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No dataset that the front door opened stays open for other tests."""
    yield
    runs.opened.clear()


@pytest.mark.parametrize(
    ("arguments", "words", "options"),
    [
        ([], [], []),
        (["a", "b"], ["a", "b"], []),
        (["-f", "json", "a", "b"], ["a", "b"], ["-f", "json"]),
        (["a", "-f", "json", "b"], ["a", "b"], ["-f", "json"]),
        (["--format", "json", "a"], ["a"], ["--format", "json"]),
        (["--format=json", "a"], ["a"], ["--format=json"]),
        (["-fjson", "a"], ["a"], ["-fjson"]),
        (["a", "-f"], ["a"], ["-f"]),
        (["a", "--data"], ["a"], ["--data"]),
        (["-", "a"], ["-", "a"], []),
        (["-q", "a", "--", "-b", "--c", "--", "d"], ["a", "-b", "--c", "--", "d"], ["-q"]),
        (["--nope", "a"], [], ["--nope", "a"]),
        (["a", "--output", "-", "b"], ["a", "b"], ["--output", "-"]),
    ],
)
def test_options_and_their_values_may_stand_anywhere(
    arguments: list[str], words: list[str], options: list[str]
) -> None:
    assert door.apart(arguments) == (words, options)


@pytest.mark.parametrize("switch", sorted(door.SWITCHES))
def test_a_switch_takes_no_value(switch: str) -> None:
    assert door.apart([switch, "a"]) == (["a"], [switch])


def test_every_option_without_a_value_is_known_as_one() -> None:
    known = [each for name in COMMANDS for each in cli.load(name).params if getattr(each, "is_flag", False)]
    assert {flag for each in known for flag in each.opts} | {"-h", "--help", "--version"} == door.SWITCHES


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ([], []),
        (["--help"], ["--help"]),
        (["--"], ["--"]),
        (["Members", "x"], ["members", "x"]),
        (["-f", "csv", "members", "x"], ["members", "x", "-f", "csv"]),
        (["help"], ["--help"]),
        (["HELP", "Members"], ["members", "--help"]),
        (["help", "member"], ["members", "--help"]),
        (["help", "chair"], ["chairmanships", "--help"]),
        (["help", "show", "x"], ["show", "--help"]),
        (["version"], ["--version"]),
        (["Version", "x"], ["--version"]),
        (["--version", "members"], ["--version"]),
        (["member"], ["members"]),
        (["Body", "council"], ["bodies", "council"]),
        (["state", "delta", "-f", "csv"], ["states", "delta", "-f", "csv"]),
        (["chair", "alpha"], ["chairmanships", "alpha"]),
        (["history", "2010"], ["timeline", "2010"]),
        (["find", "energy"], ["search", "energy"]),
        (["compare", "2009", "2025"], ["diff", "2009", "2025"]),
        (["check", "folder"], ["validate", "folder"]),
        (["sco"], ["overview"]),
        (["the", "SCO", "-q"], ["overview", "-q"]),
        (["delta"], ["show", "DD"]),
        (["Дельта", "-f", "json"], ["show", "DD", "-f", "json"]),
        (["--as-of", "2012", "delta"], ["show", "DD", "--as-of", "2012"]),
        (["004"], ["show", "DD"]),
        (["hsc"], ["show", "council"]),
        (["heads", "of", "state", "council"], ["show", "council"]),
        (["bob"], ["show", "bob-secretary-general"]),
        (["energy hub"], ["show", "energy-hub"]),
        (["gazette-2009"], ["show", "gazette-2009"]),
        (["secretariat-qa-2023#Q9"], ["show", "secretariat-qa-2023#Q9"]),
        (["Dataset"], ["show", "Dataset"]),
        (["nowhere#Q1"], ["show", "nowhere#Q1"]),
        (["2023"], ["timeline", "--since", "2023-01-01", "--until", "2023-12-31"]),
        (["May", "2023"], ["timeline", "--since", "2023-05-01", "--until", "2023-05-31"]),
        (["4 July 2023", "-q"], ["timeline", "--since", "2023-07-04", "--until", "2023-07-04", "-q"]),
        (["2023-07-04"], ["timeline", "--since", "2023-07-04", "--until", "2023-07-04"]),
        (["echo"], ["search", "--", "echo"]),
        (["when", "did delta apply"], ["search", "--", "when", "did", "delta", "apply"]),
        (["energy hub of 2023"], ["search", "--", "energy", "hub", "of", "2023"]),
        (["in", "2023"], ["timeline", "--since", "2023-01-01", "--until", "2023-12-31"]),
        (["timeline 2023"], ["timeline", "2023"]),
        (["member states"], ["members", "member"]),
        (["observers"], ["members", "observer"]),
        (["dialogue", "partners", "-q"], ["members", "dialogue-partner", "-q"]),
        (["who are the members of the SCO"], ["members", "member"]),
        (["how many members in 2015"], ["members", "member", "2015"]),
        (["list", "of", "meetings", "in", "2010", "-f", "csv"], ["meetings", "2010", "-f", "csv"]),
        (["list of meetings nowhere"], ["search", "--", "list", "of", "meetings", "nowhere"]),
        (["what", "happened", "in", "2023"], ["timeline", "--since", "2023-01-01", "--until", "2023-12-31"]),
        (["shanghai five"], ["search", "--", "shanghai", "five"]),
        (["what is the energy hub?"], ["show", "energy-hub"]),
        (["who is Bob"], ["show", "bob-secretary-general"]),
        (["tell", "me", "about", "delta", "-f", "csv"], ["show", "DD", "-f", "csv"]),
        (["who is the secretary-general"], ["search", "--", "who", "is", "the", "secretary-general"]),
        (["What can I do here?"], ["--help"]),
        (["how do I use this tool"], ["--help"]),
        (["usage"], ["--help"]),
        (["usage of energy"], ["search", "--", "usage", "of", "energy"]),
        (["exports of delta"], ["search", "--", "exports", "of", "delta"]),
        (["成员国"], ["members"]),
        (["what is the SCO"], ["overview"]),
        (["what is it"], ["search", "--", "what", "is", "it"]),
        (["丁国加入"], ["search", "--", "丁国加入"]),
        (["chair", "nonsense"], ["search", "--", "chair", "nonsense"]),
        (["delta", "echo", "-f", "csv"], ["search", "-f", "csv", "--", "delta", "echo"]),
        (["member", "--", "-xy"], ["search", "--", "member", "-xy"]),
        (["xyzzy", "plugh"], ["search", "--", "xyzzy", "plugh"]),
    ],
)  # fmt: skip
def test_words_mean_a_command(small: Dataset, words: list[str], meant: list[str]) -> None:
    assert door.arranged(words) == meant


@pytest.mark.parametrize("alias", ALIASES)
def test_every_other_name_of_a_command_runs_it(small: Dataset, alias: str) -> None:
    assert door.arranged([alias.upper()]) == [ALIASES[alias]]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["membrs"], "unknown command 'membrs'; did you mean 'members'?"),
        (["memebrs", "delta"], "unknown command 'memebrs'; did you mean 'members'?"),
        (["Timelime"], "unknown command 'Timelime'; did you mean 'timeline'?"),
        (["glosary"], "unknown command 'glosary'; did you mean 'terms'?"),
        (["help", "membrs"], "unknown command 'membrs'; did you mean 'members'?"),
        (["help", "xyzzy"], "unknown command 'xyzzy'"),
        ([""], "nothing to search for; give a word, a name or part of an id"),
        (["!!!", "?"], "nothing to search for; give a word, a name or part of an id"),
        (["-"], "nothing to search for; give a word, a name or part of an id"),
        (["2023-02-30"], "'2023-02-30' is not a day that exists in the calendar"),
        (["2023-13"], "'2023-13' is not a day that exists in the calendar"),
    ],
)
def test_what_is_written_wrongly_is_told_so(small: Dataset, words: list[str], message: str) -> None:
    with pytest.raises(Usage) as told:
        door.arranged(words)
    assert str(told.value) == message


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("xyzzy", "unknown name 'xyzzy'"),
        ("dleta", "unknown name 'dleta'; did you mean 'Delta'?"),
        ("деельта", "unknown name 'деельта'; did you mean 'Дельта'?"),
        ("deltа", "unknown name 'deltа'; did you mean 'Delta'?"),
        ("Дelta", "unknown name 'Дelta'"),
        ("99999999999999999999", "unknown name '99999999999999999999'"),
        ("9" * 5000, f"unknown name '{'9' * 59}…'"),
        ("z" * 5000, f"unknown name '{'z' * 59}…'"),
        ("france", "'france' (France) holds no status in the SCO; no record names it"),
    ],
)
def test_one_word_that_nothing_is_called_and_nothing_holds_is_unknown(small: Dataset, word: str, message: str) -> None:
    with pytest.raises(Unknown) as told:
        door.arranged([word])
    assert str(told.value) == message


@pytest.mark.parametrize("text", ["download", "Save", "exports", "экспорт", "export-to-excel", "save as csv", "导出"])
def test_who_wants_a_file_is_told_how_to_have_one(small: Dataset, text: str) -> None:
    with pytest.raises(Usage, match=r"sco members -o members\.csv .* sco export, see sco help export$"):
        door.arranged([text])


def test_the_name_of_several_is_told_with_each(small: Dataset) -> None:
    with pytest.raises(Several, match=r"^'904' can mean several"):
        door.arranged(["904"])


def test_figures_of_one_measure_are_searched_for(small: Dataset, folder: Folder) -> None:
    figure = (
        '[[figures]]\nid = "f{0}"\nmeasure = "Number of quokkas"\nvalue = {0}\nunit = "quokkas"\nstated_by = "X"\n'
        'period = "200{0}"\nsources = ["blog"]\n'
    )
    path = str(folder(figures=figure.format(1) + figure.format(2)))
    assert door.arranged(["number of quokkas", "--data", path])[0] == "search"
    assert door.arranged(["f1", "--data", path])[:2] == ["show", "f1"]
    one = str(folder(figures=figure.format(1)))
    assert door.arranged(["number of quokkas", "--data", one])[:2] == ["show", "f1"]
    assert door.arranged(["what is the number of quokkas", "--data", one])[0] == "search"


def test_capitals_ask_for_a_state_and_not_for_the_organisation(small: Dataset) -> None:
    assert door.arranged(["what is it to us"])[0] == "search"
    assert door.arranged(["what did the US say about the SCO"])[0] == "search"
    assert door.arranged(["what did the SCO say"])[0] == "overview"


def test_no_common_word_is_the_id_of_a_source(small: Dataset) -> None:
    assert door.arranged(["blog"])[0] == "search"
    assert door.kinds_meant("blog") == [kind for kind in COLLECTIONS if kind is not Source]
    assert door.kinds_meant("gazette-2009") == [*COLLECTIONS]


def test_a_date_goes_before_several_names_and_one_name_before_a_date(
    small: Dataset, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = (TERM.format(id=key, term="May 2023") for key in ("one", "two"))
    for text, meant in ((one, "show"), (one + two, "timeline")):
        assert door.arranged(["may", "2023", "--data", str(folder(terms=text))])[0] == meant


def test_a_name_that_is_like_a_command_is_no_misspelt_one(small: Dataset, folder: Folder) -> None:
    data = ["--data", str(folder(terms=TERM.format(id="t", term="Membra")))]
    assert door.arranged(["membra", *data]) == ["show", "t", *data]
    assert door.arranged(["membra", "asked", *data])[0] == "search"
    with pytest.raises(Usage, match="unknown command 'membra'"):
        door.arranged(["membra", "asked"])


def test_a_country_that_is_like_a_command_is_no_misspelt_one(small: Dataset) -> None:
    assert door.misspelt(small, ["fidn"]) == "search"
    assert door.misspelt(small, ["FIN"]) is None
    with pytest.raises(Unknown, match=r"^'FIN' \(Finland\) holds no status"):
        door.arranged(["FIN"])


def test_no_name_has_forty_words(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def named(_: Dataset, text: str, __: object) -> list[Item]:
        seen.append(len(text.split()))
        return []

    monkeypatch.setattr(resolver, "named", named)
    for count in (39, 40):
        assert door.named(small, " ".join(["delta"] * count)) is None
    assert seen == [39]


@pytest.mark.parametrize(
    ("options", "given"),
    [
        (["--data", "x"], "x"),
        (["--data=x"], "x"),
        (["-f", "csv", "--data", "x"], "x"),
        (["--data=a=b"], "a=b"),
        (["--data"], None),
        (["--database=x"], None),
        ([], None),
    ],
)
def test_the_data_are_those_that_an_option_names(options: list[str], given: str | None) -> None:
    found = door.folder(options)
    assert (str(found) if found else None) == given


def test_the_data_are_else_those_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCO_DATA", "y")
    assert str(door.folder([])) == "y"
    assert str(door.folder(["--data=x"])) == "x"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("neighbour", True),
        ("neighbors", True),
        ("currency", True),
        ("NEIGHBOURS", True),
        ("neigh", False),
        ("xy", False),
    ],
)
def test_a_word_is_said_in_any_form_and_spelling(small: Dataset, word: str, said: bool) -> None:
    assert door.is_said(small, word) is said


def test_what_says_the_same_is_said_too(small: Dataset) -> None:
    assert door.is_said(small, "roadmap") is False
    assert door.is_said(small, "constitution") is True


def test_words_fit_a_listing_when_each_is_a_value_and_any_other_command(small: Dataset) -> None:
    assert [door.fits(name, small, ["delta"]) for name in ("members", "timeline", "search", "terms")] == [
        True,
        True,
        True,
        False,
    ]
    assert not door.fits("timeline", small, ["xyzzy"])
    assert not door.fits("members", small, ["delta", "xyzzy"])


def test_a_future_year_fits_a_listing(small: Dataset) -> None:
    assert door.arranged(["member", "2050"]) == ["members", "2050"]


BAD = [
    ([""], 2),
    (["  "], 2),
    (["…"], 2),
    (["\x1b[35m"], 1),
    (["\x00"], 2),
    (["\u202e"], 2),
    (["xyzzy\x1b[35m"], 1),
    (["iндия"], 1),
    (["龘х"], 1),
    (["q" * 3000], 1),
    (["7" * 3000], 1),
    (["word"] * 201, 2),
    (["search", *["word"] * 201], 2),
    (["search", ""], 2),
    (["search", "?!"], 2),
    (["search", "q" * 3000], 0),
    (["search", "7" * 3000], 0),
    (["search", "xyzzy\x1b[35m"], 0),
    (["show", ""], 2),
    (["show", "?!"], 2),
    (["show", "q" * 3000], 1),
    (["show", "iндия"], 1),
    (["show", *["word"] * 201], 1),
    (["members", "q" * 3000], 2),
    (["members", "7" * 3000], 2),
    (["members", *["word"] * 201], 2),
    (["members", "iндия"], 2),
    (["timeline", "\x1b[35m"], 2),
    (["membrs"], 2),
    (["2023-02-30"], 2),
]


def told(run: Run, words: list[str], code: int) -> None:
    """Holds a bad input to its code, to a short message without control characters, and to the same at a terminal."""
    outcome = run(*words)
    assert (outcome.code, bool(outcome.err)) == (code, True)
    assert (outcome.out.count("\n") if code == 0 else outcome.out) == (1 if code == 0 else "")
    assert "internal error" not in outcome.err
    assert outcome.err.removesuffix("\n").isprintable()
    assert len(outcome.err) < 300
    at_terminal = run(*words, tty=True, tty_err=True, NO_COLOR="1")
    assert (at_terminal.code, bool(at_terminal.err)) == (code, True)
    assert code == 0 or at_terminal.out == ""


@pytest.mark.parametrize(("words", "code"), BAD)
def test_a_bad_input_gets_a_message_of_a_line(run: Run, words: list[str], code: int) -> None:
    told(run, words, code)


@pytest.mark.parametrize(("words", "code"), BAD)
def test_a_bad_input_gets_a_message_of_a_line_from_the_bundled_data_too(
    run_bundled: Run, words: list[str], code: int
) -> None:
    told(run_bundled, words, code)


@pytest.mark.parametrize("words", [["delta"], ["2023"], ["member", "delta"], ["energy", "hubs"], ["alpha"]])
def test_what_words_mean_is_answered_as_the_command_is(run: Run, words: list[str]) -> None:
    assert run(*words).code == 0
    assert run(*words) == run(*door.arranged(words))


def test_several_names_leave_standard_output_empty_and_end_with_1(run: Run) -> None:
    for tty in (False, True):
        outcome = run("904", tty=tty, tty_err=tty, NO_COLOR="1")
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.splitlines()[1:] == ["  DD: Delta (state)", "  EE: Echo Republic (state)"]


def test_a_folder_of_ones_own_is_looked_in(run: Run, folder: Folder) -> None:
    path = str(folder(terms=TERM.format(id="t", term="Steppe")))
    assert run("steppe").code == 1
    assert run("steppe", "--data", path).out.startswith("part\tkey\tvalue\n\tid\tt\n")
    assert run("steppe", SCO_DATA=path) == run("steppe", "--data", path)
    assert run("delta", "--data", "/no/such") == (1, "", "sco: /no/such: no such folder\n")


@pytest.mark.parametrize("name", RECORDS)
def test_the_singular_of_a_listing_lists(run: Run, name: str) -> None:
    singular = "body" if name == "bodies" else name.removesuffix("s")
    assert run(singular, "--limit", "1") == run(name, "--limit", "1")


@pytest.mark.parametrize(
    ("flag", "takes"),
    [
        ("-f", True),
        ("-q", False),
        ("-h", False),
        ("-qf", True),
        ("-qh", False),
        ("-fjson", False),
        ("-qfjson", False),
        ("--format", True),
        ("--format=json", False),
        ("--quiet", False),
        ("--as-of", True),
    ],
)
def test_a_value_follows_an_option_that_is_no_switch_and_has_none_yet(flag: str, takes: bool) -> None:
    assert door.takes_value(flag) is takes


@pytest.mark.parametrize(
    ("options", "lacks"),
    [([], False), (["-q"], False), (["-f"], True), (["-f", "json"], False), (["-o", "-f"], False), (["-qo"], True)],
)
def test_an_option_at_the_end_may_lack_its_value(options: list[str], lacks: bool) -> None:
    assert door.lacks_value(options) is lacks


@pytest.mark.parametrize("words", [["green", "energy"], ["alpha"]])
def test_words_with_an_option_without_its_value_are_told_so(run: Run, words: list[str]) -> None:
    found = run(*words, "-f")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("sco: Option '-f' requires an argument.")
