"""The program: the window without a command, the command line with one."""

import gc
import sys
from typing import TYPE_CHECKING

from leaddesk.late import import_late

if TYPE_CHECKING:
    from pathlib import Path

    from leaddesk.bootstrap import Desk
    from leaddesk.reports.funnel import Funnel
    from leaddesk.settings import Settings


def main() -> int:
    """Runs LeadDesk with the arguments of the process; the exit code."""
    if sys.argv[1:2] == ["read-worker"]:
        from leaddesk.lists.reading.worker import main as read

        return read()
    gc.disable()  # nothing of the start is garbage
    settings = _of_a_window(sys.argv[1:])
    if settings is not None:
        return _guarded_window(settings)
    gc.enable()
    return _command_line()


def _of_a_window(arguments: list[str]) -> "Settings | None":
    """The settings of a run that only opens the window, which then need not wait for the command line to be loaded."""
    import_late("inspect")  # which dataclasses and PySide import, for what no window shows
    from leaddesk.cli.options import BadOption, Options, take_options

    options = Options()
    try:
        is_command = bool(take_options(arguments, options)) or options.is_json
    except BadOption:
        return None
    return None if is_command else options.settings


def _guarded_window(settings: "Settings") -> int:
    try:
        return _window(settings)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - it is said as the command line says it
        from leaddesk.cli.app import ended_by

        return ended_by(error)


def _command_line() -> int:
    from leaddesk.cli.app import run
    from leaddesk.cli.doors import Doors

    doors = Doors(
        window=_window,
        demo_window=_demo_window,
        demo_pictures=_demo_pictures,
        report_picture=_report_picture,
    )
    return run(sys.argv[1:], doors)


def _window(settings: "Settings") -> int:
    from leaddesk.ui.app import run

    return run(settings)


def _demo_window(settings: "Settings") -> int:
    from leaddesk.ui.app import run_demo

    return run_demo(settings)


def _demo_pictures(desk: "Desk", folder: "Path") -> list[str]:
    from leaddesk.ui.pictures import write_demo_pictures

    return write_demo_pictures(desk, folder)


def _report_picture(report: "Funnel", file: "Path") -> None:
    from leaddesk.ui.pictures import write_report_picture

    write_report_picture(report, file)


if __name__ == "__main__":
    sys.exit(main())
