"""The history of the sample desk, told through the same services that people use, at the moments at which it happened.

Nothing in it is drawn from the clock or the machine: the same lists make the same desk.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from time import monotonic

from leaddesk.bootstrap import Desk, open_desk
from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.moves import Move
from leaddesk.domain.next_actions import NextAction
from leaddesk.domain.stages import OVERRIDE_REASON, Department, Stage
from leaddesk.resources import resource
from leaddesk.services.context import Acting
from leaddesk.services.importing.decisions import Decisions, EventDecision
from leaddesk.settings import Settings
from leaddesk.translation import Language, Word

ZONE = timezone(timedelta(hours=9), "JST")
NOW = datetime(2026, 11, 20, 14, 6, tzinfo=ZONE)
"""The moment at which the sample desk is opened; from then on its clock runs."""

_FIRST_DAY = date(2026, 6, 5)


@dataclass(frozen=True, slots=True)
class _List:
    """A sample list and when it came in."""

    files: dict[Language, str]
    arrives: datetime
    event: Word
    kind: str
    held: date
    cost: int


_LISTS = (
    _List(
        {"ja": "ものづくり交流会_名刺.csv", "en": "networking_cards.csv"},
        datetime(2026, 6, 5, 9, 30, tzinfo=ZONE),
        Word("Makers' evening", "ものづくり交流会"),
        "networking",
        date(2026, 6, 4),
        80_000,
    ),
    _List(
        {"ja": "製造DX展2026_名刺一覧.xlsx", "en": "dx_expo_2026_cards.xlsx"},
        datetime(2026, 11, 9, 9, 40, tzinfo=ZONE),
        Word("Manufacturing DX Expo 2026", "製造DX展 2026"),
        "trade-show",
        date(2026, 11, 6),
        1_800_000,
    ),
    _List(
        {"ja": "DX実践セミナー_参加者.csv", "en": "dx_seminar_attendees.csv"},
        datetime(2026, 11, 12, 17, 20, tzinfo=ZONE),
        Word("DX in practice", "DX実践セミナー"),
        "seminar",
        date(2026, 11, 12),
        120_000,
    ),
)

_SHOW_IS_IN = date(2026, 11, 9)
"""From then on more is going on."""

_MARKETING = Word("Sho Tanaka", "田中 翔")
_SALES = (Word("Misaki Sato", "佐藤 美咲"), Word("Ken Suzuki", "鈴木 健"))
_ACTIONS = (
    ("call", Word("First call", "初回の電話")),
    ("visit", Word("Visit the plant", "現場見学")),
    ("mail", Word("Send the case study", "事例資料を送る")),
    ("call", Word("Call about the approval", "電話：稟議の状況")),
)
_DID = (("document-requested", 30), ("site-visited", 40), ("mail-opened", 30), ("mail-replied", 10), ("inquiry", 9))


_DEPARTMENTS = (Word("Head Office", "本社"), Word("Purchasing", "購買部"), Word("Plant", "工場"))
_AGREED = Word("Asked about the price at the booth", "ブースで価格を詳しく聞かれたため")


class Clock:
    """The clock of the sample desk: set by the story, and running once the story is told."""

    def __init__(self) -> None:
        self._at = NOW
        self._since: float | None = None

    def __call__(self) -> datetime:
        return self._at + timedelta(seconds=monotonic() - self._since) if self._since is not None else self._at

    def set(self, at: datetime) -> None:
        """Stops it at this moment."""
        self._at, self._since = at, None

    def run(self) -> None:
        """Lets it run on from where it stands."""
        self._since = monotonic()


def tell_story(settings: Settings, progress: Callable[[float], None] = lambda _share: None) -> Desk:
    """Makes the sample desk where the settings say, and opens it at ``NOW``. ``progress`` is told 0 to 1."""
    clock = Clock()
    clock.set(datetime.combine(_FIRST_DAY, time(9), ZONE))
    desk = open_desk(settings, clock=clock, zone=ZONE)
    story = _Story(desk, clock, settings.spoken)
    days = list(_working_days())
    for at, day in enumerate(days):
        story.live(day)
        progress((at + 1) / len(days))
    clock.set(NOW)
    desk.upkeep.rescore()
    desk.duplicates.refresh()
    own = Department(settings.department) if settings.department else Department.SALES
    desk.context.acting = Acting(settings.member, own)
    clock.run()
    return desk


def _working_days() -> Iterator[date]:
    day = _FIRST_DAY
    while day <= NOW.date():
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


class _Story:
    """What marketing and sales do, day by day."""

    def __init__(self, desk: Desk, clock: Clock, language: Language) -> None:
        self.desk = desk
        self.clock = clock
        self.language = language
        self.random = random.Random(20261120)

    def live(self, day: date) -> None:
        """One working day."""
        for list_ in _LISTS:
            if list_.arrives.date() == day:
                self._import(list_)
        if day.weekday() in (0, 2, 4):
            self._people_act(day)
        if day.weekday() in (1, 3):
            self._hand_over(day)
        if day.weekday() in (2, 4) and day < NOW.date():
            self._answer(day)
            self._work(day)
        if day == date(2026, 11, 13):
            self._sales_finds(day)
        if day.month == 11 and day.day >= 12 and day.weekday() != 4:
            self._sales_meets_again(day)

    def _as(self, name: Word, department: Department, at: datetime) -> None:
        self.clock.set(min(at, NOW))
        self.desk.context.acting = Acting(name.in_language(self.language), department)

    def _import(self, list_: _List) -> None:
        self._as(_MARKETING, Department.MARKETING, list_.arrives)
        file = resource("samples", self.language, list_.files[self.language])
        event = EventDecision(
            name=list_.event.in_language(self.language), kind=list_.kind, starts_on=list_.held, cost=list_.cost
        )
        decisions = Decisions(event=event)
        found = self.desk.importing.read(Path(file), decisions)
        self.desk.importing.apply(found, self.desk.importing.plan(found, decisions))

    def _ids(self, column: Column) -> list[int]:
        return list(self.desk.board.ids(column, Filter(), Order.NAME))

    def _cards(self, column: Column) -> list[Card]:
        return self.desk.board.cards(self._ids(column))

    def _people_act(self, day: date) -> None:
        """Some request a document, some only look."""
        self._as(_MARKETING, Department.MARKETING, datetime.combine(day, time(18), ZONE))
        everybody, busy = self._ids(Column.MAL), 3 if day >= _SHOW_IS_IN else 1
        for code, per_mille in _DID:
            who = [lead for lead in everybody if self.random.random() < busy * per_mille / 1000]
            if who:
                self.desk.leads.log(who, code, datetime.combine(day, time(self.random.randrange(9, 17)), ZONE))

    def _hand_over(self, day: date) -> None:
        """Marketing advances those who meet the bar."""
        self._as(_MARKETING, Department.MARKETING, datetime.combine(day, time(10, 30), ZONE))
        self.desk.upkeep.rescore()
        ready = [card.id for card in self._cards(Column.MAL) if card.standing is Standing.READY]
        going = [lead for lead in ready if self.random.random() < 0.8]
        if going:
            self.desk.board.move(going, Move(Stage.MQL), partly=True)
        if self.random.random() < 0.4:
            self._agree_on_one_more()

    def _agree_on_one_more(self) -> None:
        """Both departments want to talk to somebody who is below the bar."""
        below = [card.id for card in self._cards(Column.MAL) if card.grade in "AB" and 20 <= card.engagement < 50]
        if below:
            names = (_MARKETING.in_language(self.language), _SALES[0].in_language(self.language))
            note = _AGREED.in_language(self.language)
            move = Move(Stage.MQL, reason=OVERRIDE_REASON, note=note, agreed_by=names)
            self.desk.board.move([self.random.choice(below)], move)

    def _answer(self, day: date) -> None:
        """Sales accepts most of what waits, gives some back, and leaves some waiting."""
        seller = self.random.choice(_SALES)
        self._as(seller, Department.SALES, datetime.combine(day, time(15, 10), ZONE))
        waiting = self._ids(Column.MQL)
        accepted = [lead for lead in waiting if self.random.random() < (0.4 if day >= _SHOW_IS_IN else 0.5)]
        rest = [lead for lead in waiting if lead not in accepted]
        if accepted:
            self.desk.board.move(accepted, Move(Stage.SAL), partly=True)
        for lead in rest:
            chance = self.random.random()
            if chance < 0.06:
                self.desk.board.move(
                    [lead], Move(Stage.DISQUALIFIED, reason=self.random.choice(("avoid", "competitor")))
                )
            elif chance < 0.28:
                reason = self.random.choice(("misrouted", "incomplete", "below-definition"))
                until = day + timedelta(days=self.random.choice((7, 12, 30)))
                self.desk.board.move([lead], Move(Stage.MAL, reason=reason, until=until))

    def _work(self, day: date) -> None:
        """Sales calls, sees orders coming, wins and loses."""
        at = datetime.combine(day, time(16, 40), ZONE)
        for lead, eager in self._eager(Column.SAL):
            self._as(self.random.choice(_SALES), Department.SALES, at)
            chance = self.random.random()
            if chance < 0.18 * eager:
                evidence = self.random.choice(("quote-requested", "appointment"))
                amount = self.random.randrange(6, 40) * 100_000
                self.desk.board.move([lead], Move(Stage.SQL, evidence=evidence, amount=amount))
            elif chance < 0.18 * eager + 0.07 / eager:
                self.desk.board.move(
                    [lead], Move(Stage.LOST, reason=self.random.choice(("no-need", "timing", "no-budget")))
                )
            elif chance < 0.4:
                self.desk.leads.log([lead], "call", note="")
                self._plan_next(lead, day)
        for lead, eager in self._eager(Column.SQL):
            chance = self.random.random()
            if chance < 0.12 * eager:
                monthly = self.random.random() < 0.5
                amount = self.random.randrange(4, 16) * 10_000 if monthly else self.random.randrange(8, 40) * 100_000
                self.desk.board.move([lead], Move(Stage.WON, amount=amount, is_monthly=monthly))
            elif chance < 0.12 * eager + 0.01 / eager:
                self.desk.board.move([lead], Move(Stage.LOST, reason=self.random.choice(("competitor", "no-budget"))))
            elif chance < 0.45:
                self._plan_next(lead, day)

    def _eager(self, column: Column) -> list[tuple[int, float]]:
        """Each lead of a column with how eager they are: who did much buys more readily."""
        return [(card.id, min(max(card.engagement / 60, 0.5), 1.3)) for card in self._cards(column)]

    def _plan_next(self, lead: int, day: date) -> None:
        kind, text = self.random.choice(_ACTIONS)
        on = day + timedelta(days=self.random.randrange(3, 12))
        when = self.random.choice(("", "", "14:00", "16:30"))
        self.desk.leads.plan([lead], NextAction(text.in_language(self.language), kind, on, when))

    def _sales_finds(self, day: date) -> None:
        """Sales brings a person of its own."""
        self._as(_SALES[0], Department.SALES, datetime.combine(day, time(11), ZONE))
        name = (
            ("戸田", "めぐみ", "株式会社きたかぜ空調")
            if self.language == "ja"
            else ("Toda", "Megumi", "Kitakaze Air Conditioning")
        )
        record = {
            "family_name": name[0],
            "given_name": name[1],
            "company": name[2],
            "email": "m.toda@kitakaze.example.co.jp",
        }
        self.desk.leads.add(record, Stage.SAL, "sales")

    def _sales_meets_again(self, day: date) -> None:
        """Sales types somebody in from a card without looking whether marketing has them."""
        self._as(_SALES[1], Department.SALES, datetime.combine(day, time(17, 20), ZONE))
        known = self.desk.leads.get(self.random.choice(self._ids(Column.MAL))).record
        record = {key: known[key] for key in ("family_name", "given_name", "company") if known.get(key)}
        self.desk.leads.add(
            {**record, "department": self.random.choice(_DEPARTMENTS).in_language(self.language)}, Stage.SAL, "sales"
        )
