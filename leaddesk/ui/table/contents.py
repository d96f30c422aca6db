"""What stands in a cell: words, a stage, a score, a sentence or tags. Nothing here paints."""

from dataclasses import dataclass

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Standing
from leaddesk.domain.sentences import Sentence, day_text
from leaddesk.domain.table import TableRow
from leaddesk.translation import _, language
from leaddesk.ui.board.column_words import column_code, column_word
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.board.short_names import role_words, surname
from leaddesk.ui.theme.tokens import ColorRole


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; what does not fit ends in …."""

    text: str
    role: ColorRole = "text"
    strong: bool = False
    is_right: bool = False
    """Quantities end at the right edge."""


@dataclass(frozen=True, slots=True)
class StageMark:
    """The stage: its rule, its code and its word."""

    column: Column


@dataclass(frozen=True, slots=True)
class Score:
    """Fit and engagement."""

    grade: str
    is_shaky: bool
    engagement: int


@dataclass(frozen=True, slots=True)
class Said:
    """The sentence of a lead, in its short form."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Boxes:
    """Tags, each in a box."""

    tags: tuple[str, ...]


Content = Words | StageMark | Score | Said | Boxes

NOTHING = Words("")


def text_of(content: Content) -> str:
    """A cell in words, for screen readers, tooltips and the clipboard."""
    match content:
        case Words(text=text):
            return text
        case StageMark(column=column):
            return f"{column_code(column)} {column_word(column)}".strip()
        case Score(grade=grade, engagement=engagement):
            return f"{grade} {engagement}".strip()
        case Said(sentence=sentence):
            return sentence.short
        case Boxes(tags=tags):
            return ("、" if language() == "ja" else ", ").join(tags)


def column_of(row: TableRow) -> Column:
    """The column of the board in which a lead stands."""
    return Column.RESTING if row.card.standing is Standing.RESTING else Column(row.card.stage.value)


def name(row: TableRow, _moment: Moment) -> Content:
    """Who it is."""
    return Words(row.lead.name, strong=True)


def role(row: TableRow, _moment: Moment) -> Content:
    """Department and title."""
    return Words(role_words(row.card.department, row.card.job_title), "text_2")


def stage(row: TableRow, _moment: Moment) -> Content:
    """Where it stands."""
    return StageMark(column_of(row))


def score(row: TableRow, _moment: Moment) -> Content:
    """Fit and engagement."""
    return Score(row.card.grade, row.card.is_grade_shaky, row.card.engagement)


_SILENT = (Standing.QUIET, Standing.NEXT_ACTION)
"""What these would say stands in other columns."""


def state(row: TableRow, moment: Moment) -> Content:
    """What most needs saying."""
    said = moment.sentence(row.card)
    if row.card.standing in _SILENT or (row.card.standing is Standing.WON and row.card.amount is None):
        return NOTHING
    return Said(said)


def owner(row: TableRow, _moment: Moment) -> Content:
    """Who works it, by the surname."""
    return Words(surname(row.card.owner)) if row.card.owner else Words(_("No one"), "text_3")


def next_action(row: TableRow, moment: Moment) -> Content:
    """What is to be done next, and when."""
    card = row.card
    day = day_text(card.next_action_on) if card.next_action_on else ""
    text = " ".join(filter(None, (day, card.next_action_time, card.next_action)))
    is_late = card.next_action_on is not None and card.next_action_on < moment.today()
    return Words(text, "overdue" if is_late and card.standing is Standing.LATE_ACTION else "text")


def tags(row: TableRow, _moment: Moment) -> Content:
    """Its tags."""
    return Boxes(tuple(row.lead.record.get("tags") or ()))


def since(row: TableRow, moment: Moment) -> Content:
    """Days in its stage."""
    return Words(_("{n} d").format(n=max(0, (moment.today() - row.card.stage_on).days)), "text_2", is_right=True)


def fit(row: TableRow, _moment: Moment) -> Content:
    """The share of what is known that fits."""
    return NOTHING if row.lead.fit is None else Words(f"{row.lead.fit}%", is_right=True)
