"""The program ``leaddesk``: its commands, and what becomes of what goes wrong."""

import os
import sys
from pathlib import Path
from typing import Any

import typer

from leaddesk import __version__
from leaddesk.cli import demo, figures, importing, keeping, leads, lists, pact
from leaddesk.cli.common import answer, begin, common, take_common
from leaddesk.cli.doors import Doors
from leaddesk.cli.usage import EXIT_USAGE, usage_sentence
from leaddesk.domain.errors import LeadDeskError
from leaddesk.translation import _, system_language, use_language

EXIT_REFUSED, EXIT_BUG = 1, 70
_INTERRUPTED = 130
"""What Typer makes of Ctrl+C."""

_EPILOG = (
    "Common options, before or after a command's own: --db PATH|URL (the desk; default LEADDESK_DB or the user's), "
    "--as NAME (who acts), --json (one JSON document on stdout), --lang en|ja."
)

app = typer.Typer(
    name="leaddesk",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EPILOG,
)
for part in (demo, lists, importing, leads, pact, figures, keeping):
    part.register(app)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Say the version and stop."),
) -> None:
    """Work leads from the trade-show floor to the order. Without a command it opens the window."""
    if version:
        answer({"version": __version__}, f"LeadDesk {__version__}")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        assert common.doors is not None
        raise typer.Exit(common.doors.window(common.settings))


def run(arguments: list[str], doors: Doors) -> int:
    """Runs a command line; the exit code."""
    begin(doors)
    use_language(system_language())
    _speak_utf8(sys.stdout)
    try:
        try:
            left = take_common(arguments)
        finally:
            use_language(common.settings.spoken)
        code = int(app(left, prog_name="leaddesk", standalone_mode=False) or 0)
        sys.stdout.flush()
        return _stopped() if code == _INTERRUPTED else code
    except (Exception, KeyboardInterrupt, SystemExit) as error:  # noqa: BLE001 - the last door says each of them
        return ended_by(error)


def ended_by(error: BaseException) -> int:
    """Says what ended a run; the exit code. The last door: a bug becomes a report, never a traceback."""
    match error:
        case typer.Exit():
            return int(error.exit_code)
        case typer.Abort() | KeyboardInterrupt():
            return _stopped()
        case typer.TyperException():
            return _ended(error, usage_sentence(error), EXIT_USAGE)
        case LeadDeskError():
            return _ended(error, str(error), EXIT_REFUSED)
        case BrokenPipeError() | SystemExit():  # Typer makes the second of the first
            return _unheard()
        case _:
            return _crashed(error)


def _speak_utf8(stream: Any) -> None:
    """What is written to a file or another program is UTF-8 on every system, and no character of a list stops it."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _ended(error: BaseException, sentence: str, code: int) -> int:
    """Says why nothing was done; where the user asked for it, with the traceback."""
    from leaddesk.crash import is_debugging

    if is_debugging():
        import traceback

        traceback.print_exception(error)
    if common.is_json:
        answer({"error": sentence})
    sys.stderr.write(sentence + "\n")
    return code


def _unheard() -> int:
    """Whoever read along has seen enough, as ``head`` does: what is left to say goes nowhere."""
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the process ends
    return 0


def _stopped() -> int:
    sys.stderr.write(_("Stopped. Nothing was written") + "\n")
    return EXIT_REFUSED


def _crashed(error: BaseException) -> int:
    from leaddesk.crash import write_report

    report = write_report(type(error), error.__traceback__)
    message = _(
        "LeadDesk made a mistake of its own. Nothing half-done was kept. The report, without personal data: {file}"
    )
    return _ended(error, message.format(file=report), EXIT_BUG)
