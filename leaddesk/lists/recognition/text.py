"""Cells and headers as text: what a cell says, and the key under which two spellings of a header are the same."""

import re
import unicodedata
from datetime import date, datetime, time
from functools import lru_cache

from leaddesk.lists.document import Cell, Row

_MARKS = re.compile(
    r"[\s_\-\u200b\ufeff‐‑‒–—―−/・･:*※()\[\]{}【】「」『』〔〕<>《》\"'’‘“”`´.,、。#|~〜★☆●○◎■□◆◇▼▽▲△▶→⇒?!&+=]+",
)
_OBLIGATION = re.compile(
    r"入力必須|必須入力|必須項目です|必須項目|必須|任意|\brequired\b|\boptional\b|pflichtfeld", re.IGNORECASE
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBER_SIGN_AFTER = re.compile(r"(?<=\w)\s*[#＃]\s*$|^\s*[#＃]\s*$")


def text_of(cell: Cell) -> str:
    """What a cell says, without spaces around it; the empty string for a blank one."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def is_blank(cell: Cell) -> bool:
    """Whether nothing, or only spaces, stands in the cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def filled_count(row: Row) -> int:
    """How many cells of the row hold something. Cells of spaces alone count: this is the quick measure for long lists."""
    return len(row) - row.count(None) - row.count("")


def is_blank_row(row: Row) -> bool:
    """Whether nothing stands in the row."""
    return not filled_count(row) or all(is_blank(cell) for cell in row)


def cell_at(row: Row, index: int) -> Cell:
    """The cell of a row that may be shorter than others."""
    return row[index] if index < len(row) else None


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A header in one width, lower case and one line, its punctuation kept, marks such as （必須） dropped."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFKC", _NUMBER_SIGN_AFTER.sub(" number", text)))
    text = text.replace("_", " ").casefold()
    return " ".join(_OBLIGATION.sub(" ", text).split())


@lru_cache(maxsize=8192)
def key_of(text: str) -> str:
    """The key of a header: two spellings with the same key are the same header."""
    return squeezed(plain(text))


def squeezed(plain_text: str) -> str:
    """A text that ``plain`` gave, without spaces and punctuation."""
    return _MARKS.sub("", plain_text)


def words(text: str) -> tuple[str, ...]:
    """The words of a text: a table of them reads best as one text."""
    return tuple(text.split())


def letter_of(index: int) -> str:
    """The letter of a column as spreadsheets show it; index from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
