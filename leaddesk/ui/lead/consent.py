"""On what basis the data is held: what, when, where, who wrote it down, and whether mailings may be sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.consents import ALLOWS, BASES
from leaddesk.domain.leads import Consent, Lead
from leaddesk.domain.sentences import dated, day_text
from leaddesk.translation import _
from leaddesk.ui.icons import paint_icon
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole
from leaddesk.ui.widgets.flowing import Flowing, Laid, Run, beside
from leaddesk.ui.widgets.section_head import SectionHead

_TEXT = 24


@dataclass(frozen=True, slots=True)
class Basis:
    """One entry: what it says, and what it says below."""

    icon: str
    role: ColorRole
    what: str
    detail: str
    tip: str = ""


def bases(lead: Lead, consents: Sequence[Consent]) -> list[Basis]:
    """The entries, an opt-out first, then the newest."""
    found = []
    if lead.opted_out_on is not None:
        day = day_text(lead.opted_out_on)
        found.append(
            Basis("prohibit-bold", "text_2", _("Opted out {day}").format(day=day), _("No mailings of any kind"))
        )
    for consent in consents:
        word = str(BASES.get(consent.basis, consent.basis))
        what = " ".join(filter(None, (word, dated(consent.on), consent.event)))
        recorded = _("Recorded by {member}").format(member=consent.member) if consent.member else ""
        detail = beside(recorded, _mailing(lead, consent))
        found.append(Basis("shield-check", "ready", what, detail, str(ALLOWS.get(consent.basis, ""))))
    if not consents:
        found.append(Basis("shield-slash", "caution", _("No basis is recorded"), _("Ask before you write to them")))
    return found


def _mailing(lead: Lead, consent: Consent) -> str:
    if lead.opted_out_on is not None or consent.mailing == "no":
        return _("Mailings: no")
    if consent.mailing == "yes":
        return _("Mailings: yes")
    return _("Mailings: {words}").format(words=consent.mailing) if consent.mailing else _("Mailings: not asked")


class ConsentSection(QWidget):
    """Painted; its tooltip says what the basis allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = _Bases(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(SectionHead(_("Consent")))
        column.addWidget(self._body)

    def show_lead(self, lead: Lead, consents: Sequence[Consent]) -> None:
        """Shows on what basis this person's data is held."""
        self._body.show_bases(bases(lead, consents))

    def text(self) -> str:
        """What it says."""
        return self._body.accessibleName()


class _Bases(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bases: list[Basis] = []
        self._flows = Laid(self._lay_out)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bases(self, found: list[Basis]) -> None:
        self._bases = found
        self._flows.forget()
        self.setAccessibleName("; ".join(f"{one.what} {one.detail}".strip() for one in found))
        self.setToolTip("\n".join(one.tip for one in found if one.tip))
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> list[tuple[Basis, Flowing]]:
        room = width - theme.px(_TEXT)
        laid = []
        for one in self._bases:
            runs = [Run(one.what), Run("\u2028" + one.detail, "text_2")] if one.detail else [Run(one.what)]
            laid.append((one, Flowing(runs, "meta", room)))
        return laid

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(flow.height + theme.px(6) for _one, flow in self._flows.at(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(20))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, y = QPainter(self), 0
        for one, flow in self._flows.at(self.width()):
            side = theme.px(16)
            middle = y + max((flow.height - side) // 2, 0)
            paint_icon(painter, one.icon, theme.color(one.role), 0, middle, side)
            flow.draw(painter, theme.px(_TEXT), y)
            y += flow.height + theme.px(6)
        painter.end()
