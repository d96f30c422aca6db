"""Importing: the verbs that the wizard and the command line share."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import BadFile, Cancelled
from leaddesk.lists.document import Document
from leaddesk.lists.reading.door import read
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.services.context import Context
from leaddesk.services.importing.applying import apply_plan
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.plan import Counts, Plan
from leaddesk.services.importing.planning import make_plan
from leaddesk.services.telling import told
from leaddesk.store.columns import mapping_for, remember_mapping
from leaddesk.store.members import member_names
from leaddesk.store.plain import Plain
from leaddesk.translation import _

Progress = Callable[[str, float], None]
"""Told which part of the work is being done (read, plan, write, score) and how much of it, 0 to 1."""


def _no_progress(_part: str, _share: float) -> None:
    return None


@dataclass(frozen=True, slots=True)
class ReadList:
    """A file that was read and recognised."""

    document: Document
    list: Recognised
    digest: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    batch: int | None
    """Its step; ``None`` where it changed nothing."""
    counts: Counts
    leads: int
    """How many leads it created or changed."""
    changes: Changes
    seconds: float
    plan: Plan


class Importing:
    """Imports into a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def read(
        self,
        file: Path,
        decisions: Decisions,
        password: str | None = None,
        progress: Progress = _no_progress,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReadList:
        """Reads a file and recognises the list in it. Raises BadFile, PasswordNeeded and Cancelled."""
        digest = _digest(file)
        document = read(
            file,
            password=password,
            encoding=decisions.encoding,
            delimiter=decisions.delimiter,
            progress=lambda share: progress("read", share),
            cancelled=cancelled,
        )
        return ReadList(document, self.recognise(document, decisions), digest)

    def recognise(self, document: Document, decisions: Decisions) -> Recognised:
        """Recognises the list again, with other decisions about sheet, kind or columns."""
        with self._context.store.reading() as sql:
            return recognise(
                document,
                sheet=decisions.sheet,
                kind=decisions.kind,
                mapping=decisions.mapping,
                memory=_Memory(sql),
                members=member_names(sql),
            )

    def plan(self, found: ReadList, decisions: Decisions) -> Plan:
        """What an import would do to every row. Nothing is written."""
        with self._context.store.reading() as sql:
            return make_plan(sql, found.document, found.list, found.digest, decisions, self._context)

    def apply(
        self,
        found: ReadList,
        plan: Plan,
        progress: Progress = _no_progress,
        cancelled: Callable[[], bool] | None = None,
    ) -> Imported:
        """Writes a plan, all or nothing. A plan that the desk has outrun is made again first.

        Until the writing begins it can be cancelled; then nothing was written. Raises Cancelled.
        """
        started = monotonic()
        with self._context.store.reading() as sql:
            is_stale = int(sql.value("SELECT max(id) FROM step") or 0) != plan.seen
        if is_stale:
            plan = self.plan(found, plan.decisions)
        if cancelled is not None and cancelled():
            raise Cancelled(_("Stopped. Nothing was written"))
        if plan.decisions.remember and plan.decisions.mapping and plan.recognised.fingerprint:
            self._remember(plan)
        if not plan.writes:
            return Imported(None, plan.counts, 0, Changes(), monotonic() - started, plan)
        step = apply_plan(plan, self._context, progress)
        words = {"file": plan.file, "people": len(step.leads)}
        changes = Changes(step.id, "import", frozenset(step.leads), is_wide=True, says=told("import", words))
        return Imported(step.id, plan.counts, len(step.leads), changes, monotonic() - started, plan)

    def _remember(self, plan: Plan) -> None:
        mapping = {column.name: column.field for column in plan.recognised.columns}
        with self._context.store.writing() as sql:
            remember_mapping(sql, plan.recognised.fingerprint or "", mapping)


class _Memory:
    """What was settled for a header before, on this desk."""

    def __init__(self, sql: Plain) -> None:
        self._sql = sql

    def mapping_for(self, fingerprint: str) -> Mapping[str, str | None] | None:
        return mapping_for(self._sql, fingerprint)


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except FileNotFoundError:
        raise BadFile(_("There is no file “{file}”").format(file=file.name)) from None
    except OSError as error:
        message = _("“{file}” cannot be read ({reason})")
        raise BadFile(message.format(file=file.name, reason=error.strerror)) from None
