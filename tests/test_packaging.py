"""What is built for users: the data travels in the wheel and the sdist, and the installed program answers."""

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import tomli
import yaml

from sco_cli import __version__
from sco_cli.dataset import bundled_folder

ROOT = Path(__file__).parent.parent
PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOP = {"sco_cli", "data", "tests", "benchmarks", ".ci", "hatch_build.py", "Makefile", "README.md", "CHANGELOG.md",
       "CONTRIBUTING.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "pyproject.toml"}  # fmt: skip
PYTHON = "Programming Language :: Python :: 3."
WORDS_OF_THE_LICENCE = 2574
DATA = sorted(path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.toml"))

TEMPLATES = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sco_cli").rglob("templates/*")}


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
    compiled = {f"sco_cli/{folder}/.compiled.msgpack" for folder in ("data", "data/initiatives", "finding")}
    assert {"sco_cli/py.typed", *compiled, *TEMPLATES} <= names
    assert {name.split("/")[-1] for name in names if "/licenses/" in name} == {"LICENSE", "LICENSE-DATA"}
    assert "sco_cli/data/README.md" in names
    assert {name.split("/")[0] for name in names} == {"sco_cli", f"sco_cli-{__version__}.dist-info"}
    assert not {name for name in names if "__pycache__" in name}
    assert wheel.stat().st_size < 1_250_000


def test_the_sdist_holds_data_and_tests(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {f"data/{name}" for name in DATA} <= names
    assert {"tests/conftest.py", "sco_cli/py.typed", ".ci/run", *TEMPLATES} <= names
    assert {name.split("/")[0] for name in names} == {*TOP, ".gitignore", "PKG-INFO"}


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


def test_the_version_is_that_of_the_newest_changes_and_says_whether_it_is_released() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version, state = re.findall(r"^## ([0-9.]+)\S* ?.*?– (.+)$", changes, re.MULTILINE)[0]
    assert __version__ == (f"{version}.dev0" if state == "not yet released" else version)


def test_citation_cff_names_the_program_and_no_day_of_a_release_before_there_is_one() -> None:
    kept = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    (program,) = kept["references"]
    assert (program["version"], program["license"]) == (__version__, "MIT")
    assert ("date-released" in kept) is ("dev" not in __version__)


def test_only_pythons_that_the_checks_run_are_named() -> None:
    (tried,) = re.findall(r"for version in (.+); do", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    named = [each.removeprefix(PYTHON) for each in PROJECT["classifiers"] if each.startswith(PYTHON)]
    assert named[0] == PROJECT["requires-python"].removeprefix(">=3.")
    assert {f"3.{each}" for each in named} <= set(tried.split())


def test_the_licence_of_the_data_is_there_as_a_whole() -> None:
    text = (ROOT / "LICENSE-DATA").read_text(encoding="utf-8")
    assert re.findall(r"^Section (\d) --", text, re.MULTILINE) == list("12345678")
    assert text.rstrip().endswith("Creative Commons may be contacted at creativecommons.org.")
    # Counted in the copy that choosealicense.com has; that of the SPDX list has the same words.
    assert len(re.split(r"={71}\n", text, maxsplit=1)[1].split()) == WORDS_OF_THE_LICENCE
