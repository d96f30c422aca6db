"""Cleans the rows of people of a recognised list, column by column."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from leaddesk.domain.cleaning.cells import Cleaned, Context
from leaddesk.domain.cleaning.choices import to_yes_no
from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.cleaning.numbers import money_unit
from leaddesk.domain.cleaning.titles import split_department_title
from leaddesk.domain.cleaning.values import clean_column
from leaddesk.domain.fields import FIELD, Kind
from leaddesk.lists.document import Cell, Document, Row, Sheet
from leaddesk.lists.recognition.merged import filled_down
from leaddesk.lists.recognition.recognised import JOINING, Column, Recognised
from leaddesk.lists.recognition.text import text_of
from leaddesk.lists.rows.entries import Entry
from leaddesk.lists.writing.delimited import GUARD, unguarded
from leaddesk.lists.writing.layouts import NO_FIELDS, STAGE, STATE


def clean_rows(
    document: Document, list_: Recognised, context: Context, told: Callable[[float], None] | None = None
) -> list[Entry]:
    """The rows of people, each cleaned; nothing is joined yet. ``told`` hears how much is done, 0 to 1."""
    sheet = sheet_of(document, list_)
    rows = [sheet.rows[at] for at in list_.data_rows]
    if document.keys is None:
        rows = [_unguarded(row) for row in rows]
    entries = [Entry(at + 1, dict(list_.fills)) for at in list_.data_rows]
    is_own = list_.preset == "leaddesk"
    keys = list(dict.fromkeys(column.field for column in list_.columns))
    for at, key in enumerate(keys):
        columns = [column for column in list_.columns if column.field == key]
        if told is not None:
            told(at / len(keys))
        if key is None:
            _keep([column for column in columns if not (is_own and column.header in NO_FIELDS)], rows, entries)
        elif key == "answer":
            _answer(columns, rows, entries)
        elif columns[0].parts[1:] == ("next_action_on",):
            _take("next_action_on", columns, rows, entries, context)
        else:
            _take(key, columns, rows, entries, _context_of(columns[0], context))
    if is_own:
        _take_own(list_, rows, entries)
    for entry in entries:
        complete(entry.record)
    return entries


def _unguarded(row: Row) -> Row:
    """The row without what keeps a spreadsheet from taking text for a formula."""
    if not any(isinstance(cell, str) and cell[:1] == GUARD for cell in row):
        return row
    return [unguarded(cell) if isinstance(cell, str) else cell for cell in row]


def _take_own(list_: Recognised, rows: Sequence[Row], entries: Sequence[Entry]) -> None:
    """What LeadDesk itself knew of the leads when it exported them."""
    at = {header: column.index for column in list_.columns for header in (column.header,) if header in NO_FIELDS}
    state, stage = (next((at[text] for text in (word.en, word.ja) if text in at), -1) for word in (STATE, STAGE))
    for row, entry in zip(rows, entries, strict=True):
        number = text_of(_cell(row, list_.lead_id)) if list_.lead_id is not None else ""
        entry.lead = int(number) if number.isdecimal() else None
        entry.state = text_of(_cell(row, state)) if state >= 0 else ""
        entry.stage = text_of(_cell(row, stage)) if stage >= 0 else ""


def sheet_of(document: Document, list_: Recognised) -> Sheet:
    """The sheet that was recognised, what merged cells say in every row that they cover."""
    sheet = next(sheet for sheet in document.sheets if sheet.name == list_.sheet)
    return filled_down(sheet, list_.header_row or 0)


def _context_of(column: Column, context: Context) -> Context:
    kind = FIELD[column.field or ""].kind
    if kind is Kind.CONSENT and column.is_negated:
        return replace(context, is_opt_out=True)
    if kind is Kind.RANGE:
        return replace(context, money_unit=money_unit(column.header))
    return context


def _keep(columns: Sequence[Column], rows: Sequence[Row], entries: Sequence[Entry]) -> None:
    """Keeps what stands in columns that no field takes."""
    for column in columns:
        at, name = column.index, column.header or column.name
        for row, entry in zip(rows, entries, strict=True):
            if at < len(row) and row[at] not in (None, ""):
                text = text_of(row[at])
                if text:
                    entry.keep(name, text)


def _answer(columns: Sequence[Column], rows: Sequence[Row], entries: Sequence[Entry]) -> None:
    """Takes answers with their questions; a mark answers with the header itself."""
    for column in columns:
        at, question = column.index, column.header or column.name
        for row, entry in zip(rows, entries, strict=True):
            text = text_of(_cell(row, at))
            if text:
                entry.answer(question, question if column.is_flag else text)


def _take(
    key: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    entries: Sequence[Entry],
    context: Context,
) -> None:
    """Cleans the cells of one field and puts them into the records."""
    raws = _raws(key, columns, rows)
    field, negated = FIELD[key], columns[0].is_negated and FIELD[key].kind is Kind.YES_NO
    parts = columns[0].parts
    for raw, cleaned, entry in zip(raws, clean_column(field, raws, context), entries, strict=True):
        if cleaned is None:
            continue
        value = _accept(key, raw, cleaned, entry) if isinstance(cleaned, Cleaned) else cleaned
        if value is None:
            continue
        if negated:
            value = not value
        if parts and set(parts) == {"department", "job_title"} and isinstance(value, str):
            _share(entry, value)
            continue
        entry.record[key] = value
        if value != raw and isinstance(raw, str) and _is_worth_showing(field.kind):
            entry.rewrite(key, raw, value)


def _accept(key: str, raw: Cell, cleaned: Cleaned, entry: Entry) -> Any:
    """Takes what cleaning says beside the value; the value."""
    if cleaned.error:
        entry.fail(key, text_of(raw), cleaned.error)
        entry.keep(str(FIELD[key].word), text_of(raw))
    if cleaned.warning:
        entry.warn(key, cleaned.warning)
        if cleaned.value is None and not cleaned.error and text_of(raw):
            entry.keep(str(FIELD[key].word), text_of(raw))
    for other, value in cleaned.extra.items():
        entry.record.setdefault(other, value)
    return cleaned.value


def _share(entry: Entry, text: str) -> None:
    """Takes a cell that holds department and title."""
    department, title = split_department_title(text)
    for key, value in (("department", department), ("job_title", title)):
        if value:
            entry.record[key] = value


def _is_worth_showing(kind: Kind) -> bool:
    """Whether people want to see what cleaning made of a raw value of this kind."""
    return kind not in (Kind.YES_NO, Kind.RANK, Kind.CONSENT, Kind.TAGS)


def _raws(key: str, columns: Sequence[Column], rows: Sequence[Row]) -> list[Cell]:
    """The cells of a field, one a row: those of several columns combined."""
    if len(columns) == 1:
        at = columns[0].index
        if columns[0].is_flag and key in ("tags", "memo"):
            return [_marked(columns[0], _cell(row, at)) for row in rows]
        return [row[at] if at < len(row) else None for row in rows]
    return [_combined(key, columns, row) for row in rows]


def _combined(key: str, columns: Sequence[Column], row: Row) -> Cell:
    """The cells of one field in one row as one: addresses by a space, tags as a set, the strictest consent."""
    cells = [
        _marked(column, _cell(row, column.index)) if column.is_flag else _cell(row, column.index) for column in columns
    ]
    texts = [text for text in map(text_of, cells) if text]
    joining = JOINING.get(key)
    if joining == "digits":
        return "".join(texts)
    if joining == "words":
        return " ".join(dict.fromkeys(texts))
    if joining in ("lines", "union"):
        return "\n".join(dict.fromkeys(texts))
    if joining == "strictest":
        return next(
            (cell for column, cell in zip(columns, cells, strict=True) if _says_no(column, cell)),
            next(iter(texts), None),
        )
    return next((cell for cell in cells if cell not in (None, "")), None)


def _marked(column: Column, cell: Cell) -> Cell:
    """The header of a column of marks, where the row has one."""
    text = text_of(cell)
    return column.header if text and to_yes_no(cell) is not False else None


def _says_no(column: Column, cell: Cell) -> bool:
    answer = to_yes_no(cell)
    return answer is not None and answer is column.is_negated


def _cell(row: Row, at: int) -> Cell:
    return row[at] if at < len(row) else None
