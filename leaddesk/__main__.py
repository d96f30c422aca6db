"""The program: the window without a command, the command line with one."""

import sys
from typing import TYPE_CHECKING

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
