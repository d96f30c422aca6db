"""The door of recognition: a document in, a list understood out."""

from collections.abc import Collection, Mapping, Sequence

from leaddesk.domain.errors import BadFile
from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.recognition.columns import CHOSEN, LEAD_ID, REMEMBERED, draft_of, judge
from leaddesk.lists.recognition.drafts import Draft
from leaddesk.lists.recognition.evidence import DEEP_ROWS, NO_EVIDENCE, SAMPLE_ROWS, evidence_of, sample_of
from leaddesk.lists.recognition.finishing import column_names, finished
from leaddesk.lists.recognition.grouping import person_groups
from leaddesk.lists.recognition.heads import Head, read_head
from leaddesk.lists.recognition.kinds import kind_of
from leaddesk.lists.recognition.mapping import settle
from leaddesk.lists.recognition.memory import Memory, fingerprint
from leaddesk.lists.recognition.merged import filled_down
from leaddesk.lists.recognition.named import named_by_keys
from leaddesk.lists.recognition.overruled import added_columns, table_below, with_taken
from leaddesk.lists.recognition.people import count_people
from leaddesk.lists.recognition.preset import Preset
from leaddesk.lists.recognition.presets import preset_of
from leaddesk.lists.recognition.recognised import Column, ListKind, Recognised, Skipped
from leaddesk.lists.recognition.rows import sort_rows, staff_rows
from leaddesk.lists.recognition.tables import Table, is_list, ranked
from leaddesk.lists.recognition.text import filled_count, is_blank, is_blank_row, key_of, text_of
from leaddesk.lists.recognition.topic import event_hint
from leaddesk.translation import Word, _

IDENTITY = (
    "full_name",
    "family_name",
    "given_name",
    "kana",
    "family_kana",
    "given_kana",
    "roman_name",
    "email",
    "email2",
    "mobile",
    "phone",
    "phone2",
    "company",
)
"""Fields that tell who a row is."""
MOST_COLUMNS = 1000
"""Columns that are looked at; a wider sheet is no list."""


class NoSuchSheet(BadFile):
    """The sheet that was named is not in the file."""


class NothingInIt(BadFile):
    """The file, or the sheet that was named, holds no cell at all."""


def recognise(
    document: Document,
    *,
    sheet: str | None = None,
    kind: ListKind | None = None,
    mapping: Mapping[str, str | None] | None = None,
    memory: Memory | None = None,
    members: Collection[str] = (),
    header_row: int | None = None,
    taken: Collection[int] = (),
) -> Recognised:
    """Understands a file that was read.

    ``sheet`` and ``kind`` overrule what would be found, and so do ``header_row`` (its lowest row, from 1; 0 for none)
    and ``taken``, rows (from 1) that are people after all. ``mapping`` says which field a column is (by name, header,
    letter or number), ``memory`` what was said of this header before. ``members`` are the names of our own people, by
    which a column of owners is told. Raises :class:`NoSuchSheet`, :class:`NothingInIt` or ``mapping.BadMapping``.
    """
    chosen, table, others = _chosen(document, sheet)
    if document.keys is not None:
        return named_by_keys(document, chosen)
    if header_row is not None:
        table = table_below(chosen, header_row)
    chosen = filled_down(chosen, table.first)
    drafts = _drafts(chosen, table)
    above = chosen.rows[: table.header.top if table.header else table.first]
    preset = preset_of(
        [draft.header for draft in drafts], [text_of(cell) for row in above for cell in row if not is_blank(cell)]
    )
    kind = kind or _kind(document, chosen, drafts, above, preset)
    indices = [draft.index for draft in drafts]
    names = column_names([draft.header for draft in drafts], indices)
    mark = fingerprint([draft.header for draft in drafts]) if table.header else None
    settled = _settled(mapping or {}, memory, mark, names, indices)
    judge(drafts, kind, preset, members, settled)
    columns = tuple(finished(draft, name) for draft, name in zip(drafts, names, strict=True))
    people, skipped = with_taken(*_people(chosen, table, columns), taken)
    return Recognised(
        sheet=chosen.name,
        header_row=table.header.bottom + 1 if table.header else None,
        kind=kind,
        preset=preset.code if preset else None,
        preset_word=preset.word if preset else None,
        columns=columns,
        data_rows=tuple(people),
        rows_skipped=tuple(sorted(skipped)),
        people=count_people(person_groups(chosen.rows, people, columns)),
        event=event_hint(above, _event_values(drafts), document.file, kind, preset.code if preset else None),
        fills=_fills(kind, columns),
        fingerprint=mark,
        lead_id=next((column.index for column in columns if key_of(column.header) == LEAD_ID), None),
        other_sheets=tuple(other.name or "" for other, its in others if is_list(other, its)),
    )


def _chosen(document: Document, wanted: str | None) -> tuple[Sheet, Table, list[tuple[Sheet, Table]]]:
    """The sheet that was asked for, or the likeliest, with the list in it; and the other sheets with theirs."""
    if wanted is not None:
        found = [sheet for sheet in document.sheets if sheet.name == wanted] or [
            sheet for sheet in document.sheets if sheet.name and key_of(sheet.name) == key_of(wanted)
        ]
        if not found:
            names = ", ".join(sheet.name for sheet in document.sheets if sheet.name) or "–"
            raise NoSuchSheet(
                _("The file has no sheet “{sheet}”. Its sheets are: {names}").format(sheet=wanted, names=names)
            )
        sheets: tuple[Sheet, ...] = (found[0],)
    else:
        sheets = tuple(sheet for sheet in document.sheets if any(map(filled_count, sheet.rows)))
    if not sheets or not any(not is_blank_row(row) for sheet in sheets for row in sheet.rows):
        raise NothingInIt(_("There is nothing in this list. Choose a file with at least one filled row."))
    best, *others = ranked(sheets)
    return *best, others


def _drafts(sheet: Sheet, table: Table) -> list[Draft]:
    """Every column of the list that has a header or a value."""
    rows, header = sheet.rows, table.header
    end = min((other.top for other in table.others if other.top >= table.first), default=len(rows))
    width = min(MOST_COLUMNS, max((len(row) for row in rows[table.top :]), default=0))
    counts = [filled_count(row) for row in rows[table.first : end]]
    usual = sorted(count for count in counts if count)
    busy = max(1, usual[len(usual) // 2] // 3) if usual else 1
    positions = [table.first + place for place, count in enumerate(counts) if count >= busy]
    most = SAMPLE_ROWS if width <= 100 else max(20, SAMPLE_ROWS * 100 // width)
    sample, deep = sample_of(rows, positions, most), sample_of(rows, positions, DEEP_ROWS)
    added = added_columns(header.labels) if header else frozenset()
    drafts = []
    for index in (place for place in range(width) if place not in added):
        label = header.labels[index] if header and index < len(header.labels) else ""
        evidence = evidence_of(index, sample, deep) if positions else NO_EVIDENCE
        if label or not evidence.is_empty:
            drafts.append(draft_of(index, label, header.head(index) if header and label else Head(""), evidence))
    return drafts


def _kind(
    document: Document, sheet: Sheet, drafts: Sequence[Draft], above: Sequence[Row], preset: Preset | None
) -> ListKind:
    """The kind of the list: the product's, or what fields, titles and names say."""
    if preset and preset.code != "leaddesk":
        return preset.kind
    filled = [draft for draft in drafts if not draft.evidence.is_empty]
    fields = [
        draft.head.field
        for draft in filled
        if not draft.head.riddle or (draft.head.riddle == "rank" and draft.evidence.share("rank") >= 0.5)
    ]
    titles = " ".join(text_of(cell) for row in above[:12] for cell in row if not is_blank(cell))
    return kind_of(fields, (titles, sheet.name or "", document.file, " ".join(draft.header for draft in filled)))


def _settled(
    mapping: Mapping[str, str | None],
    memory: Memory | None,
    mark: str | None,
    names: Sequence[str],
    indices: Sequence[int],
) -> dict[int, tuple[str | None, Word]]:
    """What was decided by a person: chosen now, or remembered for this header."""
    remembered = memory.mapping_for(mark) if memory and mark else None
    by_name = dict(zip(names, indices, strict=True))
    settled = {by_name[name]: (field, REMEMBERED) for name, field in (remembered or {}).items() if name in by_name}
    return settled | {index: (field, CHOSEN) for index, field in settle(mapping, names, indices).items()}


def _people(sheet: Sheet, table: Table, columns: Sequence[Column]) -> tuple[list[int], list[Skipped]]:
    """The rows of people, without our own staff, and the others with their reasons."""
    identity = [column.index for column in columns if column.field in IDENTITY]
    people, skipped = sort_rows(sheet, table, identity)
    roles = [column.index for column in columns if column.field is None and read_head(column.header).riddle == "role"]
    staff = set(staff_rows(sheet.rows, people, roles[0])) if roles else set()
    return [row for row in people if row not in staff], [*skipped, *(Skipped(row + 1, "staff") for row in staff)]


def _event_values(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """What the column of the event's name says."""
    return next((draft.evidence.texts for draft in drafts if draft.field == "event" and draft.evidence.count), ())


def _fills(kind: ListKind, columns: Sequence[Column]) -> dict[str, object]:
    """What holds for every row though no column says it: who is in a list of joins and leaves was there."""
    filled = {column.field for column in columns if column.samples}
    was_there = bool(filled & {"joined_at", "minutes"}) and not filled & {"attended", "registration_status"}
    return {"attended": True} if kind == "seminar" and was_there else {}
