"""Pages of HTML against checkers that nobody here wrote: the Nu checker, and axe in Chromium, in both themes.

`python tests/webpages.py --nu vnu.jar --axe axe.min.js [PAGE.html …]` checks the pages named, or those of the commands
below. vnu.jar is in the npm package vnu-jar, axe.min.js in axe-core; the first wants Java, the second Chromium.
"""

import argparse
import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

COMMANDS = (
    "members -o",
    "timeline -o",
    "figures -o",
    "panel --wide -o",
    "overview -o",
    "show iran -o",
    "show secretariat-qa-2023 -o",
    "export page",
)
# As Blink, the engine of Chromium, numbers them.
THEMES = {"dark": 0, "light": 1}
WIDTHS = (500, 1280)  # Chromium opens no window narrower than 500
# What stands in details that are shut is looked at as well.
RUN = (
    "<script>document.querySelectorAll('details').forEach(each => each.open = true);"
    "axe.run(document, {resultTypes: ['violations']}).then(found => {"
    "document.body.innerHTML = ''; document.body.append(JSON.stringify(found.violations.map("
    "each => [each.id, each.nodes[0].html])))})</script>"
)


def written(folder: Path) -> list[Path]:
    """The pages of the commands."""
    pages = [folder / f"{number}.html" for number in range(len(COMMANDS))]
    for command, page in zip(COMMANDS, pages, strict=True):
        subprocess.run([sys.executable, "-m", "sco_cli", *command.split(), page], check=True)
    return pages


def nu(jar: str, pages: list[Path]) -> list[str]:
    """What the Nu checker says."""
    found = subprocess.run(["java", "-jar", jar, *pages], capture_output=True, text=True, check=False)
    return found.stderr.splitlines()


def axe(script: str, page: Path, folder: Path, theme: str, width: int) -> list[str]:
    """What axe finds on a copy of a page, in a folder, in a theme, at a width in pixels."""
    source = page.read_text(encoding="utf-8")
    copy = folder / "axe.html"
    copy.write_text(source.replace("</body>", f"<script>{script}</script>{RUN}</body>"), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--virtual-time-budget=20000", f"--window-size={width},800"]
    options += [f"--blink-settings=preferredColorScheme={THEMES[theme]}", "--dump-dom", copy.as_uri()]
    shown = subprocess.run(["chromium", *options], capture_output=True, text=True, check=True).stdout
    told = re.search(r"<body>(.*)</body>", shown, re.DOTALL)
    assert told, f"{page}: axe did not end"
    return [f"{page} {theme} {width}: {rule}: {at}" for rule, at in json.loads(html.unescape(told[1]))]


def main() -> int:
    """Prints what is found; 1 when anything is."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--nu", help="vnu.jar")
    asked.add_argument("--axe", help="axe.min.js")
    asked.add_argument("pages", nargs="*", type=Path)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = options.pages or written(Path(folder))
        found = nu(options.nu, pages) if options.nu else []
        if options.axe:
            script = Path(options.axe).read_text(encoding="utf-8")
            for page in pages:
                found += [
                    each
                    for theme in THEMES
                    for width in WIDTHS
                    for each in axe(script, page, Path(folder), theme, width)
                ]
        print(*found, f"{len(pages)} pages, {len(found)} faults", sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
