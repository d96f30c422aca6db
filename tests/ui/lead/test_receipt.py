"""The receipt as it is painted: it always adds up, and nothing in it is cut."""

from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.receipts import ReceiptLine, ScoreKind
from leaddesk.ui.lead.receipt import Receipt
from leaddesk.ui.lead.receipt_words import Row, engagement_rows, fit_rows, signed
from tests.ui.lead.pictured import People
from tests.ui.people import day

FIT = (
    ReceiptLine("maker", ScoreKind.FIT, 30, "従業員 100～999名", "420名", weight=30),
    ReceiptLine("maker", ScoreKind.FIT, 25, "業種 製造業", "製造業", weight=25),
    ReceiptLine("maker", ScoreKind.FIT, 0, "地域 中部・関西", "神奈川県", weight=5),
    ReceiptLine("maker", ScoreKind.FIT, 0, "売上 30億円以上", is_known=False, weight=10),
)


def test_points_carry_their_sign() -> None:
    assert [signed(points) for points in (29, 0, -5)] == ["+29", "0", "−5"]


def test_the_engagement_adds_up(desk: Desk, people: People) -> None:
    found = desk.leads.everything(people.yamaguchi)
    *lines, total = engagement_rows(found.receipt, found.activities)
    assert sum(int(row.points.replace("−", "-")) for row in lines) == int(total.points) == found.lead.engagement == 71
    assert total.is_total
    assert total.remark == "強い行動2件"
    assert lines[0] == Row("+29", f"資料請求 {'11/16'}", "30点、半減60日")
    assert [row.points for row in lines if row.is_quiet] == ["−5"]


def test_the_fit_shows_what_was_found_and_what_is_not_known() -> None:
    assert fit_rows(FIT) == [
        Row("30", "従業員 100～999名", "420名"),
        Row("25", "業種 製造業"),
        Row("0", "地域 中部・関西", "神奈川県", is_quiet=True),
        Row("–", "売上 30億円以上", "10点分は不明", is_quiet=True),
        Row("55", "／60点　92%", "わかっている割合 86%", is_total=True),
    ]


def test_points_taken_off_are_part_of_the_fit() -> None:
    rows = fit_rows((*FIT, ReceiptLine("avoid", ScoreKind.FIT, -20, "除く相手「学生」")))
    assert (rows[-2].points, rows[-1].points) == ("−20", "35")


def test_nothing_known_is_said() -> None:
    assert fit_rows(()) == [Row("–", "ペルソナの条件に当たる情報がまだありません", is_quiet=True)]
    assert engagement_rows((), ())[-1].remark == "強い行動がまだありません"


def test_a_narrow_receipt_wraps(qtbot: QtBot) -> None:
    line = ReceiptLine(
        "s", ScoreKind.ENGAGEMENT, 19, "セミナー出席「DX実践セミナー 第3回」 58分", "20点、半減90日", day(11, 12)
    )
    receipt = Receipt()
    qtbot.addWidget(receipt)
    receipt.show_rows("関心 19 の内訳", "取り決め 第1版", engagement_rows((line,), ()))
    assert receipt.lines.heightForWidth(200) > receipt.lines.heightForWidth(600)
    assert "+19 セミナー出席「DX実践セミナー 第3回」 58分 11/12 20点、半減90日" in receipt.lines.accessibleName()
