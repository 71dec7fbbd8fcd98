"""How the kinds of bars look: their words, their signs in text, their colours and shapes in pictures."""

from __future__ import annotations

from msgspec import Struct

from sco_cli import labels


class Look(Struct, frozen=True):
    """How a kind looks: its word in the legend, its sign and the same in ASCII, its colour in files, its shape there.

    Colours are of the palette of Okabe and Ito where they stand beside each other in few kinds; all differ in lightness
    too, so that they are told apart in grey.
    """

    word: str
    sign: str
    ascii: str
    colour: str
    shape: str = "square"


# In the order of legends. Of every chart the signs and the colours differ.
LOOKS = {
    "shanghai-five": Look("Shanghai Five", "╱", "/", "#262626"),
    "member": Look("member", "█", "#", "#0072B2"),
    "observer": Look("observer", "▒", "=", "#E69F00"),
    "dialogue-partner": Look("dialogue partner", "░", "-", "#F0E442"),
    "partner": Look("SCO partner", "▓", "+", "#CC79A7"),
    "decided": Look("decided, not in effect", "◆", "*", "#000000", "diamond"),
    "held": Look("held", "▒", "=", "#56B4E9"),
    "current": Look("current", "█", "#", "#0072B2"),
    "unknown": Look("last known", "▓", "+", "#D55E00"),
    "announced": Look("announced", "░", "-", "#F0E442"),
    "attested": Look("shown in office", "•", "o", "#000000", "circle"),
    "military": Look("military", "■", "#", "#0072B2", "square"),
    "anti-terrorist": Look("anti-terrorist", "●", "o", "#E69F00", "circle"),
    "planned": Look("planned", "◇", "+", "#CFCFCF", "diamond"),
    **{
        status: Look(labels.STEPS[status].lower(), sign, plain, colour)
        for status, sign, plain, colour in (
            ("considered", "·", ".", "#FFF7D6"),
            ("proposed", "░", "-", "#F6DD7B"),
            ("drafting", "▒", "=", "#F0B357"),
            ("agreed", "▓", "+", "#69A89F"),
            ("in-force", "█", "#", "#23798C"),
            ("completed", "━", "@", "#1F4E85"),
            ("superseded", "╱", "/", "#45195A"),
            ("lapsed", "×", "x", "#161616"),
        )
    },
}
# The kind of a bar that is no more than a number; how many there are is its shade, from so many on.
COUNTED = "counted"
SHADES = {1: ("░", "."), 2: ("▒", ":"), 5: ("▓", "="), 15: ("█", "#")}

NOT_FOR_SURE = "not known for sure, or not to the day"
CHOSEN = "Filters: {choice}."
NOT_DRAWN = "{count} without a date not drawn."
YEARS_TOGETHER = "{years} years in a column"
STILL_AHEAD = "What is dated after {day} is announced."
SOURCE = "Data: {title}, version {version}, {licence}"
AS_OF = "as of {day}"
YEAR = "Year"
# What the lanes of charts are, and what is counted along them.
LANES = {
    "members": "State",
    "chairmanships": "State",
    "officials": "Person",
    "exercises": "Exercise",
    "initiatives": "Main area",
    "timeline": "Kind of entry",
}
COUNTS = {"initiatives": "Initiatives", "timeline": "Entries"}


def shade(count: int) -> int:
    """The least number that is shaded as this one is."""
    return max(least for least in SHADES if least <= count)


def ranges(most: int) -> dict[int, str]:
    """The numbers that each shade stands for, up to the most that there are, by the least of them."""
    found = [least for least in SHADES if least <= most]
    ends = [after - 1 for after in found[1:]]
    named = {least: str(least) if least == end else f"{least}–{end}" for least, end in zip(found, ends, strict=False)}
    last = found[-1]
    return named | {last: str(last) if last == most else f"{last}–{most}"}
