"""The personas and the profiles to avoid: one spread out, the others in a line below, as short as they go."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.domain.pact import Avoid, Pact, Persona
from leaddesk.domain.pact_edits import added_part, moved_part, without_part
from leaddesk.domain.pact_starts import new_avoid, new_persona
from leaddesk.translation import _, n_
from leaddesk.ui.pact.avoid_row import AvoidRow
from leaddesk.ui.pact.criteria import Criteria
from leaddesk.ui.pact.dragging import gap_at
from leaddesk.ui.pact.folded_row import AvoidHead, FoldedRow
from leaddesk.ui.pact.persona_head import PersonaHead
from leaddesk.ui.pact.stacked import Stacked, rects
from leaddesk.ui.pact.workbench import Workbench, count_words
from leaddesk.ui.widgets.flowing import beside

AVOID = "/avoid"
"""Stands for all avoid profiles among the codes of what is spread out; no persona's code has a slash."""


class Personas(Stacked):
    """Shows the personas and avoid profiles of the draft. ``laid_out`` when a row came, went or moved."""

    kinds = ("persona", "avoid")
    laid_out = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.heads: dict[str, PersonaHead] = {}
        self.criteria: dict[str, Criteria] = {}
        self.avoid: dict[str, AvoidRow] = {}
        self.avoid_head = AvoidHead()
        self.folded = FoldedRow()
        self._spread: set[str] | None = None
        self.avoid_head.folded.connect(partial(self._fold, AVOID))
        self.folded.spread.connect(self.spread)

    def refresh(self) -> None:
        """Shows the draft as it stands."""
        draft = self._bench.editing.draft
        if draft is None:
            return
        pact = draft.pact
        if self._spread is None:
            self._spread = {pact.personas[0].code} if pact.personas else set()
        self._forget_what_is_gone(pact)
        self._show_folded(pact)
        if self.stack(self._widgets(pact)):
            self.laid_out.emit()
        published = {persona.code: persona for persona in draft.published.personas}
        for persona in pact.personas:
            if persona.code in self._spread:
                finding = self._bench.seen.of("persona", persona.code)
                self._head(persona).show_persona(persona, published.get(persona.code), draft.number, finding)
                self._criteria(persona).show_persona(persona)
        was = {profile.code: profile for profile in draft.published.avoid}
        matches = self._bench.seen.matches
        for profile in pact.avoid if AVOID in self._spread else ():
            count = matches.avoid.get(profile.code) if matches is not None else None
            self._avoid(profile).show_profile(profile, was.get(profile.code), count)

    def build(self) -> Iterator[None]:
        """Makes one row after the other, and shows them: what :meth:`refresh` does at once."""
        pact = self._bench.editing.pact
        if self._spread is None:
            self._spread = {pact.personas[0].code} if pact.personas else set()
        for persona in pact.personas:
            if persona.code in self._spread:
                self._head(persona)
                yield
                yield from self._criteria(persona).build(persona)
        self.refresh()
        yield

    def spread(self, code: str) -> None:
        """Spreads a persona out, or the avoid profiles."""
        self._spread = (self._spread or set()) | {code}
        self.refresh()
        head = self.heads.get(code)
        if head is not None:
            head.fold.setFocus(Qt.FocusReason.TabFocusReason)

    def show_part(self, kind: str, code: str) -> QWidget | None:
        """Spreads a persona or the avoid profiles out, with the keyboard there; the row."""
        self.spread(code if kind == "persona" else AVOID)
        return self.heads.get(code) if kind == "persona" else self.avoid.get(code)

    def add_persona(self) -> None:
        """Adds a persona, and puts the keyboard on its name."""
        persona = new_persona(self._bench.editing.pact)
        self._spread = (self._spread or set()) | {persona.code}
        self._change(lambda pact: added_part(pact, "personas", persona))
        if persona.code in self.heads:
            self.heads[persona.code].name.setFocus()
            self.heads[persona.code].name.selectAll()

    def add_avoid(self) -> None:
        """Adds an avoid profile, and puts the keyboard on its name."""
        profile = new_avoid(self._bench.editing.pact, self._bench.vocabulary)
        self._spread = (self._spread or set()) | {AVOID}
        self._change(lambda pact: added_part(pact, "avoid", profile))
        if profile.code in self.avoid:
            self.avoid[profile.code].name.setFocus()
            self.avoid[profile.code].name.selectAll()

    # What stands where

    def _widgets(self, pact: Pact) -> list[QWidget]:
        spread = self._spread or set()
        shown: list[QWidget] = []
        for persona in pact.personas:
            if persona.code in spread:
                shown += [self._head(persona), self._criteria(persona)]
        if AVOID in spread and pact.avoid:
            shown += [self.avoid_head, *map(self._avoid, pact.avoid)]
        return [*shown, self.folded] if self.folded.buttons else shown

    def _show_folded(self, pact: Pact) -> None:
        spread = self._spread or set()
        folded = {
            persona.code: (persona.name, self._about(persona))
            for persona in pact.personas
            if persona.code not in spread
        }
        count = ""
        if pact.avoid and AVOID not in spread:
            names = _("Avoid: {names}").format(names=_("/").join(profile.name for profile in pact.avoid))
            conditions = sum(len(profile.any_of) for profile in pact.avoid)
            folded[AVOID] = (names, n_("{n} condition", "{n} conditions", conditions))
            count = self._avoided(pact)
        self.folded.show_folded(folded, count)

    def _about(self, persona: Persona) -> str:
        about = n_("{n} criterion", "{n} criteria", len(persona.criteria))
        return about if persona.on else beside(about, _("switched off"))

    def _avoided(self, pact: Pact) -> str:
        matches = self._bench.seen.matches
        if matches is None:
            return ""
        people = sum(matches.avoid.get(profile.code, 0) for profile in pact.avoid if profile.on)
        return _("fits {people}").format(people=count_words(people))

    def _head(self, persona: Persona) -> PersonaHead:
        code = persona.code
        if code not in self.heads:
            head = self.heads[code] = PersonaHead(code, self._bench)
            head.setParent(self)
            head.folded.connect(partial(self._fold, code))
            head.moved.connect(partial(self._step, "personas", code))
            head.taken_out.connect(partial(self._take_out, "personas", code))
        return self.heads[code]

    def _criteria(self, persona: Persona) -> Criteria:
        code = persona.code
        if code not in self.criteria:
            self.criteria[code] = Criteria(code, self._bench)
            self.criteria[code].setParent(self)
            self.criteria[code].laid_out.connect(self.laid_out)
        return self.criteria[code]

    def _avoid(self, profile: Avoid) -> AvoidRow:
        code = profile.code
        if code not in self.avoid:
            row = self.avoid[code] = AvoidRow(code, self._bench)
            row.setParent(self)
            row.moved.connect(partial(self._step, "avoid", code))
            row.taken_out.connect(partial(self._take_out, "avoid", code))
        return self.avoid[code]

    def _forget_what_is_gone(self, pact: Pact) -> None:
        personas = {persona.code for persona in pact.personas}
        profiles = {profile.code for profile in pact.avoid}
        gone: list[QWidget] = []
        for code in set(self.heads) - personas:
            gone += [self.heads.pop(code)]
        for code in set(self.criteria) - personas:
            gone += [self.criteria.pop(code)]
        for code in set(self.avoid) - profiles:
            gone += [self.avoid.pop(code)]
        for widget in gone:
            widget.hide()
            widget.deleteLater()

    # What is done with them

    def _change(self, make: Callable[[Pact], Pact]) -> None:
        self._bench.close_editor()
        self._bench.editing.change(make)

    def _fold(self, code: str) -> None:
        self._spread = (self._spread or set()) - {code}
        self.refresh()
        button = self.folded.buttons.get(code)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, parts: str, code: str, steps: int) -> None:
        codes = self._codes(parts)
        to = codes.index(code) + steps
        if 0 <= to < len(codes):
            self._place(parts, code, to)

    def _place(self, parts: str, code: str, to: int) -> None:
        if parts == "avoid":
            self._change(lambda pact: moved_part(pact, "avoid", code, to))
        else:
            self._change(lambda pact: moved_part(pact, "personas", code, to))

    def _codes(self, parts: str) -> list[str]:
        pact = self._bench.editing.pact
        return [one.code for one in (pact.avoid if parts == "avoid" else pact.personas)]

    def _take_out(self, parts: str, code: str) -> None:
        if parts == "avoid":
            self._change(lambda pact: without_part(pact, "avoid", code))
        else:
            self._change(lambda pact: without_part(pact, "personas", code))

    # Carrying

    def _blocks(self, kind: str) -> tuple[list[str], list[QRect]]:
        """The parts of a kind that are spread out, and where each stands."""
        pact, spread = self._bench.editing.pact, self._spread or set()
        if kind == "avoid":
            codes = [profile.code for profile in pact.avoid if AVOID in spread]
            return codes, rects(self.avoid[code] for code in codes)
        codes = [persona.code for persona in pact.personas if persona.code in spread]
        return codes, [self.heads[code].geometry().united(self.criteria[code].geometry()) for code in codes]

    def line_at(self, kind: str, _code: str, y: int) -> int | None:
        _codes, boxes = self._blocks(kind)
        gap = gap_at(boxes, y)
        return (boxes[gap].top() if gap < len(boxes) else boxes[-1].bottom() + 1) if boxes else None

    def take_part(self, kind: str, code: str, y: int) -> None:
        codes, boxes = self._blocks(kind)
        parts = "avoid" if kind == "avoid" else "personas"
        every = self._codes(parts)
        gap = gap_at(boxes, y)
        to = every.index(codes[gap]) if gap < len(codes) else len(every)
        self._place(parts, code, to - (every.index(code) < to))
