"""The program ``leaddesk``: its commands, and what becomes of what goes wrong."""

import sys

import typer

from leaddesk import __version__
from leaddesk.cli import demo, figures, keeping, leads, lists, pact
from leaddesk.cli.common import common, take_common
from leaddesk.cli.doors import Doors
from leaddesk.domain.errors import LeadDeskError
from leaddesk.settings import Settings
from leaddesk.translation import _, system_language, use_language

EXIT_REFUSED, EXIT_USAGE, EXIT_IN_PART, EXIT_BUG = 1, 2, 3, 70

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
for part in (demo, lists, leads, pact, figures, keeping):
    part.register(app)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Say the version and stop."),
) -> None:
    """Work leads from the trade-show floor to the order. Without a command it opens the window."""
    if version:
        sys.stdout.write(f"LeadDesk {__version__}\n")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        assert common.doors is not None
        raise typer.Exit(common.doors.window(common.settings))


def run(arguments: list[str], doors: Doors) -> int:
    """Runs a command line; the exit code."""
    common.doors = doors
    use_language(system_language())
    try:
        left = take_common(arguments)
        use_language(Settings.load().with_overrides(language=common.language).spoken)
        code = app(left, standalone_mode=False)
        return int(code or 0)
    except typer.Exit as end:
        return int(end.exit_code)
    except typer.TyperException as error:
        sys.stderr.write(_("{error} See leaddesk --help").format(error=error.format_message().rstrip(".") + ".") + "\n")
        return EXIT_USAGE
    except (typer.Abort, KeyboardInterrupt):
        sys.stderr.write(_("Stopped. Nothing was written") + "\n")
        return EXIT_REFUSED
    except LeadDeskError as error:
        return _refused(error)
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001 - the last door: a bug becomes a report, never a traceback
        return _crashed(error)


def _refused(error: LeadDeskError) -> int:
    from leaddesk.cli.common import answer
    from leaddesk.crash import is_debugging

    if is_debugging():
        raise error
    if common.is_json:
        answer({"error": str(error)})
    sys.stderr.write(f"{error}\n")
    return EXIT_REFUSED


def _crashed(error: Exception) -> int:
    from leaddesk.crash import is_debugging, write_report

    if is_debugging():
        raise error
    report = write_report(type(error), error.__traceback__)
    message = _(
        "LeadDesk made a mistake of its own. Nothing half-done was kept. The report, without personal data: {file}"
    )
    sys.stderr.write(message.format(file=report) + "\n")
    return EXIT_BUG
