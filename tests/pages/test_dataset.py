"""The page of the dataset itself."""

from sco_cli.dataset import Dataset
from sco_cli.pages.dataset import page


def test_it_tells_what_the_dataset_is_how_to_cite_it_and_its_size(small: Dataset) -> None:
    assert page(small).record() == {
        "page": "dataset",
        "title": "A small dataset for tests",
        "version": "1.2.3",
        "verified_through": "2026-01-15",
        "known_through": "2026-02-01",
        "licence": "CC-BY-4.0",
        "code_licence": "MIT",
        "publisher": "Nobody",
        "year": 2026,
        "url": None,
        "note": "Every name in it is made up.",
        "cite_as": "Nobody. A small dataset for tests, version 1.2.3. 2026.",
        "collections": [
            {"collection": "areas", "records": 4},
            {"collection": "states", "records": 5},
            {"collection": "places", "records": 2},
            {"collection": "people", "records": 3},
            {"collection": "sources", "records": 6},
            {"collection": "memberships", "records": 8},
            {"collection": "chairmanships", "records": 4},
            {"collection": "meetings", "records": 5},
            {"collection": "bodies", "records": 4},
            {"collection": "officials", "records": 5},
            {"collection": "documents", "records": 3},
            {"collection": "initiatives", "records": 5},
            {"collection": "designations", "records": 2},
            {"collection": "exercises", "records": 2},
            {"collection": "organisations", "records": 2},
            {"collection": "figures", "records": 3},
            {"collection": "events", "records": 2},
            {"collection": "statements", "records": 2},
            {"collection": "terms", "records": 2},
            {"collection": "corrections", "records": 4},
        ],
    }
    assert page(small).title == "A small dataset for tests"
