"""References to sources, for people who cite: as plain text, BibTeX, BibLaTeX, RIS or CSL-JSON.

The formats are plain enough to be written here: fields, with what each format reserves escaped. No date becomes more
precise than the source has it: what a format cannot say of a date stands in its note, as the dataset writes it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from sco_cli import labels
from sco_cli.dates import Date, parse
from sco_cli.errors import Usage, unknown
from sco_cli.records import About, Source
from sco_cli.rows import clean, coded

# The styles, each with the ending of files that are written in it.
STYLES = {"plain": ".txt", "bibtex": ".bib", "biblatex": ".bib", "ris": ".ris", "csl-json": ".json"}
# The months as classic BibTeX styles name them.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """What a reference to a web page or dataset says; `supplied` when the title is not the source's own.

    `places` are those in the source that are cited; `note` is what else there is to say.
    """

    id: str
    title: str
    supplied: bool
    publisher: str
    language: str
    url: str | None
    date: Date | None
    accessed: Date | None
    kind: str = "webpage"
    version: str | None = None
    places: tuple[str, ...] = ()
    note: str = ""

    @property
    def heading(self) -> str:
        """The title, in square brackets when it was supplied."""
        return f"[{self.title}]" if self.supplied else self.title


def of_source(source: Source, places: Sequence[str] = ()) -> Reference:
    """The reference to a source, and to places in it."""
    supplied = source.title.startswith("[") and source.title.endswith("]")
    return Reference(
        id=line(source.id),
        title=line(source.title[1:-1] if supplied else source.title),
        supplied=supplied,
        publisher=line(source.publisher),
        language=line(source.language),
        url=line(source.url),
        date=source.date,
        accessed=source.accessed,
        places=tuple(map(line, places)),
    )


def of_dataset(about: About, note: str = "") -> Reference:
    """The reference to the dataset itself, with what else there is to say."""
    return Reference(
        id=f"sco-dataset-{about.version}",
        title=line(about.title),
        supplied=False,
        publisher=line(about.publisher),
        language="en",
        url=about.url and line(about.url),
        date=parse(str(about.year)),
        accessed=None,
        kind="dataset",
        version=about.version,
        note=line(note),
    )


def line(text: str) -> str:
    """Text on one line, without what would steer a terminal."""
    return " ".join(clean(text).split())


def render(style: str, references: Sequence[Reference], answer: Reference | None = None) -> str:
    """References in one of the STYLES. Raises Usage when the style is none of them.

    `answer`, if there is one, is the reference to the dataset with a line on the answer that they belong to as its
    note. It comes first: where people read as that line, for BibTeX as a comment, elsewhere as a reference.
    """
    style = known_style(style)
    if style in ("ris", "csl-json"):
        both = [*filter(None, [answer]), *references]
        return json([csl(each) for each in both]) if style == "csl-json" else "".join(map(ris, both))
    write = {"plain": plain, "bibtex": bibtex, "biblatex": biblatex}[style]
    first = "" if answer is None else f"{answer.note}\n" if style == "plain" else comment(answer.note)
    return first + "".join(map(write, references))


def known_style(style: str) -> str:
    """One of the STYLES, as it is written. Raises Usage when it is none of them."""
    name = style.strip().casefold()
    if name not in STYLES:
        raise unknown("style of reference", name, STYLES, Usage)
    return name


def plain(each: Reference) -> str:
    """One line: publisher, title and places in it, date, address."""
    title = ", ".join([each.heading, *each.places])
    version = f", version {each.version}" if each.version else ""
    date = f"{each.date}." if each.date else f"{labels.NO_DATE}."
    accessed = f"{labels.ACCESSED.format(date=each.accessed)}." if each.accessed else ""
    parts = [f"{each.publisher}.", f"{title}{version}.", date, each.url, accessed]
    return " ".join(part for part in parts if part) + "\n"


def bibtex(each: Reference) -> str:
    """An entry for the classic styles of BibTeX, which know no dates, versions nor addresses but as text."""
    version = labels.VERSION.format(version=each.version) if each.version else ""
    accessed = labels.ACCESSED.format(date=each.accessed) if each.accessed else ""
    notes = [", ".join(each.places), each.note, version, dated(each.date), accessed]
    fields = {
        "title": f"{{{{{latex(each.heading)}}}}}",
        "author": f"{{{{{latex(each.publisher)}}}}}",
        "year": braced(year(each.date)),
        "month": month(each.date),
        "howpublished": braced(rf"\url{{{address(each.url)}}}") if each.url else None,
        "note": braced(latex(". ".join(filter(None, notes)))),
    }
    return entry("misc", each.id, fields)


def biblatex(each: Reference) -> str:
    """An entry for BibLaTeX. Titles supplied by the dataset keep their square brackets."""
    fields = {
        "title": f"{{{{{latex(each.heading)}}}}}",
        "author": f"{{{{{latex(each.publisher)}}}}}",
        "year": braced(year(each.date)),
        "date": braced(each.date.text if each.date else None),
        "version": braced(latex(each.version or "")),
        "url": braced(address(each.url or "")),
        "urldate": braced(each.accessed.text if each.accessed else None),
        "langid": braced(latex(each.language)),
        "note": braced(latex(". ".join(filter(None, [", ".join(each.places), each.note])))),
    }
    return entry("dataset" if each.kind == "dataset" else "online", each.id, fields)


def entry(kind: str, key: str, fields: Mapping[str, str | None]) -> str:
    """An entry of a kind, from the fields that say anything; values are as TeX reads them."""
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    key = re.sub(r"[^\w.:/+-]", "-", key)
    return "\n".join([f"@{kind}{{{key},", *lines, "}"]) + "\n\n"


def braced(value: str | None) -> str | None:
    """A value as a field has it, None for none."""
    return f"{{{value}}}" if value else None


def comment(text: str) -> str:
    """A line that is passed over; BibTeX would take an at sign anywhere for the beginning of an entry."""
    return f"% {text.replace('@', '(at)')}\n\n"


# Braces by name, since BibTeX counts them even after a backslash.
TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
} | {sign: f"\\{sign}" for sign in "&%$#_"}


def latex(text: str) -> str:
    """Text without a meaning for TeX."""
    return "".join(TEX.get(letter, letter) for letter in text)


def address(url: str) -> str:
    """An address in which nothing ends the field: signs that no address holds are written by their codes."""
    return coded(url, r"[{}\\\s]")


def year(date: Date | None) -> str | None:
    """The year of a date; None when it may be one of several."""
    return date.first[:4] if date and date.first[:4] == date.last[:4] else None


def month(date: Date | None) -> str | None:
    """The month of a date as classic BibTeX has it, with the day before it; None when the date names none."""
    if date is None or date.precision not in ("month", "day"):
        return None
    name = MONTHS[int(date.first[5:7]) - 1]
    return f'"{int(date.first[8:])}~" # {name}' if date.precision == "day" else name


def dated(date: Date | None) -> str:
    """What year, month and day alone would not say of a date: that it is about or unsure, or a span."""
    plainly = date is None or re.fullmatch(r"[\d-]+", date.text)
    return "" if plainly else labels.DATED.format(date=date)


def ris(each: Reference) -> str:
    """A RIS record; lines end as that format wants."""
    fields = [
        ("TY", "DATA" if each.kind == "dataset" else "ELEC"),
        ("ID", each.id),
        ("AU", each.publisher),
        ("TI", each.heading),
        ("PY", year(each.date)),
        ("DA", ris_date(each.date)),
        ("ET", each.version),
        ("LA", each.language),
        ("UR", each.url),
        ("Y2", ris_date(each.accessed)),
        *(("N1", note) for note in (", ".join(each.places), each.note, dated(each.date))),
    ]
    return "".join(f"{tag}  - {line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n\r\n"


def ris_date(date: Date | None) -> str | None:
    """A date as RIS writes it, YYYY/MM/DD/, with what is unknown left empty; None for a span."""
    if date is None or date.precision == "interval":
        return None
    parts = [*date.text.rstrip("~?%").split("-"), "", ""]
    return "/".join(parts[:3]) + "/"


def csl(each: Reference) -> dict[str, object]:
    """A CSL-JSON item, its dates as precise as they are known."""
    issued = csl_date(each.date)
    notes = [", ".join(each.places), each.note, "" if issued else dated(each.date)]
    item = {
        "id": each.id,
        "type": each.kind,
        "title": each.heading,
        "author": [{"literal": each.publisher}],
        "language": each.language,
        "issued": issued,
        "accessed": csl_date(each.accessed),
        "URL": each.url,
        "version": each.version,
        "note": ". ".join(filter(None, notes)),
    }
    return {key: value for key, value in item.items() if value}


def csl_date(date: Date | None) -> dict[str, object] | None:
    """A date as CSL-JSON has it; None for a span."""
    if date is None or date.precision == "interval":
        return None
    parts = [int(part) for part in re.findall(r"\d+", date.text)]
    return {"date-parts": [parts]} | ({"circa": True} if date.approximate or date.uncertain else {})


def json(items: Sequence[Mapping[str, object]]) -> str:
    """Items as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(items), indent=2).decode() + "\n"
