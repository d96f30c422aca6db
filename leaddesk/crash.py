"""When LeadDesk itself is at fault: a report that says where, and nothing about anybody."""

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from leaddesk import __version__


def report_text(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report: what kind of error, and where in the program. No message, value, name of a file or of a person."""
    lines = [
        f"LeadDesk {__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}",
        datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "",
        *(_place(frame) for frame in traceback.extract_tb(trace)),
        kind.__name__,
    ]
    return "\n".join(lines) + "\n"


def write_report(kind: type[BaseException], trace: TracebackType | None) -> Path:
    """Writes the report into the user's log directory, or the temporary one where that is not possible."""
    import tempfile

    import platformdirs

    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
    folder = Path(platformdirs.user_log_dir("LeadDesk", appauthor=False))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / name
        file.write_text(report_text(kind, trace), encoding="utf-8")
    except OSError:
        file = Path(tempfile.gettempdir()) / f"leaddesk-{name}"
        file.write_text(report_text(kind, trace), encoding="utf-8")
    return file


def _place(frame: traceback.FrameSummary) -> str:
    """A line of the stack by module, without the folders of this computer."""
    path = Path(frame.filename)
    parts = path.with_suffix("").parts
    if "leaddesk" in parts:
        parts = parts[len(parts) - 1 - parts[::-1].index("leaddesk") :]
        return f"  {'.'.join(parts)}:{frame.lineno} {frame.name}"
    library = next((parts[at + 1] for at, part in enumerate(parts[:-1]) if part == "site-packages"), "python")
    return f"  {library} {path.stem}:{frame.lineno} {frame.name}"


def is_debugging() -> bool:
    """Whether the user asked for tracebacks."""
    import os

    return os.environ.get("LEADDESK_DEBUG") == "1" and sys.stderr is not None
