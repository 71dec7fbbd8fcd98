"""A page of HTML in Chromium: what a script sees in it, at any width and in either theme."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

# As Blink, the engine of Chromium, numbers them.
THEMES = {"dark": 0, "light": 1}
# Chromium opens no window narrower than 500 pixels, so that the page stands in a frame, which tells what it sees.
FRAME = """<!DOCTYPE html>
<meta name="color-scheme" content="light dark">
<body><iframe src="page.html" style="border:0;width:{width}px;height:900px"></iframe>
<script>addEventListener("message", told => {{ document.body.textContent = told.data; }});</script>
"""
ASK = (
    "<script>(async () => {{ const found = await (async () => {{ {script} }})();"
    "parent.postMessage(JSON.stringify(found), '*'); }})();</script>"
)


def found() -> bool:
    """Whether there is a Chromium on this machine."""
    return shutil.which("chromium") is not None


def seen(page: str, script: str, folder: Path, *, width: int = 1280, theme: str = "light") -> Any:
    """What a script returns that is run in a page after all of its own, at a width in pixels and in a theme."""
    asked = page.replace("</body>", f"{ASK.format(script=script)}</body>")
    (folder / "page.html").write_text(asked, encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(FRAME.format(width=width), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    options += ["--virtual-time-budget=20000", f"--blink-settings=preferredColorScheme={THEMES[theme]}"]
    options += ["--window-size=1400,1000", "--dump-dom", frame.as_uri()]
    shown = subprocess.run(["chromium", *options], capture_output=True, text=True, check=True, timeout=120).stdout
    told = re.search(r"<body>(.*)</body>", shown, re.DOTALL)
    assert told, shown[-500:]
    return json.loads(html.unescape(told[1]))
