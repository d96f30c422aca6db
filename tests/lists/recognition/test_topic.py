from datetime import date

import pytest

from leaddesk.lists.recognition.recognised import EventHint
from leaddesk.lists.recognition.topic import event_hint


def hint(*above, values=(), file="list.csv", kind="business-cards", preset=None) -> EventHint:
    return event_hint(above, values, file, kind, preset)


def test_a_title_without_the_words_for_lists():
    found = hint(["第10回 架空ものづくり展　来場者名刺一覧"], ["出力日時：2026年7月3日 17:30"])
    assert found == EventHint("第10回 架空ものづくり展", None, "trade-show")


@pytest.mark.parametrize(
    "above",
    [
        [["セミナー名：在庫削減セミナー"], ["開催日：2026/3/4"]],
        [["セミナー名", "在庫削減セミナー"], ["開催日時", "2026年3月4日 14:00"]],
        [["セミナー名", "開催日"], ["在庫削減セミナー", date(2026, 3, 4)]],
        [["イベント名", "会場", "開催日"], ["在庫削減セミナー", "東京", "R8.3.4"]],
        [["在庫削減セミナー 参加者名簿（2026/3/4）"]],
    ],
)
def test_name_and_day_are_found_however_they_are_written(above):
    assert hint(*above, kind="seminar") == EventHint("在庫削減セミナー", date(2026, 3, 4), "seminar")


def test_the_day_of_an_export_is_no_day_of_an_event():
    assert hint(["名刺一覧"], ["出力日：2026/03/04"], ["作成：営業"]) == EventHint()


def test_a_column_that_never_changes_names_the_event():
    assert hint(values=("製造DX展", "製造DX展")).name == "製造DX展"
    assert hint(values=("製造DX展", "物流展")).name is None


def test_reports_of_meetings_are_webinars():
    above = [["Meeting title", '"""Line 4 retrofit""'], ["Start time", "7/22/26, 7:00:00 PM"]]
    assert hint(*above, kind="seminar", preset="teams") == EventHint("Line 4 retrofit", date(2026, 7, 22), "webinar")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("夏のウェビナー", "webinar"),
        ("物流勉強会", "seminar"),
        ("異業種交流会", "networking"),
        ("春の産業フェア", "trade-show"),
        ("Pump Expo", "trade-show"),
    ],
)
def test_the_kind_follows_the_name(name: str, kind: str):
    assert hint(["イベント名", name]).kind == kind
