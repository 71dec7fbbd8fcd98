"""YAML says what JSON says, to readers of YAML 1.1 and 1.2 alike."""

import json
from typing import Any

import pytest
import yaml
from readers.answers import ASKED, PAGED, printed
from readers.library import library

ruamel = library("ruamel.yaml")


def by_1_2(text: str) -> Any:
    return ruamel.YAML(typ="safe", pure=True).load(text)


def by_1_1(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("reader", [by_1_1, by_1_2])
@pytest.mark.parametrize(("data", "line"), [*ASKED, *PAGED])
def test_an_answer_has_the_values_of_json(reader: Any, data: str, line: str) -> None:
    assert reader(printed(data, f"{line} -f yaml")) == json.loads(printed(data, f"{line} -f json"))
