"""What is said beside an answer and of a mistake reads as people say it; test_labels holds where it is said."""

import re

import pytest

from sco_cli import messages

SAID = {name: text for name, text in vars(messages).items() if name.isupper() and isinstance(text, str)}


def test_every_message_is_a_text() -> None:
    assert len(SAID) >= 40
    assert {name for name in vars(messages) if name.isupper()} - {"CALLED"} == set(SAID)


@pytest.mark.parametrize("name", SAID)
def test_a_message_has_no_stray_blanks_and_no_word_of_programmers(name: str) -> None:
    text = SAID[name]
    assert text == " ".join(text.split())
    assert not re.search(r"\b(None|null|traceback|exception|invalid|argument|parse|string)\b", text, re.IGNORECASE)
