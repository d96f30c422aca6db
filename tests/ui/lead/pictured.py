"""A real desk with the people of the design's picture of the panel, as far as the pact of a new desk makes them so."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Filter
from leaddesk.domain.fields import Range
from leaddesk.domain.moves import Move
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import Department, Stage
from leaddesk.services.context import Acting
from leaddesk.services.importing.decisions import EventDecision
from tests.builders import Clock, import_list, list_file, opened
from tests.ui.people import NOW

EXPO = EventDecision(name="製造DX展", kind="trade-show", starts_on=date(2026, 11, 8))
SEMINAR = EventDecision(name="DX実践セミナー", kind="seminar", starts_on=date(2026, 11, 12))


@dataclass(frozen=True)
class People:
    """Their numbers."""

    yamaguchi: int
    otsuka: int
    shibata: int
    takahashi: int
    hasegawa: int


_ROW = {
    "会社名": "北辰電機工業株式会社",
    "部署": "生産技術部",
    "役職": "部長",
    "氏名": "山口 健太",
    "フリガナ": "ヤマグチ ケンタ",
    "e-mail": "kenta.yamaguchi@example.co.jp",
    "TEL会社": "044-555-0123",
    "携帯電話": "090-5550-0187",
    "都道府県": "神奈川県",
    "市区町村": "川崎市",
    "業種": "製造業",
    "従業員数": "420",
    "評価": "A",
    "導入時期": "半年以内",
    "予算": "未確認",
    "名刺交換日": "2026/11/08",
}


def pictured_desk(folder: Path) -> tuple[Desk, People]:
    """The desk at the moment of the picture, 佐藤 at the keyboard."""
    clock = Clock()
    desk = opened(str(folder / "営業部.leaddesk"), clock, "田中 翔")
    rows = [_ROW, {**_ROW, "氏名": "大塚 文子", "フリガナ": "オオツカ フミコ", "部署": "情報システム部", "役職": "課長",
                   "e-mail": "fumiko.otsuka@example.co.jp", "TEL会社": "", "携帯電話": "", "評価": "B"},
            {**_ROW, "氏名": "柴田 実", "フリガナ": "シバタ ミノル", "部署": "購買部", "役職": "", "評価": "",
             "e-mail": "", "TEL会社": "044-555-0124", "携帯電話": ""}]  # fmt: skip
    clock.is_set(2026, 11, 9, 10, 12)
    import_list(desk, list_file(folder / "製造DX展2026_名刺.csv", rows), EXPO)
    by_name = {lead.name: lead.id for lead in desk.leads.find(Filter())[1]}
    clock.is_set(2026, 11, 9, 10, 30)
    people = _others(desk, clock, by_name)
    _happened(desk, clock, people)
    clock.now = NOW
    desk.context.acting = Acting("佐藤 美咲", Department.SALES)
    desk.upkeep.rescore()
    return desk, people


def _others(desk: Desk, clock: Clock, by_name: dict[str, int]) -> People:
    clock.is_set(2026, 10, 20)
    takahashi, _changes = desk.leads.add(
        {"full_name": "高橋 直樹", "company": "株式会社つばめ製作所", "department": "取締役", "job_title": "工場長",
         "email": "takahashi@tsubame.example.co.jp"}, Stage.SAL, "sales")  # fmt: skip
    hasegawa, _changes = desk.leads.add(
        {"full_name": "長谷川 亮", "company": "株式会社みなと精密", "department": "製造部", "job_title": "課長",
         "industry": "製造業", "employees": Range(300, 300), "phone": "+81355500188"})  # fmt: skip
    desk.leads.log([hasegawa], "inquiry", date(2026, 10, 10))
    desk.leads.log([hasegawa], "seminar-attended", date(2026, 10, 12), minutes=60)
    return People(by_name["山口 健太"], by_name["大塚 文子"], by_name["柴田 実"], takahashi, hasegawa)


def _happened(desk: Desk, clock: Clock, people: People) -> None:
    lead = people.yamaguchi
    memo = "紙の日報をやめ、進み具合を現場で入力したい。"
    desk.leads.edit(lead, {"memo": memo, "owner": "佐藤 美咲"})
    desk.leads.log([lead], "seminar-missed", date(2026, 10, 15))
    clock.is_set(2026, 11, 16, 15, 30)
    seminar = _event(desk, SEMINAR)
    desk.leads.log([lead], "seminar-attended", date(2026, 11, 12), minutes=58, event=seminar)
    desk.leads.log([lead], "survey-answered", date(2026, 11, 12))
    desk.leads.log([lead], "document-requested", date(2026, 11, 16), "工程管理")
    clock.is_set(2026, 11, 16, 15, 42)
    _go(desk, lead, Move(Stage.MQL))
    clock.is_set(2026, 11, 17, 11, 5)
    desk.context.acting = Acting("佐藤 美咲", Department.SALES)
    desk.leads.log([lead], "call", note="不在。夕方に折り返し")
    desk.leads.plan([lead], NextAction("初回の電話", "call", date(2026, 11, 24)))
    clock.is_set(2026, 11, 18, 9, 30)
    desk.leads.edit(lead, {"employees": Range(420, 420), "department": "生産技術部"})
    desk.leads.edit(lead, {"employees": Range(400, 400)})
    desk.leads.edit(lead, {"employees": Range(420, 420)})
    _go(desk, people.shibata, Move(Stage.MAL, until=date(2027, 1, 15)))


def _event(desk: Desk, decision: EventDecision) -> int:
    from leaddesk.store.times import to_day

    assert decision.starts_on is not None
    with desk.context.step("import") as step:
        row = {"kind": decision.kind, "name": decision.name, "starts_on": to_day(decision.starts_on), "created_at": 0}
        return step.insert("event", [row])[0]


def _go(desk: Desk, lead: int, move: Move) -> None:
    _changes, refused = desk.board.move([lead], move)
    assert not refused, refused[0].why


@dataclass(frozen=True)
class Template:
    """The desk made once, to be copied for each test."""

    file: Path
    people: People


def make_template(folder: Path) -> Template:
    """Makes it."""
    desk, people = pictured_desk(folder)
    desk.close()
    return Template(folder / "営業部.leaddesk", people)


def copied(template: Template, folder: Path, clock: Clock) -> Desk:
    """A copy of it at the moment of the picture, 佐藤 of sales at the keyboard."""
    file = folder / template.file.name
    file.write_bytes(template.file.read_bytes())
    desk = opened(str(file), clock, "佐藤 美咲")
    desk.context.acting = Acting("佐藤 美咲", Department.SALES)
    return desk
