"""Finds the list of people: the sheet, and in it the header and the first row, among titles, sections and notes."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from leaddesk.lists.document import Row, Sheet
from leaddesk.lists.recognition.evidence import evidence_of, sample_of
from leaddesk.lists.recognition.headers import WIDEST, Header, find_headers, is_label_row
from leaddesk.lists.recognition.spellings.index import whole_headers
from leaddesk.lists.recognition.text import cell_at, filled_count, is_blank, is_blank_row, key_of, text_of

STAFF_TITLE = re.compile(
    r"\b(host|hosts|panelist|panelists|panellists?|staff|organi[sz]ers?|presenters?|speakers?)\b|ホスト|パネリスト|主催者|スタッフ|開催者|登壇者|講師|社内",
    re.IGNORECASE,
)
"""Titles of sections with our own people."""
PEOPLE_TITLE = re.compile(
    r"attendee|participant|registrant|registration|visitor|lead|参加者|出席者|申込者|登録者|来場者|視聴者|名簿|名刺|顧客|リスト",
    re.IGNORECASE,
)
OTHER_TITLE = re.compile(
    r"activit|poll|q\s?&\s?a|survey report|summary|overview|details of|other attended|phone|アクティビティ|要約|概要|集計|投票|電話"
    r"|その他の",
    re.IGNORECASE,
)
"""Titles of sections that hold something else, or the same people again."""
_SIDE_SHEET = re.compile(
    r"使い方|はじめに|説明|記入例|入力例|記載例|サンプル|見本|注意|マスタ|リスト値|選択肢|設定|集計|サマリ|readme|read me|how ?to|faq|help"
    r"|instructions?|guide|example|summary|master|settings?|lookup|legend|dropdown",
    re.IGNORECASE,
)
_STRONG = ("mail", "phone", "postal", "url", "date", "company", "number", "prefecture", "person", "kana")
_OF_PEOPLE = ("mail", "phone", "postal", "company", "prefecture", "address", "person", "japanese-name", "department")


@dataclass(frozen=True, slots=True)
class Table:
    """A list of people in a sheet."""

    header: Header | None
    first: int
    """The first row below the header, from 0."""
    title: str
    """The title of its section, or the empty string."""
    score: float
    others: tuple[Header, ...] = ()
    """The other headers of the sheet."""

    @property
    def top(self) -> int:
        """The first row of the list: its header's, or that of its data."""
        return self.header.top if self.header else self.first


def ranked(sheets: Sequence[Sheet]) -> list[tuple[Sheet, Table]]:
    """The sheets with the list in each, the one that most likely holds the people first."""
    tables = [(sheet, best_table(sheet)) for sheet in sheets]
    return sorted(tables, key=lambda pair: -_sheet_score(*pair))


def is_list(sheet: Sheet, table: Table) -> bool:
    """Whether the sheet looks like a list of people too."""
    return not sheet.is_hidden and table.header is not None and table.score >= 4 and len(sheet.rows) > table.first


def best_table(sheet: Sheet) -> Table:
    """The list of people in a sheet."""
    headers = find_headers(sheet)
    tables = [_table(sheet, header, headers) for header in headers]
    if tables:
        best = max(tables, key=lambda table: table.score)
        if best.score > 0:
            return best
    return _without_known_header(sheet)


def _sheet_score(sheet: Sheet, table: Table) -> float:
    """How likely it is that the list is in this sheet: what its header names, and how many rows it has."""
    rows = len(sheet.rows) - table.first
    score = (table.score + 0.5) * math.log2(2 + max(0, rows))
    if not any(filled_count(row) for row in sheet.rows[:50]):
        score = 0.0
    if sheet.name and _SIDE_SHEET.search(sheet.name):
        score *= 0.4
    return score * 0.2 if sheet.is_hidden else score


def _table(sheet: Sheet, header: Header, headers: list[Header]) -> Table:
    """The list under a header, weighed by what its section is called and whether anything stands in it."""
    others = tuple(other for other in headers if other is not header)
    end = min(
        (other.top for other in others if other.top > header.bottom), default=min(len(sheet.rows), header.bottom + 200)
    )
    rows = sum(filled_count(row) >= 2 for row in sheet.rows[header.bottom + 1 : end])
    title = title_above(sheet.rows, header.top)
    score = header.score * (1.0 if rows else 0.2)
    if title and STAFF_TITLE.search(title):
        score *= 0.1
    elif title and OTHER_TITLE.search(title):
        score *= 0.5
    elif title and PEOPLE_TITLE.search(title):
        score *= 1.1
    return Table(header, header.bottom + 1, title, score, others)


def title_above(rows: list[Row], top: int) -> str:
    """The title just above a row: the only cell of the nearest row that is not blank, at most one blank row away."""
    for place in range(top - 1, max(-1, top - 3), -1):
        texts = [text_of(cell) for cell in rows[place] if not is_blank(cell)]
        if texts:
            return texts[0] if len(texts) == 1 else ""
    return ""


def _without_known_header(sheet: Sheet) -> Table:
    """A list whose header says nothing that is known, or that has none: the values must tell."""
    start = _first_wide_row(sheet.rows)
    body = list(range(start + 1, len(sheet.rows)))
    width = max(map(len, sheet.rows[start : start + 50]), default=0)
    sample = sample_of(sheet.rows, body, 60)
    columns = [evidence_of(index, sample, sample) for index in range(min(width, WIDEST))]
    first = [evidence_of(index, sheet.rows[start : start + 1], ()) for index in range(min(width, WIDEST))]
    score = sum(
        max(column.share(*_OF_PEOPLE), head.share(*_OF_PEOPLE)) >= 0.5
        for column, head in zip(columns, first, strict=True)
    )
    clashes = sum(
        column.share(*_STRONG) >= 0.6 and head.count > 0 and not head.share(*_STRONG)
        for column, head in zip(columns, first, strict=True)
    )
    agrees = sum(
        column.share(kind) >= 0.6 and head.share(kind) > 0
        for column, head in zip(columns, first, strict=True)
        for kind in _STRONG
    )
    named = [text_of(cell) for cell in sheet.rows[start] if not is_blank(cell)]
    is_named = sum(key_of(text) in whole_headers() for text in named) >= max(1, len(named) / 2)
    if (is_named or (clashes and not agrees and body)) and is_label_row(sheet.rows[start]):
        labels = tuple(" ".join(text_of(cell_at(sheet.rows[start], index)).split()) for index in range(width))
        return Table(Header(start, start, labels, labels, 0.0), start + 1, "", 0.5 * score)
    return Table(None, start, "", 0.5 * score)


def _first_wide_row(rows: list[Row]) -> int:
    """The first row as wide as the list: titles above it fill fewer cells."""
    counts = [filled_count(row) for row in rows[:200]]
    usual = sorted(count for count in counts if count)
    if not usual:
        return 0
    middle = usual[len(usual) // 2]
    enough = max(1, math.ceil(middle * 0.6))
    return next((place for place, count in enumerate(counts) if count >= enough and not is_blank_row(rows[place])), 0)
