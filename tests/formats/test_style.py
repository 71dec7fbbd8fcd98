"""How a page looks: light and dark, with letters that can be told from what is behind them."""

import re

import pytest

from sco_cli.formats.style import DARK, GRID, LIGHT, STYLE

THEMES = {name: dict(re.findall(r"--(\w+):(#\w+)", text)) for name, text in (("light", LIGHT), ("dark", DARK))}


def brightness(colour: str) -> float:
    """The relative luminance of a colour, as WCAG 2 defines it."""
    digits = colour.removeprefix("#")
    digits = "".join(each * 2 for each in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted(map(brightness, (one, other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["text", "beside", "link"])
def test_letters_have_enough_contrast_in_both_themes(theme: str, name: str) -> None:
    assert contrast(THEMES[theme][name], THEMES[theme]["page"]) >= 4.5


def test_letters_in_a_grid_have_enough_contrast() -> None:
    pairs = re.findall(r"background:(#\w+);color:(#\w+)", GRID)
    assert len(pairs) == 5
    assert all(contrast(*pair) >= 4.5 for pair in pairs)


def test_both_themes_have_the_same_colours_and_every_colour_that_is_used() -> None:
    assert THEMES["light"].keys() == THEMES["dark"].keys() == set(re.findall(r"var\(--(\w+)\)", STYLE + GRID))
    assert THEMES["light"] != THEMES["dark"]


def test_the_theme_is_that_of_the_reader_and_wide_tables_scroll_in_their_box() -> None:
    assert ":root{color-scheme:light dark;" + LIGHT in STYLE
    assert "@media(prefers-color-scheme:dark){:root{" + DARK + "}}" in STYLE
    assert ".box{overflow-x:auto}" in STYLE


def test_on_paper_pages_lie_on_their_side_in_light_colours_and_no_table_is_cut() -> None:
    printed = STYLE.partition("@media print{")[2]
    assert ":root{color-scheme:light;font-size:10px;" + LIGHT in printed
    assert ".box{overflow:visible}" in printed
    assert "@page{size:A4 landscape" in STYLE
    assert "print-color-adjust:exact" in GRID  # a browser leaves out what is behind letters, which are white here


@pytest.mark.parametrize("text", [STYLE, GRID])
def test_braces_are_closed_and_nothing_is_fetched(text: str) -> None:
    assert text.count("{") == text.count("}")
    assert "url(" not in text
    assert "@import" not in text
