import time

import pytest

from leaddesk.lists.document import Document, Row, Sheet
from leaddesk.lists.recognition.people import count_people, same_person_groups
from leaddesk.lists.recognition.recognise import recognise

from .cases.people import JAPANESE

ROWS = 100_000


@pytest.mark.long
def test_a_hundred_thousand_rows_take_a_few_seconds_at_most():
    head: Row = [
        "会社名",
        "部署",
        "役職",
        "氏名",
        "電話番号",
        "携帯電話",
        "メールアドレス",
        "住所",
        "名刺交換日",
        "担当者",
    ]
    rows: list[Row] = [head]
    for number in range(ROWS):
        p = JAPANESE[number % 12]
        rows.append(
            [
                f"{p.company}{number % 7000}",
                p.dept,
                p.title,
                f"{p.family} {p.given}{number}",
                p.phone,
                p.mobile,
                f"u{number}@{p.domain}",
                p.address,
                p.slashed,
                p.staff,
            ]
        )
    start = time.perf_counter()
    found = recognise(Document("list.csv", "csv", (Sheet(None, rows),)))
    assert time.perf_counter() - start < 5
    assert found.people == len(found.data_rows) == ROWS


@pytest.mark.long
def test_counting_a_hundred_thousand_people_takes_less_than_two_seconds():
    numbers = range(ROWS)
    start = time.perf_counter()
    groups = same_person_groups(
        [f"u{number}@x{number % 9000}.example.co.jp" for number in numbers],
        [f"江口 颯真{number % 60_000}" for number in numbers],
        [f"株式会社ひなた{number % 9000}" for number in numbers],
        [f"052-555-{number % 10_000:04d}" for number in numbers],
    )
    assert time.perf_counter() - start < 2
    assert count_people(groups) > ROWS / 2
