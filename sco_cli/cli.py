"""The command line: finds the command that was asked for and loads only that one."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from sco_cli.problems import Problem, ReaderGone

COMMANDS = {
    "members": "Who holds which status, and since when.",
    "chairmanships": "Who chairs when.",
    "timeline": "What happened in which order.",
    "initiatives": "What was proposed, agreed or finished in energy, transport, health …",
    "meetings": "Who met when and where, and with what outcome.",
    "documents": "The Charter, treaties, declarations, strategies and plans.",
    "bodies": "The SCO's bodies and mechanisms.",
    "officials": "Who held which office.",
    "designations": "Named years, and tourism and cultural capitals.",
    "exercises": "Joint exercises.",
    "figures": "Numbers that somebody stated.",
    "events": "Applications, guests and other dated events.",
    "statements": "Positions and assessments that somebody stated.",
    "terms": "What terms, principles and rights mean.",
    "areas": "The areas of cooperation.",
    "states": "States with their codes and names.",
    "sources": "The sources, and how many records cite each.",
    "show": "Everything about one state, record or source.",
    "search": "Records in which words are found.",
    "diff": "What changed between two days.",
    "panel": "States by years, for research.",
    "overview": "The Organisation today, on one screen.",
    "validate": "Check the bundled data or a folder of your own.",
}
# The commands that are more than a plain listing, each with a module of its own.
OWN_MODULE = {"members", "show", "search", "diff", "panel", "overview", "sources", "validate"}
SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(TyperGroup):
    """The group of commands; a command's module is imported when the command is looked up."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment] # for the suggestion of a near name
            return None
        return load(cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Writes the commands with their headlines, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def load(name: str) -> Any:
    """Imports and builds one command."""
    from importlib import import_module

    if name in OWN_MODULE:
        module = import_module(f"sco_cli.commands.{name}")
        function, about, examples = getattr(module, name), module.ABOUT, module.EXAMPLES
    else:
        from sco_cli.commands.questions import QUESTIONS, command

        function, about, examples = command(name), QUESTIONS[name].about, QUESTIONS[name].examples
    function.__doc__ = "\n\n".join(
        [COMMANDS[name], about, "\b\nExamples:\n" + "\n".join(f"  {line}" for line in examples)]
    )
    single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
    single.command(name)(function)
    return typer.main.get_command(single)


app = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS)


def print_version(wanted: bool) -> None:
    """Prints program and dataset version in one line, and ends."""
    if wanted:
        from sco_cli import __version__
        from sco_cli.dataset import Dataset

        typer.echo(f"sco {__version__}, dataset {Dataset().about().version}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def sco(
    ctx: typer.Context,
    version: bool = typer.Option(
        False, "--version", callback=print_version, is_eager=True, help="Print the version of program and dataset."
    ),
) -> None:
    """Answers about the Shanghai Cooperation Organisation, each with its source.

    \b
    Examples:
      sco members --as-of 2023-12-14
      sco chairmanships
      sco initiatives --area energy
      sco timeline --since 2023-07 --until 2023-12
      sco show india
    """
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def run(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code. Every mistake becomes a message on standard error."""
    try:
        code = app(arguments, prog_name="sco", standalone_mode=False)
        if sys.stdout:
            sys.stdout.flush()
    except (BrokenPipeError, ReaderGone):
        give_up_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except SystemExit as end:
        # Typer ends so when the shell has asked for completions.
        return end.code if isinstance(end.code, int) else 0
    except OSError as error:
        give_up_output()
        return explain(error)
    except Exception as error:
        return explain(error)
    return code if isinstance(code, int) else 0


def give_up_output() -> None:
    """Lets what is still to be written go nowhere, so that Python does not fail on it when it closes its streams."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def explain(error: Exception) -> int:
    """Says what was wrong, and gives the exit code."""
    from sco_cli.faults import DataError
    from sco_cli.sheets import clean

    if isinstance(error, Problem):
        message, code = str(error), error.code
    elif isinstance(error, DataError):
        message, code = "\n".join(map(str, error.faults)), 1
    elif isinstance(error, OSError):
        message, code = f"cannot write the answer: {error.strerror}", 1
    elif hasattr(error, "format_message"):
        ctx = getattr(error, "ctx", None)
        hint = f"\nTry '{ctx.command_path} --help'." if ctx else ""
        message, code = str(error.format_message()) + hint, getattr(error, "exit_code", 2)
    else:
        message, code = own_fault(error), 1
    if sys.stderr:
        print("\n".join(f"sco: {line}" if line else "" for line in clean(message).splitlines()), file=sys.stderr)
    return int(code)


def own_fault(error: Exception) -> str:
    """What to say of a fault of the program itself: what it is and where, for a report, without a traceback."""
    from pathlib import Path

    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
    return f"this is a fault of the program, not yours; please report it: {type(error).__name__}: {error} ({place})"
