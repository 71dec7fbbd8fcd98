"""Rules of values: numbers count something, codes, languages and addresses are such, nobody hosts what they miss."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sco_cli.errors import Fault
from sco_cli.fields import Kind, fields
from sco_cli.records import Exercise, Figure, Source, State
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

ADDRESS = re.compile(r"https?://([\w-]+\.)*[\w-]+\.?(:[0-9]+)?([/?#]\S*)?")
NUMBERS = 1_000_000  # no meeting, and no state, has so high a number
AMOUNTS = 10**18
# ISO 639-1.
_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja
jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb
nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq
sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
LANGUAGES = frozenset(_CODES.split())


def numbers_count(dataset: Readable, places: Places) -> Iterator[Fault]:
    """What is numbered is so from 1, and an amount is a number that can be reckoned with."""
    for record, where, part in dataset.parts:
        for name, kind in _numbers(type(part)):
            value = getattr(part, name)
            if value is None:
                continue
            if kind is Kind.NUMBER and not 0 < value < NUMBERS:
                yield places.fault(record, where + name, f"expected a number from 1 to {NUMBERS - 1}")
            # Neither holds of what is no number, nan.
            elif kind is Kind.COUNT and not -AMOUNTS < value < AMOUNTS:
                yield places.fault(record, where + name, "is no amount that can be reckoned with")


@cache
def _numbers(kind: type[Struct]) -> list[tuple[str, Kind]]:
    return [(name, field.kind) for name, field in fields(kind).items() if field.kind in (Kind.NUMBER, Kind.COUNT)]


def figures_positive(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A figure is not negative, unless it tells a change or share in per cent."""
    for record in dataset.records(Figure):
        if record.value < 0 and "per cent" not in record.unit:
            yield places.fault(record, "value", f"is negative, though it counts {record.unit}")


def codes_wellformed(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The letter codes of a state have three capital letters, its M49 code three digits; no code begins with a sign."""
    for record in dataset.records(State):
        if not re.fullmatch("[A-Z]{3}", record.alpha3):
            yield places.fault(record, "alpha3", "expected an ISO alpha-3 code, three capital letters")
        if record.cow_abb is not None and not re.fullmatch("[A-Z]{3}", record.cow_abb):
            yield places.fault(record, "cow_abb", "expected a Correlates of War abbreviation, three capital letters")
        if not re.fullmatch("[0-9]{3}", record.m49):
            yield places.fault(record, "m49", "expected a UN M49 code, three digits")
    for item, where, part in dataset.parts:
        number = getattr(part, "number", None)
        if isinstance(number, str) and not re.match(r"\w", number):
            yield places.fault(item, f"{where}number", f"expected a number such as 67/15, found '{number}'")


def addresses_lead(dataset: Readable, places: Places) -> Iterator[Fault]:
    """An address of the web has a host."""
    for record, where, part in dataset.parts:
        for name in _addresses(type(part)):
            value = getattr(part, name)
            if value is not None and not ADDRESS.fullmatch(value):
                yield places.fault(record, where + name, f"expected a web address, found '{value}'")


@cache
def _addresses(kind: type[Struct]) -> list[str]:
    return [name for name, field in fields(kind).items() if field.kind is Kind.ADDRESS]


def languages_known(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The language of a source is an ISO 639-1 code."""
    for record in dataset.records(Source):
        if not re.fullmatch("[a-z]{2}", record.language):
            yield places.fault(record, "language", "expected an ISO 639-1 code, two small letters")
        elif record.language not in LANGUAGES:
            yield places.fault(record, "language", f"'{record.language}' is the ISO 639-1 code of no language")


def cities_in_states(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Where a city is named its state is named too."""
    for record, _, part in dataset.parts:
        for name in ("city", "place"):
            named = "country" in fields(type(part)) and getattr(part, name, None)
            if named and getattr(part, "country", None) is None:
                yield places.fault(record, name, f"'{named}' stands without its 'country'")


def hosts_take_part(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Who hosts an exercise takes part in it; where no source names who took part, a text says what is known."""
    for record in dataset.records(Exercise):
        # That a state exists is another rule.
        known = [host for host in record.hosts if dataset.find(State, host)]
        absent = [host for host in known if host not in record.participants]
        if not record.participants:
            if not record.participation:
                yield places.fault(record, "participants", "names nobody, and no 'participation' says why")
        elif absent:
            yield places.fault(record, "hosts", f"'{absent[0]}' is not among the participants")
