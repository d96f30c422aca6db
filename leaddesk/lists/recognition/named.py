"""Files that name their fields themselves, as vCards do: nothing is to be guessed."""

from leaddesk.domain.fields import FIELD
from leaddesk.lists.document import Document, Sheet
from leaddesk.lists.recognition.evidence import SAMPLE_ROWS, evidence_of, sample_of
from leaddesk.lists.recognition.finishing import column_names
from leaddesk.lists.recognition.grouping import person_groups
from leaddesk.lists.recognition.people import count_people
from leaddesk.lists.recognition.products import VCARD
from leaddesk.lists.recognition.recognised import Column, Recognised, Skipped
from leaddesk.lists.recognition.text import is_blank_row
from leaddesk.lists.recognition.topic import event_hint
from leaddesk.translation import Word

BY_ITSELF = Word("named by the file itself", "ファイルに書かれた項目名")


def named_by_keys(document: Document, sheet: Sheet) -> Recognised:
    """A list whose file names the field of each column: every row that is not blank is a person."""
    people = [place for place, row in enumerate(sheet.rows) if not is_blank_row(row)]
    columns = _columns(document.keys or (), sheet, people)
    skipped = tuple(Skipped(place + 1, "blank") for place, row in enumerate(sheet.rows) if is_blank_row(row))
    return Recognised(
        sheet=sheet.name,
        header_row=None,
        kind=VCARD.kind,
        preset=VCARD.code,
        preset_word=VCARD.word,
        columns=columns,
        data_rows=tuple(people),
        rows_skipped=skipped,
        people=count_people(person_groups(sheet.rows, people, columns)),
        event=event_hint((), (), document.file, VCARD.kind, None),
    )


def _columns(keys: tuple[str, ...], sheet: Sheet, people: list[int]) -> tuple[Column, ...]:
    """A column for each key, its header the word of the field."""
    sample = sample_of(sheet.rows, people, SAMPLE_ROWS)
    words = [str(FIELD[key].word) if key in FIELD else key for key in keys]
    names = column_names(words, range(len(keys)))
    fields = [key if key in FIELD else None for key in keys]
    samples = [evidence_of(index, sample, sample).samples() for index in range(len(keys))]
    return tuple(
        Column(index, word, name, field, 1.0, BY_ITSELF, samples=values)
        for index, (word, name, field, values) in enumerate(zip(words, names, fields, samples, strict=True))
    )
