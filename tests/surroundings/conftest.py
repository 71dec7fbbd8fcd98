"""Running `sco` as a program of its own in surroundings that wish it ill."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from running import ENVIRONMENT, SCO, Program

# What lets root read and write where modes forbid it.
PRIVILEGES = "-dac_override,-dac_read_search"


@pytest.fixture
def program() -> Program:
    """Runs `sco` on the bundled data, in a folder, behind another command, with variables of the environment."""

    def start(
        *arguments: str, cwd: Path | None = None, behind: tuple[str, ...] = (), **variables: str
    ) -> subprocess.CompletedProcess[str]:
        given = {**ENVIRONMENT, **variables}
        return subprocess.run(
            [*behind, *SCO, *arguments], capture_output=True, text=True, cwd=cwd, env=given, check=False, timeout=60
        )

    return start


@pytest.fixture
def bound() -> tuple[str, ...]:
    """The command behind which modes bind even root."""
    if os.geteuid() != 0:
        return ()
    command = ("setpriv", f"--bounding-set={PRIVILEGES}")
    if not shutil.which("setpriv") or subprocess.run([*command, "true"], check=False, capture_output=True).returncode:
        pytest.skip("modes do not bind root here")
    return command
