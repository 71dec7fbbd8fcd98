"""README on other tools works as it is written: every block is run, and prints what it says that it prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from readers.library import library
from readme import ENVIRONMENT, README

SECTION = re.search(r"\n## In other tools\n.*?(?=\n## )", README.read_text(encoding="utf-8"), re.DOTALL)
FILES, *BLOCKS = re.findall(r"```(\w+)\n(.*?)```", SECTION[0] if SECTION else "", re.DOTALL)
JOINS = "# joins\n"
# duckdb's own program is rarely there; its library runs the same lines.
IN_DUCKDB = """
import duckdb, sys
for line in sys.argv[1].splitlines():
    found = duckdb.sql(line)
    if found is not None:
        print(found.fetchall()[0][0])
"""
# The headings of what is joined, each with one made-up row; the World Bank's begins with four lines of its own.
JOINED = {
    "NMC-60-abridged.csv": "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n"
    "IRN,630,2005,1,2,3,4,5,6,0.0123,2021\n",
    "V-Dem-CY-Core-v15.csv": "country_name,country_text_id,country_id,year,COWcode,v2x_polyarchy\n"
    "Iran,IRN,79,2005,630,0.234\n",
    "API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv": '\ufeff"Data Source","World Development Indicators",\n\n'
    '"Last Updated Date","2025-10-07",\n\n'
    '"Country Name","Country Code","Indicator Name","Indicator Code","2004","2005",\n'
    '"Iran, Islamic Rep.","IRN","GDP (current US$)","NY.GDP.MKTP.CD","11","22",\n',
}
IRAN = """
assert len(joined) == len(panel)
row = joined[(joined["code"] == "IR") & (joined["year"] == "2005")].squeeze()
print(row["status"], row["cinc"], row["v2x_polyarchy"], row["gdp"])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that README makes first, and `sco` beside them."""
    path = tmp_path_factory.mktemp("recipes")
    program = path / "bin" / "sco"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sco_cli "$@"\n')
    program.chmod(0o755)
    for name, text in JOINED.items():
        (path / name).write_text(text, encoding="utf-8")
    run(["bash", "-euo", "pipefail", "-c", FILES[1]], path)
    return path


def run(command: list[str], folder: Path) -> list[str]:
    """The lines that a command prints in the folder."""
    path = os.pathsep.join([str(folder / "bin"), str(Path(sys.executable).parent), ENVIRONMENT["PATH"]])
    environment = {**os.environ, **ENVIRONMENT, "PATH": path}
    found = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)
    assert found.returncode == 0, found.stderr
    return [line.strip() for line in found.stdout.splitlines()]


def command(language: str, code: str) -> list[str]:
    """The command that runs a block; the test is left out where the tool is missing."""
    if language == "python":
        for name in re.findall(r"^import (\w+)", code, re.MULTILINE):
            library(name)
        return [sys.executable, "-c", code]
    if language == "sql":
        library("duckdb")
        return [sys.executable, "-c", IN_DUCKDB, code]
    programs = {"r": ["Rscript"], "sh": ["jq", "sqlite-utils"]}[language]
    missing = [name for name in programs if not (shutil.which(name) or (Path(sys.executable).parent / name).exists())]
    if missing:
        pytest.skip(f"no {missing[0]} here")
    return ["Rscript", "-e", code] if language == "r" else ["bash", "-euo", "pipefail", "-c", code]


@pytest.mark.parametrize(("language", "code"), BLOCKS, ids=[code.splitlines()[0].strip("#- ") for _, code in BLOCKS])
def test_a_recipe_prints_what_readme_says(language: str, code: str, folder: Path) -> None:
    expected = re.findall(r"(?:#|--) prints (.*)", code)
    if code.startswith(JOINS):
        code, expected = code + IRAN, ["observer 0.0123 0.234 22"]
    printed = run(command(language, code), folder)
    assert expected
    assert printed[len(printed) - len(expected) :] == expected
