"""Whole outputs that a person has read: `python tests/expected.py` writes them anew, a test holds the program to them.

They are made from the small dataset, so that no correction of the record changes them.
"""

import shlex
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from running import SMALL, run_sco

from sco_cli import dataset
from sco_cli.citations import STYLES
from sco_cli.contents import CHARTS, COMMANDS, RECORDS

KEPT = Path(__file__).parent / "data" / "expected"
FORMATS = {"table": "txt", "csv": "csv", "tsv": "tsv", "json": "json", "jsonl": "jsonl", "md": "md", "yaml": "yaml",
           "html": "html"}  # fmt: skip
PAGES = ("AA", "energy-strategy-initiative", "secretariat-qa-2023", "secretariat", "energy", "council-2024",
         "dataset")  # fmt: skip
WIDTHS = (40, 60, 120, 200)
SPEC = ".vl.json"


def cases() -> dict[str, tuple[list[str], dict[str, str]]]:
    """Each file with the arguments and the environment that make it."""
    lines: dict[str, tuple[str, dict[str, str]]] = {}
    for name in COMMANDS:
        lines[f"help/{name}.txt"] = (f"{name} --help", {})
    lines["help/sco.txt"] = ("--help", {})
    for name in RECORDS:
        lines[f"table/{name}.txt"] = (f"{name} -f table", {})
    for name, ending in FORMATS.items():
        for listing in ("members --history", "initiatives", "sources"):
            lines[f"format/{listing.split()[0]}.{ending}"] = (f"{listing} -f {name}", {})
        lines[f"page/initiative.{ending}"] = (f"show energy-hub -f {name}", {})
    for page in PAGES:
        lines[f"page/{page}.txt"] = (f"show {page} -f table", {})
        lines[f"page/{page}.json"] = (f"show {page} -f json", {})
    lines["page/overview.txt"] = ("overview -f table", {})
    lines["page/overview.json"] = ("overview -f json", {})
    for width in WIDTHS:
        for name in ("members", "initiatives", "timeline", "show AA"):
            lines[f"width/{name.replace(' ', '-')}-{width}.txt"] = (f"{name} -f table", {"COLUMNS": str(width)})
        lines[f"width/panel-{width}.txt"] = ("panel --wide -f table", {"COLUMNS": str(width)})
    lines |= charts()
    lines["panel.csv"] = ("panel --from 2003 --to 2012 -f csv", {})
    lines["panel-wide.csv"] = ("panel --wide --from 2003 --to 2012 -f csv", {})
    lines["timeline.tsv"] = ("timeline", {})
    lines["timeline.json"] = ("timeline --since 2023 --until 2024 -f json", {})
    lines["diff.txt"] = ("diff 2009 2025 -f table", {})
    lines["diff.json"] = ("diff 2009 2025 -f json", {})
    lines["search.json"] = ("search energy -f json", {})
    lines["search.txt"] = ("search ann -f table", {})
    lines["colour.txt"] = ("chairmanships -f table", {"FORCE_COLOR": "1"})
    for style in STYLES:
        lines[f"cite/{style}.txt"] = (f"sources --cite {style}", {})
        lines[f"cite/dataset-{style}.txt"] = (f"show dataset --cite {style}", {})
        lines[f"cite/members-{style}.txt"] = (f"members --status observer --as-of 2023 --cite {style}", {})
    return {name: (shlex.split(line), environment) for name, (line, environment) in lines.items()}


def charts() -> dict[str, tuple[str, dict[str, str]]]:
    """The files of charts, each with the command line and the environment that make it."""
    lines = {
        f"chart/{name}-{width}.txt": (f"{name} --chart", {"COLUMNS": width})
        for name in CHARTS
        for width in ("40", "80", "200")
    }
    pictures: dict[str, tuple[str, dict[str, str]]] = {
        f"chart/{name}{SPEC}": (f"{name} --chart", {}) for name in CHARTS
    }
    return lines | pictures | {"chart/colour.txt": ("members --chart", {"FORCE_COLOR": "1"})}


def printed(name: str) -> bytes:
    """What the program prints for a file, or writes where it is a picture."""
    arguments, environment = cases()[name]
    with TemporaryDirectory() as folder:
        picture = Path(folder, Path(name).name)
        target = ["-o", str(picture)] if name.endswith(SPEC) else []
        outcome = run_sco(*arguments, *target, environment=environment)
        assert outcome.code == 0, outcome.err
        return picture.read_bytes() if target else outcome.out.encode()


if __name__ == "__main__":
    dataset.bundled_folder = cache(lambda: SMALL)
    for name in sys.argv[1:] or cases():
        path = KEPT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(printed(name))
