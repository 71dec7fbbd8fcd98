"""What the data says in brief, for review: `python tests/snapshot.py` writes it anew, a test holds it to the data."""

from pathlib import Path

from sco_cli.dataset import Dataset
from sco_cli.listings.chairmanships import chairmanships
from sco_cli.listings.initiatives import initiatives
from sco_cli.listings.members import members
from sco_cli.records import COLLECTIONS

KEPT = Path(__file__).parent / "data" / "snapshot.txt"


def snapshot(dataset: Dataset) -> str:
    """Counts by collection, states by status on each 1 January, the chair on each 1 July, each initiative's status."""
    reach = dataset.about.verified_through.last
    lines = [f"as of {reach}", "", "records by collection"]
    lines += [f"  {kind.collection}: {len(dataset.records(kind))}" for kind in COLLECTIONS]
    lines += ["", "status on 1 January"]
    for year in range(1997, int(reach[:4]) + 1):
        lines.append(f"  {year}")
        by_status: dict[str, list[str]] = {}
        for row in members(dataset, f"{year}-01-01"):
            by_status.setdefault(row.status or "decided, not in effect", []).append(row.code)
        lines += [f"    {status} ({len(codes)}): {' '.join(sorted(codes))}" for status, codes in by_status.items()]
    lines += ["", "chair on 1 July"]
    for year in range(2001, int(reach[:4])):
        rows = chairmanships(dataset, f"{year}-07-01")
        lines.append(f"  {year}: {' '.join(row.code for row in rows if row.phase == 'current')}")
    lines += ["", "status of initiatives"]
    for each in initiatives(dataset, reach):
        lines.append(f"  {each.id}: {each.status} since {each.since}{' (seen)' if each.uncertain else ''}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    KEPT.write_text(snapshot(Dataset()), encoding="utf-8")
