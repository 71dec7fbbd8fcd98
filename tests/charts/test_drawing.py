"""What charts in text share: names that fit, a legend, the same in colour and in ASCII."""

from msgspec.structs import replace
from rich.style import Style

from sco_cli.charts import Chart, Lane
from sco_cli.charts.drawing import COLOURS
from sco_cli.charts.looks import COUNTED, LOOKS
from sco_cli.charts.text import render
from sco_cli.formats import Screen


def drawn(chart: Chart, width: int = 40, *, unicode: bool = True, colour: bool = False) -> str:
    return render(chart, Screen(width, colour=colour, unicode=unicode))


def test_a_name_that_would_have_to_be_broken_stands_above_its_bars(spells: Chart) -> None:
    lanes = [Lane(name="Issyk-Kul-Antiterror-2007", group="A group", bars=spells.lanes[1].bars)]
    lines = drawn(replace(spells, lanes=lanes)).splitlines()
    assert lines[4:6] == ["A group", "  Issyk-Kul-Antiterror-2007"]
    assert lines[6].strip(" │") == "█" * lines[6].count("█") != ""
    assert "Issyk-Kul-Antiterror-2007 " in drawn(replace(spells, lanes=lanes), 80)


def test_no_name_is_wider_than_the_window_even_without_blanks(spells: Chart, numbers: Chart, entries: Chart) -> None:
    for chart in (spells, numbers, entries):
        longer = replace(
            chart, lanes=[Lane(name="abcde-" * 10 + "z", group="fghij-" * 10 + "z", bars=chart.lanes[0].bars)]
        )
        lines = drawn(longer).splitlines()
        assert max(map(len, lines)) == 40
        text = "".join(lines).replace(" ", "")
        assert "abcde-" * 10 + "z" in text
        assert "fghij-" * 10 + "z" in text


def test_words_of_the_legend_are_in_the_colour_of_other_text(spells: Chart, entries: Chart) -> None:
    assert "\x1b[1;35m◆\x1b[0m decided, not in effect" in drawn(spells, colour=True)
    assert "\x1b[36m░\x1b[0m 1 " in drawn(entries, 24, colour=True).replace("\N{NO-BREAK SPACE}", " ")


def test_in_ascii_signs_and_rules_are_ascii(spells: Chart, numbers: Chart, entries: Chart) -> None:
    for chart in (spells, numbers, entries):
        assert drawn(chart, unicode=False).replace("Бета", "").isascii()


def test_in_colour_the_same_stands_there(spells: Chart, numbers: Chart, entries: Chart) -> None:
    from rich.text import Text

    for chart in (spells, numbers, entries):
        coloured = drawn(chart, colour=True)
        assert "\x1b[" in coloured
        assert Text.from_ansi(coloured).plain.rstrip("\n") == drawn(chart).rstrip("\n")


def test_every_kind_has_a_colour_that_terminals_know() -> None:
    assert {*LOOKS, COUNTED} <= COLOURS.keys()
    assert all(Style.parse(colour) for colour in COLOURS.values())


def test_what_is_said_beside_a_chart_is_dim(spells: Chart) -> None:
    assert "\x1b[2m2 without a date not drawn.\x1b[0m" in drawn(spells, colour=True)
