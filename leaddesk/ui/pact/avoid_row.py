"""An avoid profile as a row: switched, its name, whom it keeps away and how, and how many it fits."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu

from leaddesk.domain.fact_kinds import FACT_KIND, FACT_KINDS, first_fact
from leaddesk.domain.pact import Avoid, Pact
from leaddesk.domain.pact_edits import replaced, with_part
from leaddesk.domain.sentence_parts import Token, avoid_pieces
from leaddesk.translation import _
from leaddesk.ui.pact.name_edit import NameEdit
from leaddesk.ui.pact.part_row import CarriedRow, CountCell, FaintButton, Handle, on_line
from leaddesk.ui.pact.sentence import Remark, Sentence
from leaddesk.ui.pact.token import TokenButton
from leaddesk.ui.pact.workbench import Workbench, count_words
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption
from leaddesk.ui.widgets.switch import Switch


class AvoidRow(CarriedRow):
    """Shows one avoid profile."""

    def __init__(self, code: str, bench: Workbench) -> None:
        super().__init__()
        self.code, self._bench = code, bench
        self.handle = Handle("avoid", code)
        self.switch = Switch(_("Avoid profile on"))
        self.name = NameEdit(_("Name of the avoid profile"))
        self.sentence = Sentence(takes_all_out=True)
        self.more = FaintButton("plus", _("Add a condition"))
        self.new = Remark()
        self.menu_button = FaintButton("dots-three", _("More"))
        self.count = CountCell()
        self.sentence.add_after(self.new)
        self.sentence.add_after(self.more)
        self._line = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self.handle, 0, top)
        self._line.addWidget(on_line(self.switch), 0, top)
        self._line.addWidget(self.name, 0, top)
        self._line.addWidget(self.sentence, 1)
        self._line.addWidget(self.menu_button, 0, top)
        self._line.addWidget(self.count, 0, top)
        self._fit()
        self._connect()

    def _fit(self) -> None:
        px = theme.px
        self._line.setContentsMargins(px(8), px(8), px(12), px(8))
        self._line.setSpacing(px(6))

    def _connect(self) -> None:
        self.switch.clicked.connect(lambda on: self._change(on=on))
        self.name.renamed.connect(lambda name: self._change(name=name))
        self.sentence.opened.connect(self.open_token)
        self.sentence.emptied.connect(self._empty)
        self.more.clicked.connect(self._offer)
        self.menu_button.clicked.connect(self.open_menu)

    def show_profile(self, profile: Avoid, published: Avoid | None, count: int | None) -> None:
        """Shows an avoid profile."""
        self.setAccessibleName(profile.name)
        self.switch.setChecked(profile.on)
        self.name.show_name(profile.name)
        self.sentence.show_pieces(avoid_pieces(profile))
        self.sentence.set_faint(not profile.on)
        self.new.say("" if published else _("new"))
        self.count.show_text(count_words(count))
        self.mark_changed(profile != published)

    def open_token(self, button: TokenButton) -> None:
        """Opens the editor of one of its tokens."""
        place = _place_of(button.token)
        take_out = None if place is None else partial(self._take_condition_out, place)
        if len(self._profile().any_of) == 1:
            take_out = None
        self._bench.edit(button, self._profile, _put, f"avoid {self.code}", take_out)

    def open_menu(self) -> None:
        """What else can be done with it."""
        menu = QMenu(self)
        self.offer_moves(menu)
        menu.addSeparator()
        menu.addAction(_("Delete")).triggered.connect(self.taken_out)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def add_kind(self, code: str) -> None:
        """Adds a condition of this kind, and opens it."""
        profile = self._profile()
        facts = (*profile.any_of, first_fact(FACT_KIND[code], self._bench.vocabulary))
        if not self._bench.editing.change(lambda pact: _put(pact, replaced(profile, any_of=facts))):
            key = f"{code}.{len(facts) - 1}"
            button = self.sentence.button(key)
            if button is not None:
                self.open_token(button)

    def _offer(self) -> None:
        options = [ChooserOption(kind.code, str(kind.subject)) for kind in FACT_KINDS]
        chooser = Chooser(self.window(), options, width=220)
        chooser.chosen.connect(self.add_kind)
        chooser.open_below(self.more)

    def _empty(self, token: Token) -> None:
        place = _place_of(token)
        if place is not None:
            self._take_condition_out(place)

    def _take_condition_out(self, place: int) -> None:
        profile = self._profile()
        facts = (*profile.any_of[:place], *profile.any_of[place + 1 :])
        if facts:
            self._change(any_of=facts)

    def _profile(self) -> Avoid:
        return next(one for one in self._bench.editing.pact.avoid if one.code == self.code)

    def _change(self, **values: object) -> None:
        self._bench.close_editor()
        profile = self._profile()
        self._bench.editing.change(lambda pact: _put(pact, replaced(profile, **values)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def _put(pact: Pact, profile: Avoid) -> Pact:
    return with_part(pact, "avoid", profile)


def _place_of(token: Token) -> int | None:
    """Which of the conditions a token belongs to; ``None`` for what follows from them."""
    return next((step for step in token.at if isinstance(step, int)), None)
