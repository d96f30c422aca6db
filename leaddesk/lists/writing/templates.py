"""Empty lists to fill in: a header that the importer knows, drop-downs, notes, and two examples that it leaves out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from leaddesk.domain.cleaning.choices import STATUSES
from leaddesk.domain.cleaning.prefectures import PREFECTURES
from leaddesk.domain.fields import FIELD, Kind
from leaddesk.lists.writing.table import CellValue, Shape, Table, TableColumn
from leaddesk.translation import Language, Word

TemplateKind = Literal["business-cards", "seminar"]

TEMPLATE_WORDS: dict[TemplateKind, Word] = {
    "business-cards": Word("Business cards", "名刺"),
    "seminar": Word("Seminar", "セミナー"),
}
"""The templates there are, in words."""

_Example = tuple[CellValue | Word, CellValue | Word]


@dataclass(frozen=True, slots=True)
class _Part:
    """A column: its field, its two examples, what the user should know, and what there is to choose from."""

    key: str
    examples: _Example
    note: Word | None = None
    choices: tuple[Word, ...] = ()
    is_strict: bool = True
    """Whether something else than the choices is unusual enough to warn."""


_YES_NO = (Word("Yes", "はい"), Word("No", "いいえ"))
_RANKS = tuple(Word(rank, rank) for rank in "ABC")
_PREFECTURES = tuple(Word(one.roman, one.name) for one in PREFECTURES)
_TITLES = (
    Word("President", "代表取締役"),
    Word("Director", "取締役"),
    Word("General manager", "部長"),
    Word("Manager", "課長"),
    Word("Team leader", "係長"),
    Word("Staff", "担当"),
)
_DAY = Word("For example 2026-11-06", "例：2026/11/6")
_MOMENT = Word("For example 2026-11-12 14:00", "例：2026/11/12 14:00")

_WHO: tuple[_Part, ...] = (
    _Part(
        "full_name",
        (Word("e.g. Misaki Sato", "例）佐藤 美咲"), Word("e.g. Takuya Ogawa", "例）小川 拓也")),
        Word("Needed. Rows that begin with “e.g.” are left out", "必須です。「例）」で始まる行は読み飛ばします"),
    ),
    _Part("kana", (Word("", "サトウ ミサキ"), Word("", "オガワ タクヤ"))),
    _Part("company", (Word("Minato Seimitsu Co., Ltd.", "みなと精密株式会社"), Word("Aoba Logistics K.K.", "あおば物流株式会社"))),
    _Part("department", (Word("Production", "生産技術部"), Word("Information systems", "情報システム部"))),
    _Part(
        "job_title",
        (_TITLES[3], _TITLES[2]),
        Word("Any title. It tells the role in the purchase", "自由に書けます。役割（決裁者・管理職・担当者）を判定します"),
        _TITLES,
        is_strict=False,
    ),
    _Part(
        "email",
        ("misaki@example.co.jp", "takuya@example.jp"),
        Word("A mail or a phone number, or both", "メールか電話のどちらかを入れてください"),
    ),
    _Part("phone", ("03-5550-0114", "045-555-0123"), Word("An extension may follow", "内線は「内線 123」と続けて書けます")),
)  # fmt: skip

_LAST: tuple[_Part, ...] = (
    _Part("consent", (_YES_NO[0], _YES_NO[1]), Word("To newsletters", "メルマガなどの配信"), _YES_NO),
    _Part("owner", (Word("Kenji Tanaka", "田中 健司"), None), Word("Our own colleague", "自社の担当者の氏名")),
    _Part("memo", (Word("Wants a visit in December", "12月に訪問の希望"), None)),
)

_CARDS: tuple[_Part, ...] = (
    *_WHO,
    _Part("mobile", ("090-5550-0187", None)),
    _Part("postal_code", ("108-0075", "220-0012")),
    _Part("prefecture", (_PREFECTURES[12], _PREFECTURES[13]), choices=_PREFECTURES),
    _Part("address", (Word("1-2-3 Konan, Minato-ku", "港区港南1-2-3"), None)),
    _Part("exchanged_on", (date(2026, 11, 6), date(2026, 11, 7)), _DAY),
    _Part("rank", ("A", "B"), Word("A is warmest", "A が最も有望です"), _RANKS),
    *_LAST,
)
_SEMINAR: tuple[_Part, ...] = (
    *_WHO,
    _Part("registered_at", (datetime(2026, 11, 2, 10, 15), datetime(2026, 11, 4, 18, 40)), _MOMENT),  # noqa: DTZ001 - as Excel writes it
    _Part("registration_status", (STATUSES["registered"], STATUSES["registered"]), choices=tuple(STATUSES.values())),
    _Part("attended", _YES_NO, choices=_YES_NO),
    _Part("joined_at", (datetime(2026, 11, 12, 13, 58), None), _MOMENT),  # noqa: DTZ001
    _Part("left_at", (datetime(2026, 11, 12, 15, 1), None), _MOMENT),  # noqa: DTZ001
    _Part("minutes", (63, None), Word("In whole minutes", "分単位の整数")),
    _Part("answer", (Word("How to start small", "小さく始める方法"), None)),
    *_LAST,
)
_PARTS: dict[TemplateKind, tuple[_Part, ...]] = {"business-cards": _CARDS, "seminar": _SEMINAR}

_HEADERS = {
    "full_name": Word("Full name", "氏名"),
    "answer": Word("What would you like to hear about?", "聞きたいことを教えてください"),
}
"""Headers that say more than the field's own word; a survey asks in its own words, and further columns may follow."""

_SHAPES = {
    Kind.DATE: Shape.DATE,
    Kind.MOMENT: Shape.MOMENT,
    Kind.MINUTES: Shape.NUMBER,
    Kind.LONG_TEXT: Shape.LONG_TEXT,
}
_WIDTHS = {"company": 26, "address": 30, "email": 28, "department": 18, "memo": 34, "answer": 34, "registered_at": 18}

_HOW: tuple[Word, ...] = (
    Word(
        "Fill in one person a row on the first sheet, and drop this file on LeadDesk.",
        "1枚目のシートに1人1行で記入し、このファイルを LeadDesk に置いてください。",
    ),
    Word(
        "The two examples are left out by themselves; they may stay or go.",
        "2行の記入例は自動で読み飛ばします。消しても残してもかまいません。",
    ),
    Word(
        "Columns may be left empty, moved or added. Columns that LeadDesk does not know are kept with the person.",
        "列は空のままでも、並べ替えても、増やしてもかまいません。知らない列も、その人と一緒に残します。",
    ),
    Word(
        "Before anything is written you see what will become of every row.",
        "書き込む前に、すべての行の結果を確かめられます。",
    ),
)


def template_tables(kind: TemplateKind, language: Language) -> list[Table]:
    """The sheets of a template: the list, and how it is filled in."""
    parts = _PARTS[kind]
    how = Word("How to fill it in", "使い方").in_language(language)
    return [
        Table(
            TEMPLATE_WORDS[kind].in_language(language),
            [_column(part, language) for part in parts],
            [[_said(part.examples[at], language) for part in parts] for at in (0, 1)],
        ),
        Table(how, [TableColumn(how, Shape.LONG_TEXT, 90)], [[line.in_language(language)] for line in _HOW]),
    ]


def _column(part: _Part, language: Language) -> TableColumn:
    field = FIELD[part.key]
    header = _HEADERS.get(part.key, field.word)
    return TableColumn(
        header.in_language(language),
        _SHAPES.get(field.kind, Shape.TEXT),
        _WIDTHS.get(part.key, 16),
        tuple(choice.in_language(language) for choice in part.choices),
        part.note.in_language(language) if part.note else "",
        is_strict=part.is_strict,
    )


def _said(value: CellValue | Word, language: Language) -> CellValue:
    return value.in_language(language) if isinstance(value, Word) else value
