"""The command line: finds the command that was asked for and loads only that one."""

import os
import sys
from functools import partial
from importlib import import_module
from typing import Any

import typer

from sco_cli import completion, messages
from sco_cli.commands import helping
from sco_cli.commands.streams import give_up, tell
from sco_cli.contents import CHARTS, COMMANDS
from sco_cli.errors import DataError, Problem, ReaderGone, Usage, unknown

# The commands that are more than a listing, each with a module of its own.
OWN_MODULE = {"show", "overview", "validate", "panel", "export"}
SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(helping.Grouped):
    """The group of commands; a command's module is imported when the command is looked up."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, or None."""
        return load(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name. Raises Usage with the nearest when there is none."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise unknown("command", args[0], COMMANDS, Usage)
        return super().resolve_command(ctx, args)


def load(name: str) -> Any:
    """Imports and builds one command."""
    from sco_cli import options
    from sco_cli.commands import signature

    if name in OWN_MODULE:
        module = import_module(f"sco_cli.commands.{name}")
        run, about, examples = module.RUN, module.ABOUT, module.EXAMPLES
        function = signature.command(run, module.OPTIONS, getattr(module, "SHARED", options.SHARED))
    else:
        from sco_cli.commands.listing import answer
        from sco_cli.listings import listing

        found = listing(name)
        about, examples = found.about, found.examples
        takes_words = all(each.option.flags for each in found.options.values())
        own = {**(options.WORDS if takes_words else {}), **found.options, **(options.CHART if name in CHARTS else {})}
        function = signature.command(partial(answer, found), own, keys=found.row.every())
    text = "\n\n".join([COMMANDS[name], "\b\nExamples:\n" + "\n".join(f"  {line}" for line in examples), about])
    single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
    single.command(name, help=text, cls=helping.Described)(function)
    return typer.main.get_command(single)


app = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS)


def print_version(wanted: bool) -> None:
    """Prints program and dataset version in one line, and ends."""
    if wanted:
        from sco_cli import __version__
        from sco_cli.dataset import Dataset

        typer.echo(f"sco {__version__}, dataset {Dataset().about.version}")
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
      sco overview
      sco when did india join
      sco iran
      sco members 2012
      sco timeline --since 2023-07 --until 2023-12
      sco initiatives --area energy -f csv

    Commands and options are for scripts, and stay as they are. Words are for people, and how they are read may change:
    a name opens its page, a date the timeline, a question a search; words after a listing are values of its filters.
    """
    if ctx.invoked_subcommand is None:
        typer.echo(helping.welcome())


def run(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code. Every mistake becomes a message on standard error."""
    try:
        return _run(arguments)
    finally:
        # What the front door opened for this run is not for the next.
        if kept := sys.modules.get("sco_cli.commands.run"):
            kept.opened.clear()


def _run(arguments: list[str] | None) -> int:
    if completion.asked():
        # Typer breaks what is said of a value at this width, and to a shell the rest would be another value.
        os.environ["COLUMNS"] = "1000"
    try:
        arguments = sys.argv[1:] if arguments is None else arguments
        if not COMMANDS.keys() & arguments[:1] and any(each == "--" or each[:1] != "-" for each in arguments):
            from sco_cli.commands.door import arranged

            arguments = arranged(arguments)
        code = app(arguments, prog_name="sco", standalone_mode=False)
        if sys.stdout:
            sys.stdout.flush()
    except (BrokenPipeError, ReaderGone):
        give_up(sys.stdout)
        return 0
    except KeyboardInterrupt:
        return 130
    except SystemExit as end:
        # Typer ends so when nobody reads its help, and when the shell has asked for completions.
        if isinstance(end.__context__, BrokenPipeError):
            give_up(sys.stdout)
            return 0
        return end.code if isinstance(end.code, int) else 0
    except OSError as error:
        give_up(sys.stdout)
        return explain(error)
    except Exception as error:
        return explain(error)
    return code if isinstance(code, int) else 0


def explain(error: Exception) -> int:
    """Says what was wrong, and gives the exit code."""
    from sco_cli.rows import clean

    if os.environ.get("SCO_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if completion.asked():
        # What a shell hears while the Tab key is pressed would stand in the middle of the line that is typed.
        return 1
    if isinstance(error, Problem):
        message, code = str(error), error.code
    elif isinstance(error, DataError):
        message, code = "\n".join(map(str, error.faults)), 1
    elif isinstance(error, OSError):
        message, code = messages.ANSWER_UNWRITTEN.format(why=error.strerror), 1
    elif hasattr(error, "format_message"):
        message, code = misused(error), getattr(error, "exit_code", 2)
    else:
        message, code = own_fault(error), 1
    first, *more = clean(message).splitlines()
    tell("\n".join([f"sco: {first}", *(line if line[:1] in ("", " ") else f"sco: {line}" for line in more)]))
    return int(code)


def misused(error: Any) -> str:
    """What to say of a command line that Typer cannot read."""
    path = error.ctx.command_path if getattr(error, "ctx", None) else ""
    if getattr(error, "option_name", "") == "--chart" and path:
        return messages.NO_CHART_OF.format(command=path, known=", ".join(CHARTS))
    return str(error.format_message()) + ("\n" + messages.TRY_HELP.format(command=path) if path else "")


def own_fault(error: Exception) -> str:
    """What to say of a fault of the program itself: what it is and where, for a report, without a traceback."""
    from pathlib import Path

    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
    return messages.INTERNAL_ERROR.format(what=f"{type(error).__name__}: {error}", place=place)
