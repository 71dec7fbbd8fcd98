"""What a record says of itself, as facts on a page, read from the types of its fields."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sco_cli import grammar, names
from sco_cli.dataset import Dataset
from sco_cli.fields import Field, Kind, fields, words_of
from sco_cli.records import Document, Official, Source, State
from sco_cli.rows import Plain, plain
from sco_cli.sections import Fact
from sco_cli.vocabulary import LANGUAGES, Language


def facts(dataset: Dataset, item: Struct) -> Iterator[Fact]:
    """The fields of a record as facts, states and proposers by name, without those that have tables of their own."""
    for name, field in fields(type(item)).items():
        if not has_table(field):
            value = getattr(item, name)
            yield Fact(name, shown(dataset, field, value), field.kind, in_words(field, value))


def has_table(field: Field) -> bool:
    """Whether a field stands in a table of a page: steps, disputes, sources, documents and other records."""
    return field.kind is Kind.TABLE or (field.many and (Source in field.names or Document in field.names))


def in_words(field: Field, value: object) -> str | None:
    """What people read in place of codes of languages."""
    if not isinstance(value, list) or field.words != words_of(Language):
        return None
    return grammar.listed([LANGUAGES[key] for key in value])


def shown(dataset: Dataset, field: Field, value: object) -> Plain:
    """The value of a field for people: states, persons and bodies that proposed something by name."""
    if value is None or State not in field.names:
        return plain(value)
    name = names.proposer_name if Official in field.names else names.state_name
    return [name(dataset, str(key)) for key in value] if isinstance(value, list) else name(dataset, str(value))
