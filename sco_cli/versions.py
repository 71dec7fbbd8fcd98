"""Versions of the dataset: year, month and number, such as 2026.11.0."""

import re


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, three of them, so that versions can be compared; none when it is no version.

    2026.11 is the same as 2026.11.0.
    """
    if not re.fullmatch(r"[0-9]+\.[0-9]+(\.[0-9]+)?", version):
        return ()
    return (*map(int, version.split(".")), 0)[:3]
