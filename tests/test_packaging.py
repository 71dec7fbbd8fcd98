"""What is built for users: the data travels in the wheel and the sdist, and the installed program answers."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from sco_cli.dataset import bundled_folder

ROOT = Path(__file__).parent.parent
DATA = sorted(path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.toml"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from it."""
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(ROOT)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
    return target


def test_the_wheel_holds_the_data_the_types_and_both_licences(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"sco_cli/data/{name}" for name in DATA} <= names
    assert {"sco_cli/py.typed", "sco_cli/data/.compiled/sources.msgpack"} <= names
    assert "sco_cli/finding/.compiled/thesaurus.msgpack" in names
    assert {name.split("/")[-1] for name in names if "/licenses/" in name} == {"LICENSE", "LICENSE-DATA"}
    assert not {name for name in names if name.startswith("tests/")}


def test_the_sdist_holds_data_and_tests(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {f"data/{name}" for name in DATA} <= names
    assert {"tests/conftest.py", "CITATION.cff", "CHANGELOG.md", "README.md", "sco_cli/py.typed"} <= names


def test_the_program_answers_from_the_wheel_alone(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    command = [sys.executable, "-m", "sco_cli", "members", "--as-of", "2023-12-14", "--state", "iran", "-c", "status"]
    found = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert found.stdout == "status\nmember\n"


def test_a_checkout_reads_the_data_beside_the_package() -> None:
    assert bundled_folder().name == "data"
    assert (bundled_folder() / "memberships.toml").exists()
