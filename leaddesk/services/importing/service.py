"""Importing: the verbs that the wizard and the command line share."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from leaddesk.domain.changes import Changes
from leaddesk.domain.cleaning import cells
from leaddesk.domain.cleaning.dates import JAPAN
from leaddesk.domain.errors import BadFile, Cancelled
from leaddesk.garbage import no_search
from leaddesk.lists.document import Document
from leaddesk.lists.reading.door import read
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import Recognised
from leaddesk.services.context import Context
from leaddesk.services.importing.applying import Outrun, apply_plan
from leaddesk.services.importing.decisions import Decisions
from leaddesk.services.importing.foreseeing import Foreseen, foresee
from leaddesk.services.importing.likely_events import Occasion, occasion_of
from leaddesk.services.importing.looking import ColumnLook, look_at
from leaddesk.services.importing.pairs import PairFacts, pair_facts
from leaddesk.services.importing.plan import Counts, Plan, PlannedPerson
from leaddesk.services.importing.planning import make_plan, with_event
from leaddesk.services.importing.rejected import write_rejected
from leaddesk.services.importing.results import Touched, touched_by
from leaddesk.services.telling import told
from leaddesk.store.columns import mapping_for, remember_mapping
from leaddesk.store.events import read_events
from leaddesk.store.members import member_names
from leaddesk.store.plain import Plain
from leaddesk.translation import _

Progress = Callable[[str, float], None]
"""Told which part of the work is being done (read, clean, match, write, score) and how much of it, 0 to 1.

What it raises stops the work, and then nothing is written.
"""

_LEFT_OUT = "-"
"""What is remembered, in place of a field, of a column that is not imported."""


def _no_progress(_part: str, _share: float) -> None:
    return None


@dataclass(frozen=True, slots=True)
class ReadList:
    """A file that was read and recognised."""

    document: Document
    list: Recognised
    digest: str
    left_out: frozenset[str] = frozenset()
    """Columns, by name, that are not imported: left out now or, for the same header, before."""
    is_known: bool = False
    """Whether the layout is that of a product, or its columns were settled before."""


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
        return self._recognised(document, digest, decisions)

    def recognise(self, document: Document, decisions: Decisions) -> Recognised:
        """Recognises the list again, with other decisions about sheet, kind, header, rows or columns."""
        with self._context.store.reading() as sql:
            return recognise(
                document,
                sheet=decisions.sheet,
                kind=decisions.kind,
                mapping=decisions.mapping,
                memory=_Memory(sql),
                members=member_names(sql),
                header_row=decisions.header_row,
                taken=decisions.taken,
            )

    def recognise_again(self, found: ReadList, decisions: Decisions) -> ReadList:
        """The same file with other decisions; text that was read in another encoding must be read again."""
        return self._recognised(found.document, found.digest, decisions)

    def look(self, found: ReadList) -> dict[int, ColumnLook]:
        """What will be done with each column, by its index."""
        return look_at(found.document, found.list, self._cells())

    def plan(self, found: ReadList, decisions: Decisions, progress: Progress = _no_progress) -> Plan:
        """What an import would do to every row. Nothing is written."""
        left_out = (found.left_out - decisions.mapping.keys()) | frozenset(decisions.left_out)
        decisions = replace(decisions, left_out=left_out)
        with no_search(), self._context.store.reading() as sql:
            return make_plan(sql, found.document, found.list, found.digest, decisions, self._context, progress)

    def plan_again(self, found: ReadList, plan: Plan, decisions: Decisions, progress: Progress = _no_progress) -> Plan:
        """A plan of the same list with other decisions; at once where only the event is another one."""
        if replace(decisions, event=plan.decisions.event) == plan.decisions:
            with self._context.store.reading() as sql:
                changed = with_event(sql, found.document, plan, decisions, self._context)
            if changed is not None:
                return changed
        return self.plan(found, decisions, progress)

    def pair(self, plan: Plan, planned: PlannedPerson) -> PairFacts | None:
        """A person of the list beside who they may be, or certainly are; ``None`` where there is nobody."""
        with self._context.store.reading() as sql:
            return pair_facts(sql, plan, planned)

    def occasion(self, found: ReadList) -> Occasion:
        """Where the list was collected, as it seems: an event of the desk, or a new one."""
        with self._context.store.reading() as sql:
            events = read_events(sql)
        return occasion_of(found.document, found.list, events, self._cells())

    def foresee(self, plan: Plan) -> Foreseen:
        """What the import will change, tried out and taken back."""
        return foresee(plan, self._context)

    def touched_by(self, batch: int) -> Touched:
        """Whom an import created and whom it changed."""
        with self._context.store.reading() as sql:
            return touched_by(sql, batch)

    def member_names(self) -> list[str]:
        """Our own people, who may have taken the list."""
        with self._context.store.reading() as sql:
            return member_names(sql)

    def write_rejected(self, found: ReadList, plan: Plan, file: Path) -> int:
        """Writes the rejected rows as a workbook that imports again once mended; how many. Raises BadFile."""
        return write_rejected(found.document, plan, file)

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
        if self._is_outrun(plan):
            plan = self.plan(found, plan.decisions, progress)
        if cancelled is not None and cancelled():
            raise Cancelled(_("Stopped. Nothing was written"))
        said = plan.decisions.mapping or plan.decisions.left_out
        if plan.decisions.remember and said and plan.recognised.fingerprint:
            self._remember(plan)
        if not plan.writes:
            return Imported(None, plan.counts, 0, Changes(), monotonic() - started, plan)
        try:
            with no_search():
                step = apply_plan(plan, self._context, progress)
        except Outrun:  # somebody wrote in the moment since
            return self.apply(found, plan, progress, cancelled)
        words = {"file": plan.file, "people": plan.leads}
        changes = Changes(step.id, "import", frozenset(step.leads), is_wide=True, says=told("import", words))
        return Imported(step.id, plan.counts, plan.leads, changes, monotonic() - started, plan)

    def _is_outrun(self, plan: Plan) -> bool:
        with self._context.store.reading() as sql:
            return int(sql.value("SELECT max(id) FROM step") or 0) != plan.seen

    def _cells(self) -> cells.Context:
        """How cells are read that say less than a whole day."""
        context = self._context
        return cells.Context(today=context.today(), zone=context.zone or context.now().tzinfo or JAPAN)

    def _recognised(self, document: Document, digest: str, decisions: Decisions) -> ReadList:
        list_ = self.recognise(document, decisions)
        with self._context.store.reading() as sql:
            known = (mapping_for(sql, list_.fingerprint) if list_.fingerprint else None) or {}
        before = {name for name, field in known.items() if field == _LEFT_OUT} - decisions.mapping.keys()
        left_out = frozenset(before | set(decisions.left_out))
        return ReadList(document, list_, digest, left_out, bool(known or list_.preset))

    def _remember(self, plan: Plan) -> None:
        left_out = plan.decisions.left_out
        mapping = {one.name: _LEFT_OUT if one.name in left_out else one.field for one in plan.recognised.columns}
        with self._context.store.writing() as sql:
            remember_mapping(sql, plan.recognised.fingerprint or "", mapping)


class _Memory:
    """What was settled for a header before, on this desk."""

    def __init__(self, sql: Plain) -> None:
        self._sql = sql

    def mapping_for(self, fingerprint: str) -> Mapping[str, str | None] | None:
        known = mapping_for(self._sql, fingerprint)
        return known and {name: field for name, field in known.items() if field != _LEFT_OUT}


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except FileNotFoundError:
        raise BadFile(_("There is no file “{file}”").format(file=file.name)) from None
    except OSError as error:
        message = _("“{file}” cannot be read ({reason})")
        raise BadFile(message.format(file=file.name, reason=error.strerror)) from None
