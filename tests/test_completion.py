"""The Tab key offers values, as quickly as the commands answer."""

import pytest
from conftest import Run


def offered(run: Run, line: str) -> list[str]:
    words = line.split(" ")
    outcome = run(COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), _SCO_COMPLETE="complete_bash")
    return outcome.out.split()


@pytest.mark.parametrize(
    ("line", "among"),
    [
        ("sco mem", "members"),
        ("sco members --st", "--status"),
        ("sco members --state kaz", "kazakhstan"),
        ("sco members --state united-a", "united-arab-emirates"),
        ("sco members --state UZ", "UZbekistan"),
        ("sco members --status dia", "dialogue-partner"),
        ("sco initiatives --area ene", "energy"),
        ("sco initiatives --kind fu", "fund"),
        ("sco initiatives --status in", "in-force"),
        ("sco timeline --kind chair", "chairmanship"),
        ("sco diff 2023 2024 --kind ini", "initiative"),
        ("sco meetings --body heads-of-s", "heads-of-state-council"),
        ("sco members --format js", "jsonl"),
        ("sco members --columns state,si", "state,since"),
        ("sco members --sort si", "since"),
        ("sco sources --cite bib", "bibtex"),
        ("sco show hsc-2023", "hsc-2023-new-delhi"),
        ("sco show secretariat-qa", "secretariat-qa-2023"),
    ],
)
def test_a_value_is_offered(run: Run, line: str, among: str) -> None:
    assert among in offered(run, line)


def test_what_is_offered_is_understood(run: Run) -> None:
    for value in offered(run, "sco members --state u"):
        assert run("members", "--state", value).code == 0, value


def test_zsh_and_fish_get_a_short_help_with_each_value(run: Run) -> None:
    zsh = run(_SCO_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="sco initiatives --area ene")
    assert '"energy":"Energy"' in zsh.out
    fish = run(_SCO_COMPLETE="complete_fish", _TYPER_COMPLETE_FISH_ACTION="get-args",
               _TYPER_COMPLETE_ARGS="sco initiatives --area ene")  # fmt: skip
    assert "energy\tEnergy" in fish.out
