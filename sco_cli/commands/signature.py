"""A command's options and arguments, as Typer wants them declared."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Sequence
from typing import Any

import typer

from sco_cli import completion
from sco_cli.inputs import Words
from sco_cli.options import SHARED, Declared, Shared, whole_number

TAKE_KEYS = ("columns", "sort")
KEYS = "Keys: {keys}."


def command(
    run: Callable[..., None],
    own: dict[str, Declared],
    shared: Collection[str] = tuple(SHARED),
    keys: Sequence[str] = (),
) -> Callable[..., None]:
    """The function for Typer that calls `run` with what the shared options say, together, and its own by name.

    `keys` are the keys of the rows, for the help of the options that take them.
    """
    common = {name: each for name, each in SHARED.items() if name in shared}

    def wrapper(**given: Any) -> None:
        run(Shared(**{name: given.pop(name) for name in common}), **given)

    parameters = [parameter(name, each, keys) for name, each in (own | common).items()]
    wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return wrapper


def parameter(name: str, each: Declared, keys: Sequence[str] = ()) -> inspect.Parameter:
    """One option or argument. What is not given arrives as None, so that defaults are decided in one place."""
    option = each.option
    known = f" {KEYS.format(keys=', '.join(keys))}" if keys and name in TAKE_KEYS else ""
    settings: dict[str, Any] = {"help": option.help + known, "show_default": False, "hidden": option.hidden}
    kind = value_type(each)
    if kind is not bool:
        settings["metavar"] = option.metavar
        # Typer looks closely at whatever offers values, which takes time.
        if completion.asked():
            settings["autocompletion"] = offer(name, each)
    if kind == int | None:
        settings["parser"] = number
    needed = not option.flags and each.default is inspect.Parameter.empty
    default = ... if needed else False if kind is bool else None
    make = typer.Option if option.flags else typer.Argument
    info = make(default, *option.flags.split(), **settings)
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=info)


def value_type(each: Declared) -> Any:
    """The type of an option's or argument's value on the command line."""
    if each.type is bool:
        return bool
    if each.type == Words or each.option.many:
        return list[str] | None
    return int | None if each.type == int | None else str | None


def offer(name: str, each: Declared) -> Callable[..., completion.Offer] | None:
    """What the Tab key offers for an option or argument, if anything."""
    if each.option.words:
        return completion.one_by_one(completion.words(each.option.words, name))
    return completion.VALUES.get(name)


def number(text: str) -> int:
    """A whole number, or what Typer tells the user."""
    try:
        return whole_number(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
