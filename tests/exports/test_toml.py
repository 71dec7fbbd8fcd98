"""The dataset as it is, to correct and to use with --data."""

from pathlib import Path

import pytest
from running import Folder, Run

from sco_cli.dataset import Dataset, bundled_folder
from sco_cli.errors import DataError
from sco_cli.exports.toml import EXPORT, files

DAY = "2026-02-01"


def written(found: dict[str, bytes], folder: Path) -> Path:
    for name, content in found.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_every_file_of_the_dataset_is_there_byte_for_byte() -> None:
    folder = bundled_folder()
    kept = {path.relative_to(folder).as_posix(): path for path in [*folder.rglob("*.toml"), folder / "README.md"]}
    assert files(Dataset(), DAY) == {name: path.read_bytes() for name, path in kept.items()}
    assert EXPORT.files is files


def test_a_file_of_a_user_s_own_stands_in_place_of_the_bundled_one(folder: Folder) -> None:
    own = folder(places="", initiatives__energy="[[initiatives]]\n", initiatives__own="", notes="not = 'data'\n")
    (own / "initiatives" / "energy.toml").write_text("# none\n", encoding="utf-8")
    bundled, found = files(Dataset(), DAY), files(Dataset(own), DAY)
    changed = {name: content for name, content in found.items() if bundled.get(name) != content}
    assert changed == {"places.toml": b"", "initiatives/energy.toml": b"# none\n", "initiatives/own.toml": b""}
    assert not bundled.keys() - found.keys()


@pytest.mark.parametrize("name", ["terms", "initiatives__energy", "dataset"])
def test_a_dataset_with_a_fault_is_refused(folder: Folder, name: str) -> None:
    with pytest.raises(DataError) as raised:
        files(Dataset(folder(**{name: "oops = 1\n"})), DAY)
    assert name.rpartition("__")[2] in raised.value.faults[0].file


def test_what_was_written_answers_as_the_bundled_data_and_is_clean(run_bundled: Run, tmp_path: Path) -> None:
    out = str(written(files(Dataset(), DAY), tmp_path))
    for asked in (("members",), ("initiatives", "--area", "energy", "-f", "json"), ("show", "dataset")):
        assert run_bundled("--data", out, *asked) == run_bundled(*asked)
    assert run_bundled("validate", out).code == 0
