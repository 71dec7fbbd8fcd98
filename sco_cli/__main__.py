"""The program: `sco`, and `python -m sco_cli`."""


def main() -> None:
    """Runs the command line and ends with its exit code."""
    import gc
    import sys

    # A run is over before there is anything to collect; looking for it would take a tenth of the time.
    gc.disable()
    try:
        from sco_cli.cli import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
