"""References to sources, for people who cite: as plain text, BibTeX, RIS or CSL-JSON.

The formats are plain enough to be written here: `lines` of fields, with what each one reserves escaped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from sco_cli.dates import Date, parse
from sco_cli.errors import Usage, unknown
from sco_cli.records import About, Source
from sco_cli.rows import clean

STYLES = ("plain", "bibtex", "ris", "csl-json")


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """What a reference to a web page or dataset says; `supplied` when the title is not the source's own."""

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


def of_source(source: Source) -> Reference:
    """The reference to a source."""
    supplied = source.title.startswith("[") and source.title.endswith("]")
    return Reference(
        id=source.id,
        title=clean(source.title[1:-1] if supplied else source.title),
        supplied=supplied,
        publisher=clean(source.publisher),
        language=clean(source.language),
        url=clean(source.url),
        date=source.date,
        accessed=source.accessed,
    )


def of_dataset(about: About) -> Reference:
    """The reference to the dataset itself."""
    return Reference(
        id=f"sco-dataset-{about.version}",
        title=clean(about.title),
        supplied=False,
        publisher=clean(about.publisher),
        language="en",
        url=about.url,
        date=parse(str(about.year)),
        accessed=None,
        kind="dataset",
        version=about.version,
    )


def render(style: str, references: Sequence[Reference]) -> str:
    """References in one of the STYLES. Raises Usage when the style is none of them."""
    style = style.strip().casefold()
    if style not in STYLES:
        raise unknown("style of reference", style, STYLES, Usage)
    if style == "csl-json":
        return msgspec.json.format(msgspec.json.encode([csl(each) for each in references]), indent=2).decode() + "\n"
    write = {"plain": plain, "bibtex": bibtex, "ris": ris}[style]
    return "".join(write(each) for each in references)


def plain(each: Reference) -> str:
    """One line: publisher, title, date, address."""
    title = f"[{each.title}]" if each.supplied else each.title
    version = f", version {each.version}" if each.version else ""
    parts = [f"{each.publisher}. {title}{version}.", f"{each.date}." if each.date else "No date.", each.url or ""]
    accessed = f"Accessed {each.accessed}." if each.accessed else ""
    return " ".join(part for part in [*parts, accessed] if part) + "\n"


def bibtex(each: Reference) -> str:
    """A BibTeX entry. Titles supplied by the dataset keep their square brackets."""
    title = f"[{each.title}]" if each.supplied else each.title
    fields = {
        "title": f"{{{latex(title)}}}",
        "author": f"{{{latex(each.publisher)}}}",
        "year": each.date.text[:4] if each.date and each.date.text[:4].isdecimal() else None,
        "date": each.date.text if each.date else None,
        "version": each.version,
        "url": each.url,
        "urldate": each.accessed.text if each.accessed else None,
        "langid": each.language,
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join([f"@{'dataset' if each.kind == 'dataset' else 'online'}{{{each.id},", *lines, "}"]) + "\n\n"


TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_{}"}


def latex(text: str) -> str:
    """Text without a meaning for TeX."""
    return "".join(TEX.get(letter, letter) for letter in text)


def ris(each: Reference) -> str:
    """A RIS record; lines end as that format wants."""
    fields = [
        ("TY", "DATA" if each.kind == "dataset" else "ELEC"),
        ("ID", each.id),
        ("AU", each.publisher),
        ("TI", f"[{each.title}]" if each.supplied else each.title),
        ("PY", each.date.text[:4] if each.date else None),
        ("DA", ris_date(each.date)),
        ("PB", each.publisher),
        ("ET", each.version),
        ("LA", each.language),
        ("UR", each.url),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value) + "ER  - \r\n\r\n"


def ris_date(date: Date | None) -> str | None:
    """A date as RIS writes it, YYYY/MM/DD/, with what is unknown left empty."""
    if date is None or date.precision == "interval":
        return None
    parts = [*date.text.rstrip("~?%").split("-"), "", ""]
    return "/".join(parts[:3]) + "/"


def csl(each: Reference) -> dict[str, object]:
    """A CSL-JSON item, its dates as precise as they are known."""
    item: dict[str, object] = {
        "id": each.id,
        "type": each.kind,
        "title": f"[{each.title}]" if each.supplied else each.title,
        "author": [{"literal": each.publisher}],
        "publisher": each.publisher,
        "language": each.language,
    }
    if each.date and each.date.precision != "interval":
        parts = [int(part) for part in re.findall(r"\d+", each.date.text)]
        item["issued"] = {"date-parts": [parts]} | ({} if each.date.exact or len(parts) < 3 else {"circa": True})
    item |= {key: value for key, value in (("URL", each.url), ("version", each.version)) if value}
    return item
