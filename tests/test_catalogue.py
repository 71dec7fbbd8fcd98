"""Areas, figures, statements, terms and sources."""

from sco_cli.dataset import Dataset
from sco_cli.queries import catalogue, progress

NOW = "2026-01-01"


def test_an_area_counts_the_initiatives_that_its_list_shows(dataset: Dataset) -> None:
    for row in catalogue.areas(dataset, NOW):
        assert row.initiatives == len(progress.initiatives(dataset, NOW, area=[row.id])), row.id


def test_figures_keep_number_and_qualifier_apart(dataset: Dataset) -> None:
    rows = {(row.value, row.qualifier, row.state) for row in catalogue.figures(dataset, area=["tourism"])}
    assert {(3_000_000, "about", "Russia"), (2_000_000, "over", "Uzbekistan"), (700_000, "over", "Kazakhstan")} <= rows


def test_statements_are_stated_by_somebody_on_a_day(dataset: Dataset) -> None:
    rows = catalogue.statements(dataset, NOW, area=["security"])
    assert rows
    assert all(row.stated_by and "security" in row.areas for row in rows)
    assert catalogue.statements(dataset, "1999-01-01") == []


def test_rights_of_observers_and_dialogue_partners_are_explained(dataset: Dataset) -> None:
    terms = {row.id for row in catalogue.terms(dataset, kind=["right"])}
    assert {"rights-of-observers", "rights-of-dialogue-partners"} <= terms


def test_a_source_counts_the_records_that_cite_it_each_once(dataset: Dataset) -> None:
    (row,) = [row for row in catalogue.sources(dataset) if row.id == "secretariat-qa-2023"]
    citing = {found.record.id for found in catalogue.citations(dataset) if found.source == row.id}
    assert row.cited == len(citing) > 100


def test_sources_are_found_by_kind_language_publisher_and_day(dataset: Dataset) -> None:
    rows = catalogue.sources(dataset, kind=["news"], language=["ru"], publisher=["tass"], since="2025-01-01")
    assert rows
    assert all(row.language == "ru" and "TASS" in row.publisher for row in rows)
