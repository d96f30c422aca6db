"""Tells people from everything else below a header: blank rows, totals, notes, footers, other sections, our own staff."""

import re
from collections.abc import Sequence

from leaddesk.lists.document import Row, Sheet
from leaddesk.lists.recognition.headers import is_label_row, score_of
from leaddesk.lists.recognition.recognised import Skipped, Why
from leaddesk.lists.recognition.tables import OTHER_TITLE, STAFF_TITLE, Table, title_above
from leaddesk.lists.recognition.text import cell_at, filled_count, is_blank_row, key_of, text_of, words
from leaddesk.lists.recognition.values.kinds import kinds_of

_TOTAL = re.compile(
    r"^(合\s*計|総\s*計|小\s*計|計|総数|件数|合計人数|総人数|平均|totals?|sub-?total|grand total|sum|average|count|summe|gesamt)"
    r"(\s*[:：(（]?\s*[\d,]+.*|.{0,20}[:：]\s*[\d,]+\D{0,4})?$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\s*(※|＊|\*|注[)）:：意記]|（注|\(注|備考[:：]|note[s:]|notice|remarks?:|凡例|補足|以上$|（以上|-+\s*以上|\[注)",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"^[(（【\[]?(例|記入例|入力例|記載例|見本|サンプル|example|sample|e\.g\.)([)）】\]:：\s.]|$)", re.IGNORECASE
)
_FOOTER = re.compile(
    r"copyright|©|\(c\)|all rights reserved|confidential|generated (by|on|at)|report generated|page \d+|powered by|exported"
    r"|機密|社外秘|取扱注意|無断転載|出力日|作成日|出力者|作成者|ページ|件を出力|レポート|salesforce",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^([■●◆▼▽□◇○◎★☆【＜<\[#]|\d{1,2}\.\s|[-=]{2,})|details?$|attendees$|participants$|一覧$|の部$|会場$|[1-9１-９]日目",
    re.IGNORECASE,
)
_HINTS = frozenset(
    map(
        key_of,
        words(
            """必須 任意 必須項目 ○ ◯ 〇 × 半角 全角 半角数字 半角英数字 全角カタカナ 自動 選択 文字列 数値 日付 入力不要 プルダウン
            リストから選択 記入 text string number date required optional"""
        ),
    )
)
"""What rows below a header say of how to fill it in. Marks such as ○ have the empty key."""
_NEAR_TOP = 5
"""Rows below the header that may be hints or examples."""
_ORGANISER = re.compile(
    r"^(開催者|主催者|共同開催者|organi[sz]er|co-?organi[sz]er|host|co-?host|ホスト|共同ホスト)$", re.IGNORECASE
)


def sort_rows(sheet: Sheet, table: Table, identity: Sequence[int]) -> tuple[list[int], list[Skipped]]:
    """The rows of people, and every other row up to the last filled one with the reason why it is none.

    ``identity`` names the columns that tell who a person is: names, mail, phones, company. A list without any keeps
    every row below its header.
    """
    walk = _Walk(sheet.rows, table, tuple(identity))
    walk.above()
    walk.below()
    return walk.people, walk.skipped


class _Walk:
    """One way down the rows of a sheet, and where it stands: in our list, or in a section beside it."""

    def __init__(self, rows: list[Row], table: Table, identity: tuple[int, ...]) -> None:
        self.rows = rows
        self.table = table
        self.identity = identity
        self.header = rows[table.header.bottom] if table.header else []
        self.top_header = rows[table.header.top] if table.header else []
        self.anchors = self._anchors()
        self.people: list[int] = []
        self.skipped: list[Skipped] = []
        counts = sorted(count for row in rows[table.first : table.first + 400] if (count := filled_count(row)))
        self.usual = counts[len(counts) // 2] if counts else 0
        self.busy = max(2, (self.usual + 1) // 2)
        self.mode: Why | None = None
        self.section_header = -1
        self.in_footer = False

    def above(self) -> None:
        """Sorts the rows over the list: preamble, sections with our own people, and the header."""
        header = self.table.header
        top = header.top if header else self.table.first
        staff = self._staff_rows(top)
        for place in range(top):
            why: Why = "blank" if is_blank_row(self.rows[place]) else "staff" if place in staff else "preamble"
            self.skipped.append(Skipped(place + 1, why))
        self.skipped += [Skipped(place + 1, "header") for place in range(top, self.table.first)]

    def below(self) -> None:
        """Sorts the rows of the list. Most are told by how much they hold; the others get a closer look."""
        rows, identity, busy, anchors, people = self.rows, self.identity, self.busy, self.anchors, self.people
        after_gap, closely = False, self.table.first + _NEAR_TOP
        for place in range(self.table.first, _end_of(rows)):
            row = rows[place]
            count = filled_count(row)
            is_plain = (
                count >= busy and place >= closely and not after_gap and not self.mode and _has_any(row, identity)
            )
            if is_plain and not _is_again(row, anchors) and not (row[0].__class__ is str and _TOTAL.match(row[0])):
                people.append(place)
                continue
            why = self._why_none(place, after_gap) if count else "blank"
            if why is None:
                people.append(place)
                self.in_footer = False
            else:
                self.skipped.append(Skipped(place + 1, why))
            after_gap = why is not None

    def _why_none(self, place: int, after_gap: bool) -> Why | None:
        """Why a row is no person; ``None`` for one that is. ``after_gap``: the row above is none either."""
        texts = [text for cell in self.rows[place] if (text := text_of(cell))]
        row = self.rows[place]
        if not texts:
            return "blank"
        if self._is_header_again(row):
            self.mode = self.mode if place == self.section_header else None
            return "header"
        if len(texts) == 1 and (why := self._section_begins(place, texts[0])):
            return why
        if (after_gap or self.mode) and len(texts) >= 2 and _is_other_header(row):
            self.mode = self.mode or "other-section"
            return "header"
        if self.mode:
            return self.mode
        return self._remark(place, texts) or self._too_little(place, texts, after_gap)

    def _section_begins(self, place: int, title: str) -> Why | None:
        """Whether a single cell is the title of a section: the next row is a header."""
        below = next(
            (row for row in range(place + 1, min(place + 4, len(self.rows))) if not is_blank_row(self.rows[row])), None
        )
        if below is None:
            return None
        again = self._is_header_again(self.rows[below])
        if not again and not (filled_count(self.rows[below]) >= 2 and _is_other_header(self.rows[below])):
            return None
        self.section_header = below
        if STAFF_TITLE.search(title):
            self.mode = "staff"
        elif not again or OTHER_TITLE.search(title):
            self.mode = "other-section"
        else:
            self.mode = None
        return "section"

    def _remark(self, place: int, texts: list[str]) -> Why | None:
        """Totals, notes, hints and examples are told by how they begin."""
        is_near_top = place < self.table.first + _NEAR_TOP
        if _TOTAL.match(texts[0]) or (len(texts) <= 3 and any(map(_TOTAL.match, texts))):
            return "total"
        if is_near_top and any(_EXAMPLE.match(text) for text in texts[:2]):
            return "example"
        if is_near_top and len(texts) >= 2 and all(key_of(text) in _HINTS for text in texts):
            return "note"
        if len(texts) <= 2 and _NOTE.match(texts[0]):
            return "note"
        return None

    def _too_little(self, place: int, texts: list[str], after_gap: bool) -> Why | None:
        """Rows that hold too little to be a person."""
        row, few = self.rows[place], len(texts) <= 2 and self.usual >= 4
        kinds = frozenset().union(*map(kinds_of, texts)) if few else frozenset()
        if few and not kinds & {"mail", "phone"}:
            if self.in_footer or any(map(_FOOTER.search, texts)):
                self.in_footer = True
                return "footer"
            if len(texts) == 1 and _SECTION.search(texts[0]):
                return "section"
            if len(texts) == 1 and after_gap:
                self.in_footer = True
                return "footer"
        if _has_any(row, self.identity):
            is_lost = len(texts) == 1 and few and not kinds & {"mail", "phone", "company", "person", "surname"}
            return "note" if is_lost else None
        if self.identity and len(texts) <= 2 and all(text.replace(".", "").isdecimal() for text in texts):
            return "numbered"
        return "note" if few and self.identity else None

    def _anchors(self) -> tuple[tuple[int, str], ...]:
        """Two cells of the header by which it is known again, those of telling columns first."""
        cells = [(place, cell) for place, cell in enumerate(self.header) if isinstance(cell, str) and cell.strip()]
        return tuple(sorted(cells, key=lambda pair: pair[0] not in self.identity)[:2])

    def _is_header_again(self, row: Row) -> bool:
        """Whether the row repeats a row of the header."""
        if self.anchors and _is_again(row, self.anchors):
            return True
        if self.top_header is self.header or not self.top_header:
            return False
        return [text_of(cell) for cell in row] == [text_of(cell) for cell in self.top_header]

    def _staff_rows(self, top: int) -> set[int]:
        """The rows over the list that stand under a title such as Host Details."""
        staff: set[int] = set()
        for header in self.table.others:
            if header.top < top and STAFF_TITLE.search(title_above(self.rows, header.top)):
                end = min((other.top for other in self.table.others if other.top > header.top), default=top)
                staff.update(place for place in range(header.bottom + 1, end) if filled_count(self.rows[place]) > 1)
        return staff


def staff_rows(rows: Sequence[Row], people: Sequence[int], role: int) -> list[int]:
    """The rows of people whose meeting role, in column ``role``, is to be the organiser."""
    return [place for place in people if _ORGANISER.match(text_of(cell_at(rows[place], role)))]


def _has_any(row: Row, columns: tuple[int, ...]) -> bool:
    """Whether one of these columns is filled."""
    width = len(row)
    for column in columns:
        if (
            column < width
            and (cell := row[column]) is not None
            and cell != ""
            and not (cell.__class__ is str and cell.isspace())
        ):
            return True
    return False


def _is_again(row: Row, anchors: tuple[tuple[int, str], ...]) -> bool:
    """Whether the row has the header's labels at these places."""
    width = len(row)
    for place, label in anchors:
        if place >= width or row[place] != label:
            return False
    return bool(anchors)


def _is_other_header(row: Row) -> bool:
    """Whether the row is the header of another table."""
    labels = tuple(" ".join(text_of(cell).split()) for cell in row)
    return is_label_row(row) and score_of(labels, labels) > 0


def _end_of(rows: list[Row]) -> int:
    """The row after the last one that holds something."""
    end = len(rows)
    while end and is_blank_row(rows[end - 1]):
        end -= 1
    return end
