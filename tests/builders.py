"""The only factory of tests: desks, leads, lists and pacts that look like real ones, all of them invented."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from leaddesk.bootstrap import Desk, open_desk
from leaddesk.domain.board import Filter, Order
from leaddesk.domain.cleaning.cells import Context as CleaningContext
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.fields import FIELD
from leaddesk.domain.leads import Lead
from leaddesk.domain.moves import Move
from leaddesk.domain.pact import Gate, Gates, Pact, Rule, RuleGroup
from leaddesk.domain.stages import Stage
from leaddesk.services.importing.decisions import Decisions, EventDecision
from leaddesk.services.importing.service import Imported
from leaddesk.settings import Settings
from leaddesk.store.pacts import publish

JAPAN = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 20, 14, 6, tzinfo=JAPAN)
"""A Friday afternoon; the Monday after it, 23 November, is a holiday in Japan."""
TODAY = NOW.date()
MEMBER = "佐藤 美咲"

EVERYBODY = Filter()


@dataclass
class Clock:
    """A clock that moves only when it is told to."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def goes_on(self, **time: float) -> datetime:
        """Lets time pass: ``days=1, hours=2``."""
        self.now += timedelta(**time)
        return self.now

    def is_set(self, year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
        """Sets it to a moment in Japan."""
        self.now = datetime(year, month, day, hour, minute, tzinfo=JAPAN)
        return self.now


def opened(address: str, clock: Callable[[], datetime], member: str = MEMBER, *, create: bool = True) -> Desk:
    """An open desk in Japan."""
    settings = Settings(desk=address, member=member, language="en")
    return open_desk(settings, create=create, clock=clock, zone=JAPAN)


# People

_FAMILIES = ("小川", "髙橋", "渡邊", "山﨑", "齋藤", "吉村", "白石", "長谷川", "森", "久保田", "河野", "矢島")
_GIVENS = ("拓也", "陽子", "健太郎", "美穂", "大輔", "さくら", "翔", "由紀子", "直樹", "智美")
_COMPANIES = ("東海精機", "みなと物流", "北斗電子", "青葉システムズ", "日の出食品", "三河工業", "つばさ運輸")


def person(number: int = 1, **fields: Any) -> dict[str, Any]:
    """The clean record of an invented person; the same number is the same person. ``None`` leaves a field out."""
    family, given = _FAMILIES[number % len(_FAMILIES)], _GIVENS[number % len(_GIVENS)]
    record: dict[str, Any] = {
        "full_name": f"{family} {given}",
        "family_name": family,
        "given_name": given,
        "company": f"株式会社{_COMPANIES[number % len(_COMPANIES)]}{number}",
        "job_title": "課長",
        "email": f"person{number}@firm{number}.example.co.jp",
        "phone": f"+8135550{number:04d}",
    }
    record |= fields
    return {key: value for key, value in record.items() if value is not None}


def add(desk: Desk, number: int = 1, *, stage: Stage = Stage.MAL, source: str = "", **fields: Any) -> int:
    """Adds an invented person; the lead's number."""
    return desk.leads.add(person(number, **fields), stage, source)[0]


MANUFACTURER: Mapping[str, Any] = {
    "employees": clean(FIELD["employees"], "300", CleaningContext(today=TODAY)).value,
    "industry": "製造業",
    "job_title": "部長",
    "department": "製造部",
}
"""Fields that fit the persona of the mid-size manufacturer."""


def add_ready(desk: Desk, number: int = 1, **fields: Any) -> int:
    """Adds a person who meets the bar to MQL of a new desk's pact."""
    lead = add(desk, number, **{**MANUFACTURER, **fields})
    desk.leads.log([lead], "inquiry")
    desk.leads.log([lead], "seminar-attended", minutes=60)
    return lead


def add_at(desk: Desk, stage: Stage, number: int = 1, **fields: Any) -> int:
    """Adds a person and brings them to a stage by moves that the pact allows."""
    lead = add_ready(desk, number, **fields)
    for move in _WAY[stage]:
        go(desk, lead, move)
    return lead


_TO_SQL = (Move(Stage.MQL), Move(Stage.SAL), Move(Stage.SQL, evidence="appointment"))
_WAY: dict[Stage, tuple[Move, ...]] = {
    Stage.MAL: (),
    Stage.MQL: _TO_SQL[:1],
    Stage.SAL: _TO_SQL[:2],
    Stage.SQL: _TO_SQL,
    Stage.WON: (*_TO_SQL, Move(Stage.WON, amount=1_200_000)),
    Stage.LOST: (*_TO_SQL, Move(Stage.LOST, reason="timing")),
    Stage.DISQUALIFIED: (Move(Stage.DISQUALIFIED, reason="student"),),
}


def go(desk: Desk, lead: int, move: Move) -> None:
    """Moves a lead; a refusal fails the test."""
    _changes, refused = desk.board.move([lead], move)
    assert not refused, refused[0].why


def everybody(desk: Desk) -> list[Lead]:
    """All leads by number."""
    return sorted(desk.leads.find(EVERYBODY, Order.URGENCY)[1], key=lambda lead: lead.id)


# Lists

CARD_HEADER = ("会社名", "部署", "役職", "氏名", "フリガナ", "e-mail", "TEL会社", "携帯電話", "名刺交換日")


def card_row(number: int, **cells: str) -> dict[str, str]:
    """A row of a list of business cards."""
    someone = person(number)
    row = {
        "会社名": someone["company"],
        "部署": "製造部",
        "役職": "部長",
        "氏名": someone["full_name"],
        "フリガナ": "",
        "e-mail": someone["email"],
        "TEL会社": f"03-5550-{number:04d}",
        "携帯電話": "",
        "名刺交換日": "2026/11/18",
    }
    return row | cells


def cards_file(
    folder: Path, numbers: Iterable[int] = range(1, 11), name: str = "cards.csv", rows: Sequence[Mapping[str, str]] = ()
) -> Path:
    """A list of business cards as Japanese services export it, in cp932."""
    written = list(rows) or [card_row(number) for number in numbers]
    return list_file(folder / name, written)


SEMINAR_HEADER = (
    "申込日時",
    "氏名",
    "会社名",
    "部署",
    "役職",
    "メールアドレス",
    "電話番号",
    "参加状況",
    "参加時間（分）",
)


def seminar_file(folder: Path, numbers: Iterable[int] = range(1, 11), name: str = "seminar.csv") -> Path:
    """A list of people at a seminar: every third stayed away."""
    rows = []
    for number in numbers:
        someone = person(number)
        came = number % 3 != 0
        rows.append(
            {
                "申込日時": "2026/11/01 10:00",
                "氏名": someone["full_name"],
                "会社名": someone["company"],
                "部署": "情報システム部",
                "役職": "主任",
                "メールアドレス": someone["email"],
                "電話番号": f"03-5550-{number:04d}",
                "参加状況": "出席" if came else "欠席",
                "参加時間（分）": "55" if came else "",
            }
        )
    return list_file(folder / name, rows)


def list_file(file: Path, rows: Sequence[Mapping[str, str]], encoding: str = "cp932") -> Path:
    """Writes rows as CSV."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(written.getvalue().encode(encoding))
    return file


EXPO = EventDecision(name="製造DX展", kind="trade-show", starts_on=date(2026, 11, 18))
SEMINAR = EventDecision(name="DXセミナー", kind="seminar", starts_on=date(2026, 11, 12))


def import_list(desk: Desk, file: Path, event: EventDecision = EXPO, **decisions: Any) -> Imported:
    """Imports a file as it comes."""
    decided = Decisions(event=event, **decisions)
    found = desk.importing.read(file, decided)
    return desk.importing.apply(found, desk.importing.plan(found, decided))


# Pacts


@dataclass
class _Codes:
    """Counts up, so that each rule has a code of its own."""

    used: int = field(default=0)

    def next(self, word: str) -> str:
        self.used += 1
        return f"{word}-{self.used}"


_codes = _Codes()


def rule(points: int, when: Any, **options: Any) -> Rule:
    """A rule with a code of its own."""
    return Rule(**{"code": _codes.next("rule"), "points": points, "when": when, **options})


def group(*rules: Rule, at_most: int | None = None) -> RuleGroup:
    """A group with a code of its own."""
    code = _codes.next("group")
    return RuleGroup(code=code, name=code, at_most=at_most, rules=rules)


def pact(*groups: RuleGroup, mql: Gate | None = None, **parts: Any) -> Pact:
    """A pact of a few parts."""
    return Pact(groups=groups, gates=Gates(MQL=mql or Gate()), **parts)


def in_force(desk: Desk, wanted: Pact) -> int:
    """Publishes a pact on a desk and scores everybody by it; its version."""
    context = desk.context
    with context.store.writing() as sql:
        number = publish(sql, wanted, context.now(), "", "", "")
    desk.upkeep.rescore()
    return number
