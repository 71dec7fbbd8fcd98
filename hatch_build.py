"""Compiles the data when the program is built, so that no answer waits for TOML to be parsed (sco_cli/compiled.py)."""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface):
    """Runs before a wheel is packed, and before a checkout is installed as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles the data that lies in this project, and the words of the field."""
        sys.path.insert(0, self.root)
        from sco_cli.dataset import compile_bundled
        from sco_cli.finding.thesaurus import compile_words

        compile_bundled()
        compile_words()
