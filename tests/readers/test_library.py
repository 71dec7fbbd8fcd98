"""Where no reader may be missing, none is."""

import re
import tomllib
from importlib.metadata import distribution

import pytest
from readers.library import library, required
from running import HERE


@pytest.mark.skipif(not required(), reason="readers may be missing, but with READERS=all")
def test_every_reader_of_the_extra_is_installed() -> None:
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["optional-dependencies"]["readers"]:
        assert distribution(re.split("[<>=~!]", requirement)[0]).version


def test_a_library_that_must_be_there_is_no_reason_to_leave_a_test_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERS", "all")
    with pytest.raises(ModuleNotFoundError):
        library("no_such_reader")
    monkeypatch.delenv("READERS")
    with pytest.raises(pytest.skip.Exception, match="no_such_reader is not installed"):
        library("no_such_reader")
