"""Gates that ask for a reason: a return to marketing, a loss, a disqualification, a rest."""

from PySide6.QtWidgets import QWidget

from leaddesk.domain.moves import Move
from leaddesk.domain.stages import DISQUALIFIED_REASONS, LOST_REASONS, RETURN_REASONS
from leaddesk.translation import _
from leaddesk.ui.board.gates.gate import Asking, Gate, RestUntil, explanation
from leaddesk.ui.widgets.option_rows import Option, OptionRows


def _return_meanings() -> dict[str, str]:
    return {
        "misrouted": _("Not the person or department in charge"),
        "incomplete": _("Contact or needs missing, or wrong"),
        "below-definition": _("Not the MQL that the pact describes"),
    }


class ReturnGate(Gate):
    """Why sales gives an MQL back, and until when it rests with marketing."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Why it goes back to marketing"), asking)
        meanings = _return_meanings()
        self.reasons = OptionRows([Option(code, str(word), meanings[code]) for code, word in RETURN_REASONS.items()])
        self.until = RestUntil(asking.today, asking.working)
        self.add(self.reasons)
        self.add_label(_("Rests until"))
        self.add(self.until)
        self.add(explanation(_("Comes back with a mark when the day is there, or after a strong action.")), above=4)
        self.add_note(_("Note to marketing (optional)"))
        self.add_buttons(_("Return"))

    def move_to_make(self) -> Move:
        note = self.note.text().strip()
        return Move(self.asking.target.stage, self.reasons.current(), note, until=self.until.day())


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
        super().__init__(window, _("Until when it rests"), asking)
        self.until = RestUntil(asking.today, asking.working)
        self.add(self.until)
        self.add(explanation(_("Comes back with a mark when the day is there, or after a strong action.")), above=4)
        self.add_note()
        self.add_buttons(_("Let it rest"))

    def move_to_make(self) -> Move:
        return Move(self.asking.target.stage, note=self.note.text().strip(), until=self.until.day())
