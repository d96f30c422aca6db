"""What stands where on a card: the table "The card" of the design, and what gives way first when it is narrow.

Nothing here paints. Places are in pixels from the card's corner, at the present zoom.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QStaticText

from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.sentences import Sentence, Tone, day_text
from leaddesk.domain.stages import Stage
from leaddesk.translation import _
from leaddesk.ui.board.card_parts import CardPart
from leaddesk.ui.board.short_names import company_forms, is_latin, name_forms, role_words, surname
from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, TypeSize
from leaddesk.ui.widgets.shaping import fitting, shaped, width_of
from leaddesk.ui.widgets.strip import TONE_TEXT

_NARROW = 200
"""Below this width of a card a Latin name is set in the size of the body."""
_ROLE_LINE = 17
"""The height of the line of role and owner."""
_MOST_MARKS = 2
"""Icons before the days, the flame included."""
_LEAST_COMPANY = 44
"""Beside the name of a compact card a company takes no less room than this: two letters of it tell nobody anything."""
_WHOLE = (
    Standing.OVERDUE, Standing.SOON, Standing.CLOCK, Standing.RETURNED_DUE, Standing.RETURNED_AGAIN, Standing.STUCK,
    Standing.RESTING, Standing.WON,
)  # fmt: skip
"""Whose sentence is a time or an amount: that is never cut."""


class Density(StrEnum):
    """How much a card says."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"

    @property
    def card_height(self) -> int:
        """Pixels at 100 % of a card with all its parts."""
        return 100 if self is Density.COMFORTABLE else 52

    @property
    def gap(self) -> int:
        """Pixels between cards at 100 %; the gap belongs to the row."""
        return 8 if self is Density.COMFORTABLE else 4


class TextRun(NamedTuple):
    """A line of text that fits its place, with its upper left corner."""

    text: str
    x: float
    top: float
    size: TypeSize
    role: ColorRole
    strong: bool
    static: QStaticText


class IconRun(NamedTuple):
    """An icon with its upper left corner."""

    name: str
    x: float
    y: float
    role: ColorRole


class Face(NamedTuple):
    """A card as it is to be painted."""

    texts: list[TextRun]
    icons: list[IconRun]
    grade_box: QRectF
    is_overdue: bool
    advance: QRectF | None = None
    """Where a click advances a lead that is ready; None where the card does not offer it."""


def card_height(density: Density, hidden: frozenset[CardPart] = frozenset()) -> int:
    """Pixels at 100 %: the line of role and owner goes where neither is shown."""
    has_no_line = density is Density.COMFORTABLE and {CardPart.ROLE, CardPart.OWNER} <= hidden
    return density.card_height - (_ROLE_LINE if has_no_line else 0)


def lay_out(
    card: Card,
    says: Sentence,
    today: date,
    width: float,
    density: Density,
    hidden: frozenset[CardPart] = frozenset(),
) -> Face:
    """The face of a card that is so wide, with its sentence, less the parts that are left off."""
    builder = _Builder(card, says, today, width, hidden)
    if density is Density.COMFORTABLE:
        return builder.comfortable()
    return builder.compact()


class _Builder:
    """Puts the parts of one card down, from the right, so that what must stay has its room."""

    def __init__(self, card: Card, says: Sentence, today: date, width: float, hidden: frozenset[CardPart]) -> None:
        self.card, self.says, self.today, self.width, self.hidden = card, says, today, width, hidden
        self.left = float(theme.px(12))
        self.texts: list[TextRun] = []
        self.icons: list[IconRun] = []

    def comfortable(self) -> Face:
        px = theme.px
        right = self.width - px(10)
        grade_box = self._score(right, px(8))
        self._name(px(18), grade_box.left() - px(6) - self.left)
        marks_left = self._days(right, px(40))
        self._company(px(40), marks_left - px(6) - self.left)
        self._role_and_owner(px(58), right)
        last = px(card_height(Density.COMFORTABLE, self.hidden) - 18)
        advance = self._advance(right, last)
        end = advance.left() if advance else right
        self._sentence(last, end - px(33))
        return Face(self.texts, self.icons, grade_box, self._is_overdue(), advance)

    def compact(self) -> Face:
        px = theme.px
        right = self.width - px(8)
        grade_box = self._score(right, px(6))
        end = self._name(px(16), grade_box.left() - px(6) - self.left) + px(8)
        self._bare_company(px(16), end, grade_box.left() - px(6))
        room = self._owner_before_days(px(37), right)
        self._sentence(px(37), room - px(33))
        return Face(self.texts, self.icons, grade_box, self._is_overdue())

    def _is_overdue(self) -> bool:
        return self.card.standing is Standing.OVERDUE and self.says.tone is Tone.OVERDUE

    def _put(self, text: str, x: float, middle: float, size: TypeSize, role: ColorRole, strong: bool = False) -> float:
        """Puts a text down and returns where it ends."""
        static = shaped(text, size, strong)
        extent = static.size()
        self.texts.append(TextRun(text, x, middle - extent.height() / 2, size, role, strong, static))
        return x + extent.width()

    def _put_right(
        self, text: str, right: float, middle: float, size: TypeSize, role: ColorRole, strong: bool
    ) -> float:
        """Puts a text down that ends at ``right``, and returns where it begins."""
        left = right - width_of(text, size, strong)
        self._put(text, left, middle, size, role, strong)
        return left

    def _put_icon(self, name: str, x: float, middle: float, role: ColorRole) -> None:
        self.icons.append(IconRun(name, x, middle - theme.px(16) / 2, role))

    def _score(self, right: float, top: float) -> QRectF:
        """The engagement at the right, and left of it the place of the grade; a lead that is being typed has neither."""
        px = theme.px
        if not self.card.id:
            return QRectF(right, top, 0, 0)
        number = str(self.card.engagement)
        left = self._put_right(number, right, top + px(10), "body", "text", strong=True)
        return QRectF(round(min(left, right - px(22)) - px(25)), top, px(20), px(20))

    def _name(self, middle: float, room: float) -> float:
        is_small = self.width < theme.px(_NARROW) and is_latin(self.card.full_name)
        size: TypeSize = "body" if is_small else "name"
        forms = name_forms(self.card)
        name = next((form for form in forms if width_of(form, size, True) <= room), forms[-1])
        if len(forms) == 1:
            name = fitting(name, size, room, True)
        return self._put(name, self.left, middle, size, "text", strong=True)

    def _days_text(self) -> str:
        card = self.card
        if card.stage is Stage.WON and card.won_on:
            return day_text(card.won_on)
        return _("{n} d").format(n=max(0, (self.today - card.stage_on).days))

    def _days(self, right: float, middle: float) -> float:
        """The days in the stage with the marks before them; returns where they begin."""
        shown = marks(self.card, self.hidden)
        if CardPart.DAYS in self.hidden:
            return self._marks(shown, right, middle)
        left = self._put_right(self._days_text(), right, middle, "meta", "text_2", strong=False)
        return self._marks(shown, left, middle)

    def _marks(self, shown: Sequence[tuple[str, ColorRole]], right: float, middle: float) -> float:
        """States whose sentence lost its place, and the flame, as icons that end at ``right``."""
        x = right
        for name, role in reversed(shown):
            x -= theme.px(19)
            self._put_icon(name, x, middle, role)
        return x

    def _company(self, middle: float, room: float) -> None:
        text = self.card.company
        if width_of(text, "body") > room:
            text = fitting(company_forms(text)[1], "body", room)
        self._put(text, self.left, middle, "body", "text")

    def _bare_company(self, middle: float, left: float, right: float) -> None:
        text = fitting(company_forms(self.card.company)[2], "meta", right - left)
        if right - left >= theme.px(_LEAST_COMPANY):
            self._put(text, left, middle, "meta", "text_2")

    def _owner(self) -> str:
        return surname(self.card.owner) or _("No one")

    def _initial(self) -> str:
        """The first character of the owner's name; a dash for no one, whose first letter would read like a name."""
        return surname(self.card.owner)[:1] or "–"

    def _role_and_owner(self, middle: float, right: float) -> None:
        card, owner = self.card, self._owner()
        if CardPart.OWNER in self.hidden:
            owner_left = right + theme.px(8)
        else:
            owner_left = self._put_owner(owner, middle, right)
        if CardPart.ROLE in self.hidden:
            return
        room = owner_left - theme.px(8) - self.left
        whole = role_words(card.department, card.job_title)
        text = whole if width_of(whole, "meta") <= room else card.job_title or card.department
        self._put(fitting(text, "meta", room), self.left, middle, "meta", "text_2")

    def _put_owner(self, owner: str, middle: float, right: float) -> float:
        if right - width_of(owner, "meta") - self.left < theme.px(56):
            owner = self._initial()
        return self._put_right(owner, right, middle, "meta", "text_2", strong=False)

    def _owner_before_days(self, middle: float, right: float) -> float:
        """Compact: marks, owner and days at the right of the second line; returns where they begin, less a gap.

        The owner shrinks for the short form of the sentence. A time or an amount is never cut: owner and marks go for it.
        """
        px = theme.px
        end = right
        if CardPart.DAYS not in self.hidden:
            days = self._put_right(self._days_text(), right, middle, "meta", "text_2", strong=False)
            end = min(days, right - px(30)) - px(6)
        shown = marks(self.card, self.hidden)
        room = end - px(33 + 8) - width_of(self.says.short, "meta", self._is_overdue())
        owner = self._owner_within(room - px(19) * len(shown) - px(5))
        if owner:
            end = self._put_right(owner, end, middle, "meta", "text_2", strong=False) - px(5)
        elif self._is_whole():
            shown = shown[: max(0, int(room // px(19)))]
        return self._marks(shown, end, middle) - px(8)

    def _owner_within(self, room: float) -> str:
        """The owner as far as there is room: whole, else by the first character; nobody at all only beside a time or an amount."""
        if CardPart.OWNER in self.hidden:
            return ""
        initial = self._initial()
        whole = self._owner()
        if width_of(whole, "meta") <= room:
            return whole
        return initial if width_of(initial, "meta") <= room or not self._is_whole() else ""

    def _is_whole(self) -> bool:
        return self.card.standing in _WHOLE

    def _sentence(self, middle: float, room: float) -> None:
        if not self.says.long:
            return
        role = TONE_TEXT[self.says.tone]
        strong = self._is_overdue()
        text = self.says.long
        if width_of(text, "meta", strong) > room:
            text = fitting(self.says.short, "meta", room, strong)
        self._put_icon(self.says.icon, self.left, middle, role)
        self._put(text, float(theme.px(33)), middle, "meta", role, strong)

    def _advance(self, right: float, middle: float) -> QRectF | None:
        """The word that advances a ready lead, where its sentence leaves room for it."""
        if self.card.standing is not Standing.READY or self.says.tone is not Tone.READY:
            return None
        word = _("Advance")
        room = right - width_of(word, "meta", True) - theme.px(8) - theme.px(33)
        if width_of(self.says.long, "meta") > room:
            return None
        self._put_right(word, right, middle, "meta", "ready", strong=True)
        return QRectF(right - theme.px(60), middle - theme.px(12), theme.px(60), theme.px(24))


def marks(card: Card, hidden: frozenset[CardPart] = frozenset()) -> list[tuple[str, ColorRole]]:
    """Icons before the days: what the sentence has no place for, opted-out first, the flame last; two at the most."""
    flame: list[tuple[str, ColorRole]] = [("fire-fill", "hot")] if card.rank == "A" else []
    if CardPart.RANK in hidden:
        flame = []
    return ([] if CardPart.MARKS in hidden else _lost(card)[: _MOST_MARKS - len(flame)]) + flame


def _lost(card: Card) -> list[tuple[str, ColorRole]]:
    """States whose sentence lost its place."""
    lost: list[tuple[str, ColorRole]] = []
    if card.opted_out_on and card.standing is not Standing.OPTED_OUT:
        lost.append(("prohibit-bold", "text_2"))
    if card.returned_on and card.standing not in (Standing.RETURNED_DUE, Standing.RETURNED_AGAIN):
        lost.append(("arrow-u-up-left-bold", "returned"))
    if card.duplicates and card.standing is not Standing.DUPLICATE:
        lost.append(("copy-fill", "caution"))
    return lost
