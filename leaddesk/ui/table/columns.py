"""The columns that the table can have: what they are called, how wide they are, what stands in them and what edits them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from leaddesk.domain.activities import ACTIVITIES
from leaddesk.domain.cleaning.show import shown_day, shown_money
from leaddesk.domain.fields import FIELD, FIELDS, Kind
from leaddesk.domain.sentences import day_text
from leaddesk.domain.table import TableRow
from leaddesk.translation import Word, language
from leaddesk.ui.board.moment import Moment
from leaddesk.ui.lead.shown_fields import label, shown
from leaddesk.ui.table import contents
from leaddesk.ui.table.contents import NOTHING, Content, Words

Says = Callable[[TableRow, Moment], Content]
Way = Literal["", "text", "role", "stage", "action"]
"""How a cell is edited: as the text of its field, as department and title in one, by the popover of stages or of the next
action, or not at all."""


@dataclass(frozen=True)
class TableColumn:
    """One column. Its key is also what it is sorted by."""

    key: str
    word: Word | None
    """Its head; ``None`` takes the short word of its field."""
    width: int
    """Pixels at 100 %."""
    says: Says
    field: str = ""
    """The field that it shows, edits and takes pasted texts for; "" where it is not simply one."""
    way: Way = ""
    """How it is edited; one with a field is edited as a text."""
    is_right: bool = False
    """Quantities, and their heads, end at the right edge."""
    is_best_first: bool = False
    """The first click on its head sorts the greatest first."""

    @property
    def edited_by(self) -> Way:
        """How it is edited."""
        return self.way or ("text" if self.field else "")

    def title(self) -> str:
        """The head as people read it."""
        return str(self.word) if self.word else label(self.field or self.key)


def _field(key: str) -> Says:
    """What a field of the catalogue says."""
    return partial(_field_content, key)


def _field_content(key: str, row: TableRow, _moment: Moment) -> Content:
    text = shown(key, row.lead.record).replace("\n", " ")
    return Words(text, is_right=FIELD[key].kind in (Kind.RANGE, Kind.MINUTES))


def _event(row: TableRow, _moment: Moment) -> Content:
    return Words(str(row.lead.record.get("event") or ""))


def _amount(row: TableRow, _moment: Moment) -> Content:
    return NOTHING if row.lead.amount is None else Words(shown_money(row.lead.amount), is_right=True)


def _last(row: TableRow, _moment: Moment) -> Content:
    card = row.card
    if card.last_on is None or card.last_code not in ACTIVITIES:
        return NOTHING
    return Words(f"{day_text(card.last_on)} {ACTIVITIES[card.last_code].word}")


def _created(row: TableRow, _moment: Moment) -> Content:
    return Words(shown_day(row.lead.created_at.date()), "text_2")


def _updated(row: TableRow, _moment: Moment) -> Content:
    return Words(shown_day(row.lead.updated_at.date()), "text_2")


def _number(row: TableRow, _moment: Moment) -> Content:
    return Words(str(row.lead.id), "text_2", is_right=True)


_MAIN: tuple[TableColumn, ...] = (
    TableColumn("full_name", None, 108, contents.name, "full_name"),
    TableColumn("company", Word("Company", "会社"), 190, _field("company"), "company"),
    TableColumn("role", Word("Department, title", "部署・役職"), 164, contents.role, way="role"),
    TableColumn("stage", Word("Stage", "段階"), 114, contents.stage, way="stage"),
    TableColumn("score", Word("Fit, engagement", "適合・関心"), 108, contents.score, is_right=True, is_best_first=True),
    TableColumn("state", Word("Clock, state", "期限・状態"), 166, contents.state),
    TableColumn("owner", None, 60, contents.owner, "owner"),
    TableColumn("next_action", Word("Next action", "次の行動"), 150, contents.next_action, way="action"),
    TableColumn("phone", None, 132, _field("phone"), "phone"),
    TableColumn("tags", None, 100, contents.tags, "tags"),
)
_MORE: tuple[TableColumn, ...] = (
    TableColumn("fit", Word("Fit", "適合度"), 72, contents.fit, is_right=True, is_best_first=True),
    TableColumn("since", Word("Days in stage", "段階の日数"), 88, contents.since, is_right=True),
    TableColumn("amount", Word("Amount", "金額"), 110, _amount, is_right=True, is_best_first=True),
    TableColumn("last", Word("Last activity", "最後の活動"), 150, _last, is_best_first=True),
    TableColumn("created", Word("On the desk since", "登録日"), 100, _created, is_best_first=True),
    TableColumn("updated", Word("Changed on", "更新日"), 100, _updated, is_best_first=True),
    TableColumn("event", Word("Event", "イベント"), 160, _event),
    TableColumn("memo", None, 200, _field("memo")),
    TableColumn("number", Word("Number", "番号"), 64, _number, is_right=True),
)
_WIDTHS: dict[Kind, int] = {
    Kind.RANGE: 110, Kind.MINUTES: 80, Kind.DATE: 100, Kind.MOMENT: 140, Kind.YES_NO: 60, Kind.RANK: 80,
    Kind.POSTAL_CODE: 90, Kind.PREFECTURE: 80, Kind.MAIL: 200, Kind.URL: 180, Kind.PHONE: 132,
}  # fmt: skip
_NOT_ALONE = frozenset({"answer", "next_action_on"})
"""Fields that are part of another column, or not shown in a table."""


def _of_field(key: str) -> TableColumn:
    return TableColumn(key, None, _WIDTHS.get(FIELD[key].kind, 120), _field(key), key)


_KNOWN = {column.key for column in (*_MAIN, *_MORE)} | _NOT_ALONE

COLUMNS: tuple[TableColumn, ...] = (
    *_MAIN,
    *_MORE,
    *(_of_field(field.key) for field in FIELDS if field.key not in _KNOWN),
)
"""All of them, in the order in which they are offered."""

COLUMN: dict[str, TableColumn] = {column.key: column for column in COLUMNS}

FROZEN = "full_name"
"""The column that never leaves the left edge."""

USUAL: tuple[str, ...] = tuple(column.key for column in _MAIN)
"""The columns of a table that nobody has changed yet."""


_LATIN: dict[str, int] = {"full_name": 52, "role": 36, "stage": 14, "owner": 32}
"""Names and titles take so many more pixels in Latin letters."""


def usual_width(key: str) -> int:
    """How wide a column is that nobody has changed, in pixels at 100 %."""
    return COLUMN[key].width + (_LATIN.get(key, 0) if language() == "en" else 0)


def chosen_columns(keys: Iterable[str]) -> tuple[TableColumn, ...]:
    """The columns of these keys, those that are not known left out; the name always comes first."""
    known = [key for key in dict.fromkeys(keys) if key in COLUMN and key != FROZEN]
    return tuple(replace(COLUMN[key], width=usual_width(key)) for key in (FROZEN, *known))


def columns_as_text(columns: Sequence[TableColumn]) -> str:
    """As they are remembered: ``company:190 role:164``, the width only where it was changed."""
    return " ".join(
        column.key if column.width == usual_width(column.key) else f"{column.key}:{column.width}" for column in columns
    )


def read_columns(text: str) -> tuple[TableColumn, ...]:
    """The columns of such a text; the usual ones where it is empty."""
    widths: dict[str, int] = {}
    for part in text.split() or USUAL:
        key, _colon, width = part.partition(":")
        if key in COLUMN:
            widths[key] = int(width) if width.isdigit() else usual_width(key)
    return tuple(replace(column, width=widths.get(column.key, column.width)) for column in chosen_columns(widths))
