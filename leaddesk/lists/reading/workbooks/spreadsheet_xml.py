"""The XML spreadsheets of Excel 2002 and 2003, which many programs still write under the name of an .xls."""

from collections.abc import Iterator

from leaddesk.lists.document import Cell, CellError
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks.iso_moments import iso_moment
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.lists.reading.xml_events import Event, events, unprefixed


def read(text: str, answer: Answer, limits: Limits) -> None:
    """Hands over all sheets. Raises ``BadFile``."""
    answer.begin("xml")
    number = 0
    for number, sheet in enumerate(_sheets(text, limits), 1):
        if number > limits.sheets:
            raise refusals.has_too_many_sheets(number)
        rows = sheet.rows(limits)
        answer.sheet(sheet.name, is_hidden=sheet.is_hidden)
        answer.rows(rows)
        answer.merged(sheet.merged)
    if not number:
        raise refusals.holds_no_table()


def _sheets(text: str, limits: Limits) -> Iterator[SparseSheet]:
    reader = _Workbook(limits)
    for event in events([text.lstrip().encode("utf-8", "replace")], limits.depth, "utf-8"):
        done = reader.see(event)
        if done is not None:
            yield done


class _Workbook:
    """Follows the events of the document; rows and cells say where they stand only after a gap."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sheet: SparseSheet | None = None
        self._row = self._column = self._next_column = 0
        self._kind: str | None = None
        self._texts: list[str] = []

    def see(self, event: Event) -> SparseSheet | None:
        """The next event; a sheet when it is complete."""
        kind, name, attributes = event
        if kind == "text":
            if self._kind is not None:
                self._texts.append(name)
        elif kind == "start":
            self._start(name, unprefixed(attributes))
        elif name == "Data" and self._sheet is not None and self._kind is not None:
            self._sheet.put(self._row, self._column, _value(self._kind, "".join(self._texts)))
            self._kind = None
        elif name == "Worksheet":
            done, self._sheet = self._sheet, None
            return done
        return None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Worksheet":
            self._sheet, self._row = SparseSheet(attributes.get("Name")), -1
        elif name == "Row":
            self._row = _number(attributes, "Index", self._row + 2) - 1
            self._next_column = 0
            if self._row >= self._limits.rows:
                raise refusals.is_too_large()
        elif name == "Cell" and self._sheet is not None:
            self._place(self._sheet, attributes)
        elif name == "Data":
            self._kind, self._texts = attributes.get("Type", "String"), []

    def _place(self, sheet: SparseSheet, attributes: dict[str, str]) -> None:
        self._column = min(_number(attributes, "Index", self._next_column + 1), 16_384) - 1
        right, down = _number(attributes, "MergeAcross", 0), _number(attributes, "MergeDown", 0)
        if right or down:
            sheet.merged.append((self._row, self._column, self._row + down, self._column + right))
        self._next_column = self._column + 1 + right


def _value(kind: str, text: str) -> Cell:
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    if kind == "DateTime":
        return iso_moment(text)
    if kind == "Boolean":
        return text.strip() == "1"
    return CellError(text or "#ERROR!") if kind == "Error" else text


def _number(attributes: dict[str, str], name: str, otherwise: int) -> int:
    text = attributes.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 9 else otherwise
