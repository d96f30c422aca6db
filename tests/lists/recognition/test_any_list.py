"""Whatever a file holds: no error, every filled row once, at most one column for a single field."""

from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.errors import LeadDeskError
from leaddesk.lists.document import Cell, CellError, Document, Sheet
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.recognition.recognised import JOINING
from leaddesk.lists.recognition.text import words

WORDS = st.sampled_from(
    words(
        """会社名 氏名 姓 名 フリガナ メールアドレス 電話番号 携帯 担当者 役職 部署 住所1 備考 No 登録日 ステータス 合計 ※注 例）山田
        1日目 ■大阪 Name Email Company Title Phone Attended Details"""
    )
)
VALUES = st.sampled_from(
    words(
        "江口　颯真 株式会社ひなた soma@x.example.jp 052-555-8101 2026/3/4 ○ 1 A 営業部 課長 愛知県 105-0011 https://x.example.jp"
    )
)
CELLS: st.SearchStrategy[Cell] = st.one_of(
    WORDS,
    VALUES,
    st.none(),
    st.just(""),
    st.text(max_size=12),
    st.integers(-5, 10**12),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(date(1900, 1, 1)),
    st.datetimes(datetime(1900, 1, 1)),  # noqa: DTZ001
    st.just(time(10, 30)),
    st.just(timedelta(minutes=52)),
    st.just(CellError("#N/A")),
)
ROWS = st.lists(st.lists(CELLS, max_size=7), max_size=14)
BLOCKS = st.lists(
    st.tuples(*[st.integers(0, 14)] * 4).map(
        lambda b: (min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3]))
    ),
    max_size=4,
)


def is_filled(cell: Cell) -> bool:
    return cell is not None and not (isinstance(cell, str) and not cell.strip())


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(ROWS, BLOCKS, st.booleans()), max_size=3))
def test_any_workbook_is_recognised_or_refused(sheets):
    document = Document(
        "any.xlsx",
        "xlsx",
        tuple(Sheet(f"s{i}", rows, tuple(blocks), hidden) for i, (rows, blocks, hidden) in enumerate(sheets)),
    )
    try:
        found = recognise(document)
    except LeadDeskError:
        assert not any(is_filled(cell) for sheet in document.sheets for row in sheet.rows for cell in row)
        return
    sheet = next(sheet for sheet in document.sheets if sheet.name == found.sheet)
    filled = {place for place, row in enumerate(sheet.rows) if any(map(is_filled, row))}
    named = [*found.data_rows, *(row.row - 1 for row in found.rows_skipped)]
    assert len(named) == len(set(named))
    assert filled <= set(named)
    assert set(found.data_rows) <= filled | {
        place for top, _l, bottom, _r in sheet.merged for place in range(top, bottom + 1)
    }
    assert 0 <= found.people <= len(found.data_rows)
    single = [column.field for column in found.columns if column.field and column.field not in JOINING]
    assert len(single) == len(set(single))
    assert len({column.name for column in found.columns}) == len(found.columns)
