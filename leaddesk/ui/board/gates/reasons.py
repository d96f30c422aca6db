"""Gates that ask for a reason: a return to marketing, a loss, a disqualification, a rest."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from leaddesk.domain.board import Column
from leaddesk.domain.moves import Likely, Move
from leaddesk.domain.stages import DISQUALIFIED_REASONS, LOST_REASONS, RETURN_REASONS, UNORDER_REASONS
from leaddesk.translation import _, n_
from leaddesk.ui.board.gates.gate import Asking, Gate, RestUntil, explanation
from leaddesk.ui.widgets.option_rows import Option, OptionRows


def _return_meanings(version: int) -> dict[str, str]:
    agreed = _("Not the MQL agreed on in version {n} of the pact").format(n=version)
    return {
        "misrouted": _("Not the person or department in charge"),
        "incomplete": _("Contact or needs missing, or wrong"),
        "below-definition": agreed if version else _("Not the MQL that the pact describes"),
    }


def _likely(asking: Asking) -> Likely | None:
    """The reason that the facts of most of them suggest, and with several of how many that is true."""
    said = [refusal.likely for refusal in asking.refusals if refusal.likely is not None]
    if not said:
        return None
    most, count = Counter(said).most_common(1)[0]
    if asking.count == 1:
        return most
    people = n_("{n} person", "{n} people", count)
    return Likely(most.code, _("{reason} ({aside})").format(reason=most.why, aside=people))


class ReturnGate(Gate):
    """Why sales gives an MQL back, and until when it rests with marketing."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Why it goes back to marketing"), asking)
        version = next((refusal.pact_version for refusal in asking.refusals), 0)
        meanings, likely = _return_meanings(version), _likely(asking)
        why = {likely.code: likely.why} if likely is not None else {}
        options = [Option(code, str(word), meanings[code], why.get(code, "")) for code, word in RETURN_REASONS.items()]
        self.reasons = OptionRows(options, likely.code if likely is not None else "")
        self.until = RestUntil(asking.today, asking.working)
        self.add(self.reasons)
        self.add_label(_("Rests until"))
        self.add(self.until)
        self.add(explanation(_("Comes back, marked, on that day or after a strong action.")), above=4)
        self.add_note(_("Note to marketing (optional)"))
        self.add_buttons(_("Return"))

    def move_to_make(self) -> Move:
        note = self.note.text().strip()
        return Move(self.asking.target.stage, self.reasons.current(), note, until=self.until.day())


class UnorderGate(Gate):
    """Why an order is taken back; on the way to those who rest also until when."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Why the order is taken back"), asking)
        meanings = {
            "mistaken": _("There was none, or another one"),
            "cancelled": _("They ordered, and decided otherwise"),
        }
        self.reasons = OptionRows([Option(code, str(word), meanings[code]) for code, word in UNORDER_REASONS.items()])
        self.add(self.reasons)
        self.add(
            explanation(_("No figure counts it as an order any more. Its amount stays as what is expected.")), above=4
        )
        self.until = RestUntil(asking.today, asking.working) if asking.target is Column.RESTING else None
        if self.until is not None:
            self.add_label(_("Rests until"))
            self.add(self.until)
        self.add_note()
        self.add_buttons(_("Take the order back"))

    def move_to_make(self) -> Move:
        until = self.until.day() if self.until is not None else None
        return Move(self.asking.target.stage, self.reasons.current(), self.note.text().strip(), until=until)


class LostGate(Gate):
    """Why a lead was lost after contact."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Why it was lost"), asking)
        self.reasons = OptionRows([Option(code, str(word)) for code, word in LOST_REASONS.items()])
        self.add(self.reasons)
        self.add_note()
        self.add_buttons(_("Record as lost"))

    def move_to_make(self) -> Move:
        return Move(self.asking.target.stage, self.reasons.current(), self.note.text().strip())


class DisqualifyGate(Gate):
    """Why a lead is out of the flow without contact."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Why it is disqualified"), asking)
        self.reasons = OptionRows([Option(code, str(word)) for code, word in DISQUALIFIED_REASONS.items()])
        self.add(self.reasons)
        self.add_note()
        self.add_buttons(_("Disqualify"))

    def move_to_make(self) -> Move:
        return Move(self.asking.target.stage, self.reasons.current(), self.note.text().strip())


class RestGate(Gate):
    """Until when a lead rests."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Rest until"), asking)
        self.until = RestUntil(asking.today, asking.working)
        self.add(self.until)
        self.add(explanation(_("Comes back, marked, on that day or after a strong action.")), above=4)
        self.add_note()
        self.add_buttons(_("Let it rest"))

    def move_to_make(self) -> Move:
        return Move(self.asking.target.stage, note=self.note.text().strip(), until=self.until.day())
