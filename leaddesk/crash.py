"""When LeadDesk itself is at fault: a report that says where, and nothing about anybody.

What is in a report comes from the program and never from its values: names of its own modules and functions, of known
libraries and of kinds of errors, and counts as ranges. Messages, variables, and names and places of files stay out.
"""

import json
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from traceback import walk_tb
from types import FrameType, TracebackType

from leaddesk import __version__
from leaddesk.translation import LANGUAGES, _, language

_LIBRARIES = frozenset(
    {"PySide6", "alembic", "calamine", "openpyxl", "pydantic", "shiboken6", "sqlalchemy", "sqlcipher3", "sqlmodel"}
)
_UNSEEN = "unseen.json"
MOST_PLACES = 12
_RANGES = (1, 10, 100, 1_000, 10_000, 100_000)


@dataclass(frozen=True, slots=True)
class Doing:
    """What went on when it happened. Nothing in it is about anybody but ``leads``, which never enter the report."""

    page: str = ""
    """The key of the page that was shown; "" without a window."""
    before: str = ""
    """The column that cards were being moved from, if any were; "" where they came from several."""
    after: str = ""
    """The column that they were being moved to."""
    leads: tuple[int, ...] = ()
    """Their numbers, for whoever looks for them after the next start."""
    desk: str = ""
    """By which the desk is known again."""
    known: int | None = None
    """How many leads the board shows."""
    unsaved: int = 0
    """How many changes waited for room on the disk."""
    minutes: int | None = None
    """Since the program was started."""
    qt: str = ""
    """The version of Qt."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """What the next start says of it."""

    at: datetime
    """When it happened, in the zone of the computer."""
    has_ended: bool
    """Whether the program ended by it."""
    doing: Doing
    rows: tuple[tuple[str, str], ...]
    """The report, as names and values."""

    @property
    def text(self) -> str:
        """The report as it is copied."""
        return "".join(f"{name}: {value}\n" for name, value in self.rows)


def write_report(
    kind: type[BaseException], trace: TracebackType | None, doing: Doing | None = None, *, has_ended: bool = True
) -> Path:
    """Writes the report into the user's log directory, or the temporary one where that is not possible."""
    doing = doing or Doing()
    at = datetime.now().astimezone()
    return keep(LastTime(at, has_ended, doing, report_rows(kind, trace, doing, at)))


def keep(told: LastTime) -> Path:
    """Writes a report for the user, and for the next start to be seen."""
    import tempfile

    name = f"crash-{told.at:%Y%m%d-%H%M%S}.txt"
    folder = report_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / name
        file.write_text(told.text, encoding="utf-8")
        (folder / _UNSEEN).write_text(_as_json(told), encoding="utf-8")
    except OSError:
        file = Path(tempfile.gettempdir()) / f"leaddesk-{name}"
        file.write_text(told.text, encoding="utf-8")
    return file


def unseen() -> LastTime | None:
    """What was reported last and nobody has seen yet; ``None`` where there is nothing."""
    try:
        text = (report_folder() / _UNSEEN).read_text(encoding="utf-8")
    except OSError:
        return None
    try:
        found = json.loads(text)
        doing = Doing(**{**found["doing"], "leads": tuple(found["doing"]["leads"])})
        rows = tuple((str(name), str(value)) for name, value in found["rows"])
        return LastTime(datetime.fromisoformat(found["at"]), bool(found["has_ended"]), doing, rows)
    except (ValueError, KeyError, TypeError):
        forget_unseen()
        return None


def forget_unseen() -> None:
    """It was seen."""
    (report_folder() / _UNSEEN).unlink(missing_ok=True)


def report_rows(
    kind: type[BaseException], trace: TracebackType | None, doing: Doing, at: datetime
) -> tuple[tuple[str, str], ...]:
    """The report: version, what was done, where in the program, what kind of error, and how large everything is."""
    places = [place for frame, line in walk_tb(trace) if (place := _place(frame, line))]
    return rows_of(at, doing, " ← ".join(reversed(places[-MOST_PLACES:])) or "–", _kind(kind))


def rows_of(at: datetime, doing: Doing, where: str, kind: str) -> tuple[tuple[str, str], ...]:
    """The report, once it is known where in the program it was, and what kind of mistake."""
    versions = [f"LeadDesk {__version__}", f"{platform.system()} {_number_of(platform.release())}".strip()]
    versions += [f"Python {platform.python_version()}", f"Qt {doing.qt}" if doing.qt else "", _spoken()]
    return (
        (_("Version"), _listed(versions)),
        (_("When"), f"{at:%Y-%m-%d %H:%M %z}"),
        (_("Doing"), what_was_done(doing)),
        (_("Where"), where),
        (_("Kind"), _("{kind} (values left out)").format(kind=kind)),
        (_("Size"), _listed(_sizes(doing))),
    )


def what_was_done(doing: Doing) -> str:
    """What went on, without anybody: "Move (MQL → SAL), 1 card"."""
    if not doing.after:
        return _("On the page {page}").format(page=doing.page) if doing.page else _("A command")
    moved = _("Move ({before} → {after})").format(before=doing.before or "…", after=doing.after)
    return _listed([moved, _cards(len(doing.leads))])


def is_debugging() -> bool:
    """Whether the user asked for tracebacks."""
    import os

    return os.environ.get("LEADDESK_DEBUG") == "1" and sys.stderr is not None


def report_folder() -> Path:
    """Where reports are kept."""
    import platformdirs

    return Path(platformdirs.user_log_dir("LeadDesk", appauthor=False))


def _as_json(told: LastTime) -> str:
    return json.dumps(asdict(told) | {"at": told.at.isoformat()}, ensure_ascii=False)


def _listed(parts: list[str]) -> str:
    return _(", ").join(part for part in parts if part)


def _number_of(release: str) -> str:
    """The number of a system's release; what else stands behind it may name whose computer it is."""
    return release.partition("-")[0] if release[:1].isdigit() else ""


def _spoken() -> str:
    names = {"ja": "日本語", "en": "English"}
    return names[next(one for one in LANGUAGES if one == language())]


def _place(frame: FrameType, line: int) -> str:
    """A line of the stack: of the program by module and function, of a known library by its name, else nothing."""
    module = str(frame.f_globals.get("__name__", ""))
    first, _dot, rest = module.partition(".")
    if first == "leaddesk" and module in sys.modules:
        return f"{rest.replace('.', '/')}.py {line} {frame.f_code.co_name}"
    return first if _is_known(first) else ""


def _kind(kind: type[BaseException]) -> str:
    """The name of a kind of error that belongs to the program, to Python or to a known library."""
    first = kind.__module__.partition(".")[0]
    is_ours = first in ("builtins", "leaddesk") or _is_known(first)
    return (
        kind.__name__
        if is_ours and getattr(sys.modules.get(kind.__module__), kind.__name__, None) is kind
        else "Exception"
    )


def _is_known(library: str) -> bool:
    return library in _LIBRARIES or (library in sys.stdlib_module_names and library != "__main__")


def _sizes(doing: Doing) -> list[str]:
    sizes = []
    if doing.known is not None:
        sizes.append(_("leads: {range}").format(range=count_range(doing.known)))
    memory = _memory()
    if memory is not None:
        sizes.append(_("memory {n} MB").format(n=memory))
    if doing.minutes is not None:
        sizes.append(_("running for {h} h {m} min").format(h=doing.minutes // 60, m=doing.minutes % 60))
    if doing.unsaved:
        sizes.append(_("not saved: {range}").format(range=count_range(doing.unsaved)))
    return sizes


def _cards(count: int) -> str:
    return _("cards: {range}").format(range=count_range(count))


def count_range(count: int) -> str:
    """About how many: "1", or "fewer than 100"."""
    if count <= 1:
        return str(count)
    bound = next((bound for bound in _RANGES if count < bound), None)
    return _("fewer than {n:,}").format(n=bound) if bound else _("{n:,} or more").format(n=_RANGES[-1])


def _memory() -> int | None:
    """The most memory that the program took, in megabytes, where the system tells."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS, else kibibytes
    return int(most) // (1024 * 1024 if sys.platform == "darwin" else 1024)
