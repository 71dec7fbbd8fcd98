"""The program: `sco`, and `python -m sco_cli`."""

import sys


def main() -> None:
    """Runs the command line and ends with its exit code."""
    import gc

    # A run is over before there is anything to collect; looking for it would take a tenth of the time.
    gc.disable()
    try:
        load_msgspec()
        from sco_cli.cli import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    # Python looks once more while it ends, but not at what is frozen.
    gc.freeze()
    sys.exit(code)


def load_msgspec() -> None:
    """Imports msgspec without typing_extensions, which takes a twentieth of a run: Python has itself what it gives."""
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


if __name__ == "__main__":
    main()
