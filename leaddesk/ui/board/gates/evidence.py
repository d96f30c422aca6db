"""Gates towards the order: what shows it coming, what it is worth, and what both departments agreed on."""

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import OVERRIDE_REASON, SQL_EVIDENCE, Department
from leaddesk.translation import _, n_
from leaddesk.ui.board.column_words import column_code, column_name
from leaddesk.ui.board.gates.gate import Asking, Gate
from leaddesk.ui.widgets.inputs import AmountField, DayField
from leaddesk.ui.widgets.option_rows import Option, OptionRows
from leaddesk.ui.widgets.segmented import Segment, Segmented
from leaddesk.ui.widgets.side_by_side import side_by_side
from leaddesk.ui.widgets.text import Text


class EvidenceGate(Gate):
    """What shows sales an order coming. It is recorded as an activity."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Evidence for {stage}").format(stage=column_name(asking.target)), asking)
        names = {"quote-requested": _("A quote was asked for"), "appointment": _("An appointment was made")}
        meaning = _("Recorded as “{activity}”")
        self.kinds = OptionRows(
            [Option(code, names[code], meaning.format(activity=ACTIVITIES[code].word)) for code in SQL_EVIDENCE]
        )
        self.day = DayField(asking.today)
        self.amount = AmountField(asking.cards[0].amount if len(asking.cards) == 1 else None)
        self.add(self.kinds)
        self.add(side_by_side((_("Day"), self.day), (_("Expected amount (optional)"), self.amount)), above=12)
        self.add_note()
        self.add_buttons(_("Promote to {code}").format(code=column_code(asking.target)))

    def move_to_make(self) -> Move:
        return Move(
            self.asking.target.stage,
            note=self.note.text().strip(),
            evidence=self.kinds.current(),
            evidence_on=self.day.day(),
            amount=self.amount.yen(),
        )


class OrderGate(Gate):
    """What was ordered: its amount, and whether it comes once or each month."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("The order"), asking)
        card = asking.cards[0] if len(asking.cards) == 1 else None
        self.amount = AmountField(card.amount if card else None)
        self.term = Segmented([Segment(_("Once")), Segment(_("Monthly"))], int(card.is_monthly) if card else 0)
        self.add(side_by_side((_("Amount"), self.amount), (_("How often"), self.term)))
        self.first = self.amount
        self.add_note()
        self.add_buttons(_("Record the order"))
        self.amount.textChanged.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(self.amount.yen() is not None)

    def move_to_make(self) -> Move:
        return Move(
            self.asking.target.stage,
            note=self.note.text().strip(),
            amount=self.amount.yen(),
            is_monthly=self.term.current() == 1,
        )


class OverrideGate(Gate):
    """The pact's gate is not met: both departments' names and a note let it through."""

    def __init__(self, window: QWidget, asking: Asking) -> None:
        super().__init__(window, _("Not yet {code}").format(code=column_code(asking.target)), asking)
        for why in self._missing():
            self.add(Text(why, "body", "caution", wraps=True))
        self.marketing, self.sales = QLineEdit(), QLineEdit()
        own = self.marketing if asking.member.department is Department.MARKETING else self.sales
        own.setText(asking.member.name)
        names = side_by_side((_("For marketing"), self.marketing), (_("For sales"), self.sales), is_even=True)
        self.add(names, above=12)
        self.add_note(_("Why both departments agree"))
        self.add_buttons(_("Override"))
        self.first = self.sales if own is self.marketing else self.marketing
        for field in (self.marketing, self.sales, self.note):
            field.textChanged.connect(self._allow)
        self._allow()

    def _missing(self) -> list[str]:
        """What is missing, each sentence once, with how many it is true of where they are several."""
        whys = [_capital(one) for refusal in self.asking.refusals for one in refusal.missing or (refusal.why,)]
        different = list(dict.fromkeys(whys))
        if self.asking.count == 1:
            return different
        return [f"{why} ({n_('{n} person', '{n} people', whys.count(why))})" for why in different]

    def _allow(self) -> None:
        if self.primary is not None:
            said = (self.marketing, self.sales, self.note)
            self.primary.setEnabled(all(field.text().strip() for field in said))

    def move_to_make(self) -> Move:
        return Move(
            self.asking.target.stage,
            OVERRIDE_REASON,
            self.note.text().strip(),
            agreed_by=(self.marketing.text().strip(), self.sales.text().strip()),
        )


def _capital(text: str) -> str:
    """A part of a sentence as a line of its own."""
    return text[:1].upper() + text[1:]
