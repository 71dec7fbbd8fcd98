"""`sco states`: states with their codes and names."""

from typing import Annotated, ClassVar

from sco_cli.dataset import Dataset
from sco_cli.fields import Code, Id, Name, Word
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches
from sco_cli.listings.members import statuses
from sco_cli.options import TODAY, AsOf, States, words_in
from sco_cli.records import SourcePlace, State
from sco_cli.rows import Columns, Told, as_row, weaker
from sco_cli.vocabulary import Status


class StateRow(Told, frozen=True, kw_only=True):
    """A state with its codes and names, and its status on the day asked about, with the sources of that."""

    columns: ClassVar = Columns(
        main="name",
        table="name code alpha3 m49 cow cow_abb name_ru name_zh status",
        keep="code status alpha3 cow cow_abb m49 name_ru name_zh",
        also="aliases id",
        more="sources",
    )

    code: Code
    alpha3: Code
    m49: Code
    cow: int
    name: Name
    name_ru: Name
    name_zh: Name
    status: Word | None
    cow_abb: Code | None
    aliases: list[Name]
    id: Id
    sources: list[SourcePlace]


def states(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    status: Annotated[Words, words_in("status", Status)] = (),
    state: States = (),
) -> list[StateRow]:
    """Every state of the data with its codes, names and status on a day. Sources: states.toml, memberships.toml."""
    held = statuses(dataset, as_of)
    rows = []
    for item in dataset.records(State):
        spell = held.get(item.id)
        row = as_row(
            StateRow,
            item,
            code=item.id,
            status=spell.status if spell else None,
            confidence=weaker(spell.confidence) if spell else None,
            disputes=len(spell.disputed) if spell else 0,
            sources=spell.sources if spell else [],
        )
        if matches(status, row.status) and matches(state, row.code):
            rows.append(row)
    return rows


LISTING = Listing(
    query=states,
    row=StateRow,
    record=State,
    about="Codes of ISO 3166-1, UN M49 and the Correlates of War project (number and abbreviation); names in English, "
    "Russian and Chinese. States without a status have sought one or been guests.",
    examples=("sco states -f csv", "sco states --state 哈萨克斯坦"),
)
