"""Moves on the board: the card stands at its new place at once, settles with the transaction, or goes back and says why."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.board import Column
from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import Cancelled, LeadDeskError
from leaddesk.domain.moves import Move, Question, Refusal
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.board.column_model import ColumnModel
from leaddesk.ui.board.column_words import column_name
from leaddesk.ui.board.marks import Marks
from leaddesk.ui.desk import BoardSource
from leaddesk.ui.saving import Write, save, unsaved


class Passage:
    """Leads on their way: shown at their new place, not yet moved.

    Until the desk's order is known they stand before ``row`` of the target. ``origins`` are the columns that show them, and
    which. ``owner`` takes them; where not said they keep theirs. ``name`` is the one lead's, where it is known.
    """

    def __init__(
        self,
        leads: tuple[int, ...],
        target: Column,
        row: int,
        origins: Mapping[Column, tuple[int, ...]],
        owner: str = "",
        name: str = "",
    ) -> None:
        self.leads, self.target, self.row = leads, target, row
        self.origins, self.owner, self.name = origins, owner, name

    def says(self) -> str:
        """What it is, in a few words."""
        who = _("{name}").format(name=self.name) if self.name else n_("{n} lead", "{n} leads", len(self.leads))
        return _("{who} to {stage}").format(who=who, stage=column_name(self.target))

    def only(self, leads: Iterable[int]) -> "Passage":
        """The same for some of its leads."""
        wanted = frozenset(leads)
        origins = {column: tuple(one for one in found if one in wanted) for column, found in self.origins.items()}
        kept = {column: found for column, found in origins.items() if found}
        leads = tuple(lead for lead in self.leads if lead in wanted)
        return Passage(leads, self.target, self.row, kept, self.owner, self.name)


class _Outcome(NamedTuple):
    """What the desk answered: what it wrote, and the leads that still stand where they stood."""

    changes: Changes
    refusals: Sequence[Refusal]


class _Wish(NamedTuple):
    """What is wanted of leads that are being saved."""

    leads: frozenset[int]
    work: Callable[[], object]


def _try(board: BoardSource, leads: Sequence[int], target: Column, owner: str) -> _Outcome:
    """Moves those that can go without a word. A rest always asks until when, so it is only asked about."""
    if target is not Column.RESTING:
        return _Outcome(*board.move(leads, Move(target.stage, owner=owner), partly=True))
    question, refusals = board.question(leads, target)
    said = {refusal.lead: refusal for refusal in refusals}
    rest = Question.REST if question is Question.NOTHING else question
    return _Outcome(Changes(), [said.get(lead) or Refusal(lead, "", rest) for lead in leads])


def _move(board: BoardSource, leads: Sequence[int], move: Move) -> _Outcome:
    return _Outcome(*board.move(leads, move, partly=True))


class Moving(QObject):
    """One to a board."""

    asked = Signal(object, object, object)
    """A passage waits for the answer to a question: passage, question, refusals. Answer it or put it back."""
    saved = Signal(object, object)
    """A passage has settled: passage, changes."""
    went_back = Signal(object, object)
    """Leads of a passage stand where they stood: passage, and why by lead (empty where the user changed their mind)."""

    def __init__(
        self, board: BoardSource, models: Mapping[Column, ColumnModel], marks: Marks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._board, self._models, self._marks = board, models, marks
        self._under_way: list[Passage] = []
        self._saving: list[Passage] = []
        """Those of them that the desk works on."""
        self._next: list[_Wish] = []
        self._asking: tasks.Task | None = None
        """The last question to the desk."""
        self._take_over()

    def start(self, leads: Iterable[int], target: Column, row: int, owner: str = "") -> Passage | None:
        """Shows the leads in the target column before this row and asks the desk; None where all are there already."""
        leads = tuple(leads)
        going = self._not_there_yet(leads, target)
        if not going:
            if not self.keeps(leads):
                self._marks.land(leads)
            return None
        passage = Passage(going, target, row, self._origins(going, target), owner, self._name_of(going))
        self._under_way.append(passage)
        self._lift(passage)
        model = self._models[target]
        model.show(self.with_guests(target, model.ids()[:]))
        self._run(passage, partial(_try, self._board, going, target, owner))
        return passage

    def then(self, leads: Iterable[int], work: Callable[[], object]) -> None:
        """Does what somebody wants of leads: at once, or, while they are being saved, once they have settled.

        It is not done where they go back instead, or where something is to be asked first, nor while they wait for room on
        the disk.
        """
        wanted = frozenset(leads)
        if self.keeps(wanted):
            return
        if self.is_saving(wanted):
            self._next.append(_Wish(wanted, work))
        else:
            work()

    def is_saving(self, leads: Iterable[int]) -> bool:
        """Whether the desk works on a move of any of these."""
        wanted = frozenset(leads)
        return any(not wanted.isdisjoint(passage.leads) for passage in self._saving)

    def wait(self, milliseconds: int) -> None:
        """Settles what was started last at once, if the desk answers within this time: one paint then shows it all."""
        if self._asking is not None:
            self._asking.wait(milliseconds)

    def answer(self, passage: Passage, move: Move) -> None:
        """Makes the move, now that everything was said."""
        move = move._replace(owner=passage.owner or move.owner)
        self._run(passage, partial(_move, self._board, passage.leads, move))

    def put_back(self, passage: Passage, reasons: Mapping[int, str] | None = None) -> None:
        """Shows the leads where they were, with the reason if there is one."""
        self._leave(passage)
        self._return(passage, dict(reasons or {}))

    def waiting(self, leads: Iterable[int]) -> Write | None:
        """The move of any of these leads that waits for room on the disk."""
        wanted = frozenset(leads)
        return next((one for one in _unsaved_moves() if wanted.intersection(one.about.leads)), None)

    def keeps(self, leads: Iterable[int]) -> bool:
        """Whether any of these waits to be saved, and so goes nowhere before that or before it was taken back. Says so."""
        waiting = self.waiting(leads)
        if waiting is not None:
            unsaved.touched.emit(waiting)
        return waiting is not None

    def _take_over(self) -> None:
        """Takes over moves that wait for room on the disk from a board that was shown before this one."""
        for write in _unsaved_moves():
            write.done, write.failed = partial(self._go_on, write.about), partial(self._fail, write.about)
            self._under_way.append(write.about)
            self._lift(write.about)
            self._wait_for_room(write.about)

    def passages(self) -> tuple[Passage, ...]:
        """Those that are on their way, the last last."""
        return tuple(self._under_way)

    def under_way(self) -> set[int]:
        """The leads that are on their way."""
        return {lead for passage in self._under_way for lead in passage.leads}

    def with_guests(self, column: Column, ids: "array[int]") -> "array[int]":
        """The ids of a column with those that are on their way to it."""
        for passage in self._under_way:
            if passage.target is column:
                here = set(ids) if len(passage.leads) > 1 else ids
                new = array("q", [lead for lead in passage.leads if lead not in here])
                row = min(passage.row, len(ids))
                ids = ids[:row] + new + ids[row:]
        return ids

    def _run(self, passage: Passage, work: Callable[[], _Outcome]) -> None:
        self._saving.append(passage)
        self._asking = save(
            work,
            says=passage.says(),
            done=partial(self._go_on, passage),
            failed=partial(self._fail, passage),
            waits=partial(self._wait_for_room, passage),
            about=passage,
        )

    def _lift(self, passage: Passage) -> None:
        for column, found in passage.origins.items():
            self._marks.lift(column, found)

    def _wait_for_room(self, passage: Passage) -> None:
        self._marks.wait(passage.leads, _("Waiting to be saved"))

    def _name_of(self, leads: tuple[int, ...]) -> str:
        """Of the one lead, where its card is at hand."""
        if len(leads) != 1:
            return ""
        found = (model.card_at(row) for model in self._models.values() if (row := model.row_of(leads[0])) >= 0)
        card = next(found, None)
        return card.full_name if card is not None else ""

    def _not_there_yet(self, leads: Iterable[int], target: Column) -> tuple[int, ...]:
        """Those that are neither in the target column nor on their way, each once."""
        wanted = tuple(dict.fromkeys(leads))
        busy = self.under_way() | self._in_column(wanted, target)
        return tuple(lead for lead in wanted if lead not in busy)

    def _origins(self, leads: tuple[int, ...], target: Column) -> dict[Column, tuple[int, ...]]:
        """The columns that show them. A lead that the filter hides comes from nowhere."""
        found: dict[Column, tuple[int, ...]] = {}
        for column in self._models:
            here = self._in_column(leads, column) if column is not target else set()
            if here:
                found[column] = tuple(lead for lead in leads if lead in here)
        return found

    def _in_column(self, leads: tuple[int, ...], column: Column) -> set[int]:
        ids, rows = self._models[column].ids(), self._models[column].rows_of(leads)
        return {ids[row] for row in rows}

    def _go_on(self, passage: Passage, outcome: _Outcome) -> None:
        """Those that moved settle, those that need an answer wait for it, the others go back and say why."""
        self._leave(passage)
        refused = {refusal.lead: refusal for refusal in outcome.refusals}
        unmoved = set(refused) if outcome.changes else set(passage.leads)
        moved = passage.only(set(passage.leads) - unmoved)
        question = next((one.question for one in outcome.refusals if one.question is not Question.NOTHING), None)
        waiting = passage.only(lead for lead, one in refused.items() if one.question is question)
        back = passage.only(unmoved - set(waiting.leads))
        if moved.leads:
            self._settle(moved)
            self.saved.emit(moved, outcome.changes)
        if back.leads:
            self._return(back, {lead: refused[lead].why for lead in back.leads if lead in refused})
        if question is not None and waiting.leads:
            self._under_way.append(waiting)
            ask = partial(self._ask, waiting, question, [refused[lead] for lead in waiting.leads])
            QTimer.singleShot(0, self, ask)  # a question does not open while a drop goes on
        self._end(passage, moved.leads)

    def _ask(self, passage: Passage, question: Question, refusals: list[Refusal]) -> None:
        self._marks.wait(passage.leads, waiting_words(question))
        self.asked.emit(passage, question, refusals)

    def _end(self, passage: Passage, moved: Sequence[int]) -> None:
        """The desk has answered: what is wanted of leads that moved is done now."""
        if passage in self._saving:
            self._saving.remove(passage)
        mine = [wish for wish in self._next if not wish.leads.isdisjoint(passage.leads)]
        self._next = [wish for wish in self._next if wish.leads.isdisjoint(passage.leads)]
        for wish in mine:
            if wish.leads.intersection(passage.leads) <= set(moved):
                self.then(*wish)

    def _fail(self, passage: Passage, error: Exception) -> bool:
        """Goes back and says why, unless the user took it back. A mistake of the program's own is reported too."""
        self._end(passage, ())
        if isinstance(error, Cancelled):
            self.put_back(passage)
            return True
        is_refusal = isinstance(error, LeadDeskError)
        self.put_back(passage, dict.fromkeys(passage.leads, str(error) if is_refusal else _("it could not be saved")))
        return is_refusal

    def _settle(self, passage: Passage) -> None:
        for column, leads in passage.origins.items():
            self._models[column].show(self._models[column].without(set(leads)))
        self._marks.land(passage.leads)

    def _return(self, passage: Passage, reasons: dict[int, str]) -> None:
        target = self._models[passage.target]
        target.show(target.without(set(passage.leads)))
        self._marks.land(passage.leads)
        if reasons:
            self._marks.refuse(reasons)
        self.went_back.emit(passage, reasons)

    def _leave(self, passage: Passage) -> None:
        if passage in self._under_way:
            self._under_way.remove(passage)


def _unsaved_moves() -> list[Write]:
    return [write for write in unsaved.writes if isinstance(write.about, Passage)]


def waiting_words(question: Question) -> str:
    """What a card says while it waits for an answer."""
    match question:
        case Question.EVIDENCE:
            return _("Waiting for evidence")
        case Question.RETURN | Question.UNORDER | Question.LOST | Question.DISQUALIFY:
            return _("Waiting for a reason")
        case Question.ORDER:
            return _("Waiting for the amount")
        case Question.REST:
            return _("Waiting for a date")
        case _:
            return _("Waiting for both names")
