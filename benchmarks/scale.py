"""What a dataset many times as large costs: loading every collection against parsing the same bytes as TOML.

python benchmarks/scale.py [TIMES]      TIMES defaults to 100
"""

import sys
import time

import tomli

from sco_cli.dataset import COLLECTIONS, Dataset, convert


def main(times: int) -> None:
    """Prints seconds for parsing alone and for parsing with conversion into records, and their ratio."""
    dataset = Dataset()
    texts = {
        name: "\n".join(path.read_text(encoding="utf-8") for path in dataset.files(name)) * times
        for name in COLLECTIONS
    }
    begin = time.perf_counter()
    tables = {name: tomli.loads(text) for name, text in texts.items()}
    parsed = time.perf_counter() - begin
    begin = time.perf_counter()
    count = sum(len(convert(name, tables[name].get(name, []))) for name in COLLECTIONS)
    converted = time.perf_counter() - begin
    size = sum(map(len, texts.values())) / 1e6
    print(f"{count} records, {size:.1f} million characters of TOML")
    print(
        f"{parsed:.2f} s to parse, {converted:.2f} s more for typed records: ratio {(parsed + converted) / parsed:.2f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
