"""One list on its way onto the desk: what was read, what is decided, what is planned, what came of it.

It knows no widget. It outlives the page, which is built anew in another language, and goes on while another page is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Cancelled
from leaddesk.services.importing.decisions import Decisions, EventDecision, OnDuplicate, PairDecision
from leaddesk.services.importing.foreseeing import Foreseen
from leaddesk.services.importing.likely_events import Occasion
from leaddesk.services.importing.looking import ColumnLook
from leaddesk.services.importing.plan import Plan
from leaddesk.services.importing.recognised import Column
from leaddesk.services.importing.service import Imported, ReadList
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.importing import jobs
from leaddesk.ui.importing.dropped import DroppedFile, DroppedFiles, FileState
from leaddesk.ui.importing.plan_rows import PlanRows
from leaddesk.ui.importing.result import Result
from leaddesk.ui.importing.source import ImportSource
from leaddesk.ui.importing.work import PLANNING, WRITING, Work
from leaddesk.ui.saving import save

LEAVE_OUT = "-"
"""In place of a field: the column is not imported at all."""


class Step(IntEnum):
    """Where the list is."""

    FILES = 0
    READ = 1
    PLAN = 2
    EVENT = 3
    RESULT = 4


class ImportSession(QObject):
    """The signals say what there is to show anew."""

    stepped = Signal()
    read_changed = Signal()
    """What was recognised, or what will be done with it."""
    planned = Signal()
    foreseen_changed = Signal()
    """What the import will change; nothing while that is being found out."""
    worked = Signal()
    """Work began, went on or ended."""
    finished = Signal()
    """The result is there, or is no longer what it was."""
    announced = Signal(object)
    """Changes that the window should know of."""
    said = Signal(str)
    """A sentence for the toast."""

    def __init__(self, desk: ImportSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.dropped = DroppedFiles(desk, self)
        self.step = Step.FILES
        self.work: Work | None = None
        self._replanning: tasks.Task | None = None
        self._forget_list()
        self.dropped.arrived.connect(self._arrive)

    def _forget_list(self) -> None:
        self._stop_replanning()
        self.file: DroppedFile | None = None
        self.decisions = Decisions(on_duplicate=OnDuplicate.ASK)
        self.found: ReadList | None = None
        self.looks: dict[int, ColumnLook] = {}
        self.occasion: Occasion | None = None
        self.rows: PlanRows | None = None
        self.foreseen: Foreseen | None = None
        self.imported: Imported | None = None
        self.result: Result | None = None

    # Files

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files were dropped or chosen. They wait while a list is being written; any other list makes room for them."""
        if self.work is None and self.step is not Step.FILES:
            self.leave_list()
        self.dropped.take(paths)

    def _arrive(self, file: DroppedFile) -> None:
        """The only file is opened at once; of several the user takes one."""
        others = [one for one in self.dropped.files if one is not file and one.state is not FileState.DONE]
        if self.step is Step.FILES and not others and self.work is None:
            self.open(file)

    def open(self, file: DroppedFile) -> None:
        """Begins with a file that was read. A list whose layout is known goes on to its plan at once."""
        if file.found is None or self.work is not None:
            return
        self._forget_list()
        self.file, self.found = file, file.found
        if file.found.is_known and not file.found.list.unsure:
            self.make_plan()
        else:
            self._go(Step.READ)

    def open_next(self) -> None:
        """Begins with the file that waits next."""
        waiting = self.dropped.waiting()
        if waiting:
            self.open(waiting[0])

    def leave_list(self) -> None:
        """Back to the files. Nothing of the list was written, unless it was imported."""
        self._drop_work()
        self._forget_list()
        self._go(Step.FILES)

    def leave(self) -> None:
        """Lets go of every file."""
        self.leave_list()
        self.dropped.clear()

    # What was recognised

    def decide(self, **decided: Any) -> None:
        """Overrules the sheet, the header, the kind …: the list is recognised again, text in another encoding read again."""
        if "sheet" in decided:
            decided |= {"pairs": {}, "conflicts": {}, "taken": (), "header_row": None}
        before, self.decisions = self.decisions, replace(self.decisions, **decided)
        if self.found is None or self.file is None:
            return
        importing = self.desk.importing
        again: Callable[[], ReadList] = partial(importing.recognise_again, self.found, self.decisions)
        if {"encoding", "delimiter"} & decided.keys():
            again = partial(importing.read, self.file.path, self.decisions, self.file.password)
        failed, key = partial(self._put_back, before), f"import.recognise.{id(self)}"
        tasks.run(again, done=self._take_list, failed=failed, lane=tasks.Lane.ASIDE, key=key)

    def map_column(self, column: Column, field: str | None) -> None:
        """Says what a column is: a field, ``None`` to keep it as it is, or ``LEAVE_OUT``."""
        mapping = {name: key for name, key in self.decisions.mapping.items() if name != column.name}
        left_out = set(self.found.left_out if self.found else ()) - {column.name}
        if field == LEAVE_OUT:
            left_out.add(column.name)
        else:
            mapping[column.name] = field
        self.decide(mapping=mapping, left_out=tuple(sorted(left_out)))

    def remember(self, is_remembered: bool) -> None:
        """Whether the mapping is kept for this header."""
        self.decisions = replace(self.decisions, remember=is_remembered)

    def is_left_out(self, column: Column) -> bool:
        """Whether a column is not imported."""
        return self.found is not None and column.name in self.found.left_out

    def _take_list(self, found: ReadList) -> None:
        self.found, self.looks = found, {}
        self.read_changed.emit()
        self._look()

    def _put_back(self, before: Decisions, _error: Exception) -> None:
        """What cannot be read so is read as before; the window says why."""
        self.decisions = before
        self.read_changed.emit()

    def _look(self) -> None:
        if self.found is not None and not self.looks:
            look, key = partial(jobs.look, self.desk, self.found), f"import.look.{id(self)}"
            tasks.run(look, done=partial(self._take_looks, self.found), lane=tasks.Lane.ASIDE, key=key)

    def _take_looks(self, found: ReadList, looks: dict[int, ColumnLook]) -> None:
        if found is self.found:
            self.looks = looks
            self.read_changed.emit()

    # The plan

    @property
    def plan(self) -> Plan | None:
        """The newest plan."""
        return self.rows.plan if self.rows else None

    @property
    def has_event(self) -> bool:
        """Whether the list comes from a meeting; a workbook that LeadDesk exported does not."""
        return self.plan is not None and self.plan.event is not None

    def make_plan(self) -> None:
        """Plans the list as it is understood now, and shows the plan. What was asked and left as it was, is confirmed."""
        if self.found is None or self.work is not None:
            return
        asked = {column.name: column.field for column in self.found.list.unsure}
        self.decisions = replace(self.decisions, mapping={**asked, **self.decisions.mapping})
        is_decided = self.occasion is not None and self.decisions.event != self.occasion.decision
        job = partial(jobs.first_plan, self.desk, self.found, self.decisions, is_decided)
        self._begin(PLANNING, job, self._take_first_plan)

    def _take_first_plan(self, outcome: tuple[Occasion, PlanRows]) -> None:
        self.occasion, self.rows = outcome
        self.foreseen = None
        self.decisions = self.rows.plan.decisions
        self._go(Step.PLAN)
        self.planned.emit()

    def decide_pair(self, row: int, decision: PairDecision) -> None:
        """Says who a row is."""
        self._replan(replace(self.decisions, pairs={**self.decisions.pairs, row: decision}))

    def decide_conflict(self, lead: int, field: str, side: Literal["desk", "file"]) -> None:
        """Says which value stays where both were changed."""
        self._replan(replace(self.decisions, conflicts={**self.decisions.conflicts, (lead, field): side}))

    def decide_event(self, event: EventDecision) -> None:
        """Says where the list was collected and who gave it."""
        if event != self.decisions.event:
            self._replan(replace(self.decisions, event=event))

    @property
    def is_replanning(self) -> bool:
        """Whether a newer plan is being made."""
        return self._replanning is not None

    def _replan(self, decisions: Decisions) -> None:
        """Plans again in the background; of several plans only the newest counts."""
        self.decisions = decisions
        self.foreseen = None
        if self.found is None or self.plan is None:
            return
        self._stop_replanning()
        job = partial(jobs.plan_again, self.desk, self.found, self.plan, decisions)
        lane = tasks.Lane.ASIDE
        self._replanning = tasks.run_reporting(job, done=self._take_plan, failed=self._keep_plan, lane=lane)
        self.worked.emit()
        self.foreseen_changed.emit()

    def _stop_replanning(self) -> None:
        if self._replanning is not None:
            self._replanning.forget()
            self._replanning = None

    def _take_plan(self, rows: PlanRows) -> None:
        self.rows, self._replanning = rows, None
        self.planned.emit()
        self.worked.emit()
        if self.step is Step.EVENT:
            self._foresee()

    def _keep_plan(self, _error: Exception) -> None:
        self._replanning = None
        self.worked.emit()

    # The event, and what the import will change

    def go_to_event(self) -> None:
        """On to the event, or, for a workbook of our own, to the writing."""
        if self.rows is None or self.work is not None:
            return
        if not self.has_event:
            self.write()
            return
        self._go(Step.EVENT)
        if self.foreseen is None and not self.is_replanning:
            self._foresee()

    def _foresee(self) -> None:
        if self.plan is not None:
            work = partial(self.desk.importing.foresee, self.plan)
            tasks.run(work, done=partial(self._take_foreseen, self.plan), key=f"import.foresee.{id(self)}")

    def _take_foreseen(self, plan: Plan, foreseen: Foreseen) -> None:
        if plan is self.plan and not self.is_replanning:
            self.foreseen = foreseen
            self.foreseen_changed.emit()

    # The writing, and what came of it

    def write(self) -> None:
        """Writes the list: all of it, or nothing."""
        if self.found is None or self.rows is None or self.work is not None:
            return
        self._stop_replanning()
        is_ready = self.rows.plan.decisions == self.decisions
        left_out = {"clean", "match"} if is_ready else set()
        if len(self.found.list.data_rows) < jobs.BACKED_UP_FROM:
            left_out.add("backup")
        parts = {part: time for part, time in WRITING.items() if part not in left_out}
        job = partial(jobs.prepare, self.desk, self.found, self.rows, self.decisions)
        self._begin(parts or WRITING, job, self._apply)

    def _apply(self, rows: PlanRows) -> None:
        """The second half, in the lane of writes: what else is to be written waits only for this one."""
        assert self.found is not None
        self.rows = rows
        parts = {part: WRITING[part] for part in ("write", "score")}
        self._begin(parts, partial(jobs.write, self.desk, self.found, rows), self._take_result, tasks.Lane.WRITE)

    def _take_result(self, imported: Imported) -> None:
        self.imported = imported
        if self.file is not None:
            self.file.state = FileState.DONE
        self._go(Step.RESULT)
        self.announced.emit(imported.changes)
        self.look_at_result()

    def look_at_result(self) -> None:
        """Reads from the desk what became of the people."""
        if self.imported is not None:
            work = partial(Result.of, self.desk, self.imported)
            tasks.read(work, done=self._take_seen, key=f"import.result.{id(self)}")

    def _take_seen(self, result: Result) -> None:
        self.result = result
        self.finished.emit()

    def undo(self) -> None:
        """Takes the import back; who was worked on since is kept."""
        if self.imported is not None and self.imported.batch is not None:
            work = partial(self.desk.journal.undo, self.imported.batch)
            save(work, says=_("Taking back an import"), done=self._take_undone)

    def _take_undone(self, changes: Changes) -> None:
        self.announced.emit(changes)
        self.look_at_result()

    def save_rejected(self, file: Path) -> None:
        """Writes the rejected rows to a workbook."""
        if self.found is not None and self.plan is not None:
            work = partial(self.desk.importing.write_rejected, self.found, self.plan, file)
            says = _("Saved as “{file}”. Mend the rows there and drop the file here").format(file=file.name)
            tasks.run(work, done=partial(self._say, says), lane=tasks.Lane.ASIDE)

    def _say(self, says: str, _done: object) -> None:
        self.said.emit(says)

    # Back, and the work under way

    def go_back(self) -> None:
        """One step back; stops the work under way first."""
        if self.work is not None:
            self.cancel()
        elif self.step is Step.EVENT:
            self._go(Step.PLAN)
        elif self.step is Step.PLAN:
            self._go(Step.READ)
        elif len(self.dropped.files) > 1:
            self.leave_list()
        else:
            self.leave()

    def cancel(self) -> None:
        """Stops the work under way, as long as that means that nothing happened."""
        if self.work is not None and self.work.can_stop:
            self.work.stop()

    def _begin(
        self, parts: Mapping[str, float], job: Any, done: Callable[[Any], object], lane: tasks.Lane = tasks.Lane.ASIDE
    ) -> None:
        work = self.work = Work(parts, len(self.found.list.data_rows) if self.found else 0)
        work.task = tasks.run_reporting(
            job, done=partial(self._end, work, done), failed=self._fail, progress=self._hear, lane=lane
        )
        self.worked.emit()

    def _end(self, work: Work, done: Callable[[Any], object], outcome: Any) -> None:
        if self.work is work:
            self.work = None
            done(outcome)
            self.worked.emit()

    def _fail(self, error: Exception) -> bool:
        """Whatever stopped the work, nothing was written: the page before is shown again."""
        self.work = None
        self.worked.emit()
        self._go(Step.READ if self.step is Step.FILES and self.found is not None else self.step)
        if isinstance(error, Cancelled):
            self.said.emit(_("Stopped. The desk is as it was"))
        return isinstance(error, Cancelled)

    def _hear(self, done: int, total: int, part: str) -> None:
        if self.work is not None:
            self.work.hear(done, total, part)
            self.worked.emit()

    def _drop_work(self) -> None:
        if self.work is not None and self.work.task is not None:
            self.work.task.forget()
        self.work = None

    def _go(self, step: Step) -> None:
        self.step = step
        if step is Step.READ:
            self._look()
        self.stepped.emit()
