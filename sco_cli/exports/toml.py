"""The files of the dataset as they are, with what explains them: to correct, and to use with `--data`."""

from __future__ import annotations

from sco_cli.dataset import Dataset, bundled_folder
from sco_cli.exports import Export
from sco_cli.records import COLLECTIONS

README = "README.md"


def files(dataset: Dataset, day: str) -> dict[str, bytes]:
    """Every file of the dataset, byte for byte; one of a user's own stands in place of the bundled one of its name.

    The same on every day. Raises DataError when a file cannot be read or holds a fault.
    """
    _ = dataset.about, [dataset.records(kind) for kind in COLLECTIONS]
    found = {name: path.read_bytes() for name, path in dataset.everything().items()}
    return {README: (bundled_folder() / README).read_bytes(), **found}


EXPORT = Export(files=files)
