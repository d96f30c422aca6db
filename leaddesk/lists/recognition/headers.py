"""Finds the rows of a sheet that are headers: one row, or two or three that belong together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leaddesk.lists.document import Cell, Row, Sheet
from leaddesk.lists.recognition.heads import Head, read_head
from leaddesk.lists.recognition.text import cell_at, filled_count, is_blank, key_of, text_of, words
from leaddesk.lists.recognition.values.kinds import kinds_of

SCANNED_ROWS = 400
"""How far down headers of sections are looked for."""
SCANNED_WITHOUT_BREAK = 60
"""How far down they are looked for in rows that follow no blank or short row."""
MOST_HEADER_ROWS = 3
WIDEST = 300
"""Columns that are looked at to tell a header: a wider row is told by its first ones."""

_ENOUGH_UNKNOWN = 40
"""Labels after which a row of hardly any known one is given up as a header."""
_WEIGHTS = {
    "email": 3.0,
    "full_name": 2.5,
    "company": 2.5,
    "family_name": 1.5,
    "given_name": 1.5,
    "phone": 1.5,
    "mobile": 1.5,
    "job_title": 1.0,
    "department": 1.0,
    "kana": 1.0,
}
"""How much a field makes a header one of a list of people; every other field counts a little."""
_VALUE_KINDS = frozenset(("mail", "url", "phone", "postal", "date", "company", "phone-without-zero", "duration"))
_DAY_LABEL = re.compile(r"^\d{1,2}\s?[/月]\s?\d{1,2}日?\s*([(（].[)）])?$")
"""Days at the head of columns, such as 6/3(水): who came when."""
_GROUP_WORDS = frozenset(
    map(
        key_of,
        words(
            """基本情報 連絡先 ヒアリング 会社情報 企業情報 個人情報 お客様情報 お客様 顧客情報 名刺情報 担当者情報 担当者 ご担当者
            先方 当社 自社 弊社 対応 対応状況 アンケート アンケート回答 アンケート結果 その他 備考 住所 会社 勤務先 自宅 申込情報
            申込 参加情報 参加状況 参加者情報 イベント情報 営業情報 フォロー 商談 氏名 電話 所属 管理 属性
            contact person company address event survey follow-up details basic other registration attendance work home name phone"""
        ),
    )
)
"""Names of groups of columns, as they stand in the upper row of a header."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header: rows ``top`` to ``bottom`` of the sheet, from 0, and a label for each column."""

    top: int
    bottom: int
    labels: tuple[str, ...]
    lower: tuple[str, ...]
    """The labels of the lowest row alone."""
    score: float
    """How much of a list of people it names."""

    def head(self, index: int) -> Head:
        """What the header of a column says. Of several rows, the lowest says what, the others whose."""
        label = self.labels[index] if index < len(self.labels) else ""
        lower = self.lower[index] if index < len(self.lower) else ""
        return joined_head(label, lower)


def joined_head(label: str, lower: str) -> Head:
    """What a label of one or several rows says."""
    whole = read_head(label)
    if lower == label or not lower:
        return whole
    last = read_head(lower)
    if not whole.is_known:
        return (
            last if last.is_known else read_head(label.removesuffix(lower).strip()) if label.endswith(lower) else whole
        )
    return last if last.field == whole.field and last.score > whole.score and not whole.place else whole


def find_headers(sheet: Sheet) -> list[Header]:
    """Every header of the sheet, from above. Rows that look like data are never one."""
    found: list[Header] = []
    taken = -1
    for row in _likely_rows(sheet.rows):
        if row <= taken:
            continue
        header = _best_at(sheet, row)
        if header:
            found.append(header)
            taken = header.bottom
    return found


def is_label_row(row: Row) -> bool:
    """Whether the row holds labels: short texts, no values."""
    filled = [cell for cell in row[:WIDEST] if not is_blank(cell)]
    values, days = 0, 0
    for cell in filled:
        if isinstance(cell, str) and _DAY_LABEL.match(cell.strip()):
            days += 1
        elif _looks_like_value(cell):
            values += 1
            if values > 0.34 * len(filled) or values > max(1.0, 0.15 * len(filled)):
                return False
    return len(filled) > days


def score_of(labels: tuple[str, ...], lower: tuple[str, ...]) -> float:
    """How much of a list of people these labels name; 0 where they cannot be a header."""
    score, known, filled = 0.0, 0, 0
    seen: set[str] = set()
    for label, low in zip(labels[:WIDEST], lower[:WIDEST], strict=True):
        if not label:
            continue
        filled += 1
        if filled > _ENOUGH_UNKNOWN and known < 0.1 * filled:
            return 0.0
        head = joined_head(label, low)
        if not head.is_known:
            score -= 0.1
            continue
        known += 1
        score += (
            0.4 if not head.field or head.field == "answer" or head.field in seen else _WEIGHTS.get(head.field, 0.7)
        )
        seen.add(head.field or "")
    enough = known >= 5 or (known >= 2 and known >= 0.3 * filled)
    return score if enough and score >= 1.3 else 0.0


def _likely_rows(rows: list[Row]) -> Iterator[int]:
    """Rows that may be, or begin, a header: the first ones, and later those after a blank or short row."""
    after_break = True
    for place, row in enumerate(rows[:SCANNED_ROWS]):
        count = filled_count(row)
        if count >= 2 and (after_break or place < SCANNED_WITHOUT_BREAK) and is_label_row(row):
            yield place
        after_break = count <= 2


def _best_at(sheet: Sheet, top: int) -> Header | None:
    """The best header that begins at the row: of one row, or with the ones below that belong to it."""
    best: tuple[float, int] | None = None
    for bottom in range(top, min(top + MOST_HEADER_ROWS, len(sheet.rows))):
        if bottom > top and not _belong_together(sheet, bottom - 1, bottom):
            break
        score = score_of(*_labels(sheet, top, bottom, WIDEST))
        is_merged = bottom > top and _is_merged(sheet, bottom - 1)
        if score and (best is None or score >= best[0] + 0.3 or (score >= best[0] and is_merged)):
            best = score, bottom
    if best is None:
        return None
    labels, lower = _labels(sheet, top, best[1], max(len(row) for row in sheet.rows[top : best[1] + 1]))
    return Header(top, best[1], labels, lower, best[0])


def _belong_together(sheet: Sheet, upper: int, lower: int) -> bool:
    """Whether two rows are one header: cells merged across them or groups above labels."""
    above, below = sheet.rows[upper][:WIDEST], sheet.rows[lower][:WIDEST]
    if not is_label_row(below) or not is_label_row(above):
        return False
    uppers = {place: text_of(cell) for place, cell in enumerate(above) if not is_blank(cell)}
    lowers = {place: text_of(cell) for place, cell in enumerate(below) if not is_blank(cell)}
    if any(":" in text or "：" in text for text in uppers.values()):
        return False
    if _is_merged(sheet, upper):
        return True
    alone = [text for place, text in uppers.items() if place not in lowers]
    if len(uppers) < 2 or any(not read_head(text).is_known and key_of(text) not in _GROUP_WORDS for text in alone):
        return False
    gaps = [place for place in lowers if place not in uppers]
    groups = sum(key_of(text) in _GROUP_WORDS for text in uppers.values())
    small = sum(len(text) <= 12 for text in lowers.values())
    return (
        bool(gaps)
        and small >= 0.8 * len(lowers)
        and (groups >= 1 or bool(alone))
        and any(read_head(t).is_known for t in lowers.values())
    )


def _is_merged(sheet: Sheet, upper: int) -> bool:
    """Whether cells of the row are merged over several columns, or with the row below, and not all of it (a title)."""
    width = max(len(row) for row in sheet.rows[upper : upper + 2])
    for top, left, bottom, right in sheet.merged:
        is_across = right > left and right - left + 1 < max(2, 0.9 * width)
        if top <= upper <= bottom and (bottom > upper or (top == upper and is_across)):
            return True
    return False


def _labels(sheet: Sheet, top: int, bottom: int, most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The label of each of at most so many columns over these rows, joined, and the lowest one alone."""
    rows = range(top, bottom + 1)
    width = min(most, max(len(sheet.rows[row]) for row in rows))
    lines = [[" ".join(text_of(cell_at(sheet.rows[row], place)).split()) for place in range(width)] for row in rows]
    for row, line, below in zip(rows, lines, lines[1:], strict=False):
        _fill_right(line, below, [block for block in sheet.merged if block[0] == row])
    labels, lowest = [], []
    for place in range(width):
        parts = list(dict.fromkeys(line[place] for line in lines if line[place]))
        labels.append(" ".join(parts))
        lowest.append(parts[-1] if parts else "")
    return tuple(labels), tuple(lowest)


def _fill_right(line: list[str], below: list[str], merged: list[tuple[int, int, int, int]]) -> None:
    """Repeats a group's name over its columns: those merged with it, or else those below it that have labels."""
    if merged:
        for _top, left, _bottom, right in merged:
            for place in range(left + 1, min(right + 1, len(line))):
                line[place] = line[place] or line[left]
        return
    current = ""
    for place, text in enumerate(line):
        current = text if text else current if below[place] else ""
        line[place] = current


def _looks_like_value(cell: Cell) -> bool:
    """Whether a cell is data rather than the name of a column."""
    if not isinstance(cell, str):
        return True
    if len(cell) <= 80 and not _VALUE_KINDS & kinds_of(cell) and not cell.strip().replace(".", "").isdecimal():
        return False
    return not read_head(cell).is_known
