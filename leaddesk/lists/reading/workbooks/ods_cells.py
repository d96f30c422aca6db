"""The sheets of an OpenDocument spreadsheet: repeated rows and cells, errors, merged blocks ([ODF 1.2] part 1, 9)."""

from collections.abc import Iterable, Iterator

from leaddesk.lists.document import Cell, CellError
from leaddesk.lists.reading import refusals
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.workbooks.iso_moments import iso_duration, iso_moment
from leaddesk.lists.reading.workbooks.sparse import SparseSheet
from leaddesk.lists.reading.xml_events import Event, events

_CELLS = ("table-cell", "covered-table-cell")
_UNSEEN = ("annotation", "ruby-text", "tracked-changes")
_MOST_COLUMNS = 16_384


def read_sheets(pieces: Iterable[bytes], limits: Limits) -> Iterator[SparseSheet]:
    """The sheets of ``content.xml`` or of a flat document, one after the other. Raises ``BadFile``."""
    reader = _Content(limits)
    for event in events(pieces, limits.depth):
        done = reader.see(event)
        if done is not None:
            yield done


class _Content:
    """Follows the events of the document."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._sheet: SparseSheet | None = None
        self._tables = 0
        self._row = self._column = self._kept = 0
        self._row_repeats = 1
        self._cell: dict[str, str] | None = None
        self._paragraphs: list[list[str]] = []
        self._is_in_paragraph = False
        self._unseen = 0

    def see(self, event: Event) -> SparseSheet | None:
        """The next event; a sheet when it is complete."""
        kind, name, attributes = event
        if name in _UNSEEN and kind != "text":
            self._unseen += 1 if kind == "start" else -1
        elif self._unseen:
            pass
        elif kind == "text":
            if self._is_in_paragraph:
                self._paragraphs[-1].append(name)
        elif kind == "start":
            self._start(name, attributes)
        else:
            return self._end(name)
        return None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._cell is not None:
            self._start_in_cell(name, attributes)
        elif name in _CELLS and self._sheet is not None:
            self._cell, self._paragraphs = attributes, []
        elif name == "table-row":
            self._row_repeats = _count(attributes, "table:number-rows-repeated")
            self._column = 0
        elif name == "table":
            self._tables += 1
            if self._tables == 1:
                is_hidden = attributes.get("table:style-name", "") in self._hidden_styles
                self._sheet, self._row = SparseSheet(attributes.get("table:name"), is_hidden), 0
        elif name == "style":
            self._style = attributes.get("style:name", "")
        elif name == "table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def _start_in_cell(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("p", "h"):
            self._paragraphs.append([])
            self._is_in_paragraph = True
        elif not self._is_in_paragraph:
            return
        elif name == "s":
            self._paragraphs[-1].append(" " * min(_count(attributes, "text:c"), self._limits.cell_text))
        elif name in ("tab", "line-break"):
            self._paragraphs[-1].append("\t" if name == "tab" else "\n")

    def _end(self, name: str) -> SparseSheet | None:
        if name in _CELLS and self._cell is not None:
            self._put(self._cell)
            self._cell, self._is_in_paragraph = None, False
        elif name in ("p", "h"):
            self._is_in_paragraph = False
        elif name == "table-row":
            self._repeat_row()
        elif name == "table" and self._cell is None:
            self._tables -= 1
            if self._tables == 0:
                done, self._sheet = self._sheet, None
                return done
        return None

    def _put(self, attributes: dict[str, str]) -> None:
        assert self._sheet is not None
        repeats = min(_count(attributes, "table:number-columns-repeated"), _MOST_COLUMNS - self._column)
        cell = _value(attributes, "\n".join(map("".join, self._paragraphs)))
        if cell is not None and cell != "":
            for column in range(self._column, self._column + repeats):
                self._sheet.put(self._row, column, cell)
            self._keep(repeats)
        down, right = (_count(attributes, f"table:number-{way}-spanned") for way in ("rows", "columns"))
        if down > 1 or right > 1:
            self._sheet.merged.append((self._row, self._column, self._row + down - 1, self._column + right - 1))
        self._column += repeats

    def _repeat_row(self) -> None:
        if self._sheet is None:
            return
        cells = self._sheet.cells.get(self._row)
        if cells and self._row_repeats > 1:
            self._keep(len(cells) * min(self._row_repeats, self._limits.rows))
            for row in range(self._row + 1, self._row + self._row_repeats):
                self._sheet.cells[row] = cells
        self._row += self._row_repeats

    def _keep(self, cells: int) -> None:
        """Counts cells, which a few marks can multiply by millions."""
        self._kept += cells
        if self._kept > self._limits.cells:
            raise refusals.is_too_large()


def _value(attributes: dict[str, str], text: str) -> Cell:
    if attributes.get("calcext:value-type") == "error":
        return CellError(text or "#ERROR!")
    kind = attributes.get("office:value-type", "")
    if kind in ("float", "percentage", "currency"):
        try:
            return float(attributes.get("office:value", text))
        except ValueError:
            return text
    if kind == "date":
        return iso_moment(attributes.get("office:date-value", text))
    if kind == "time":
        return iso_duration(attributes.get("office:time-value", text))
    if kind == "boolean":
        return attributes.get("office:boolean-value", text).lower() == "true"
    return attributes.get("office:string-value") or text


def _count(attributes: dict[str, str], name: str) -> int:
    number = attributes.get(name, "1")
    return max(int(number), 1) if number.isdecimal() and len(number) < 9 else 1
