"""Pacts, leads and what they did, drawn by hypothesis: few words, so that conditions and facts meet, and odd ones."""

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from leaddesk.domain.activities import ACTIVITIES, EVENT_KINDS, Strength
from leaddesk.domain.cleaning.text import one_line
from leaddesk.domain.conditions import Did, KeywordIn, MailIs, NumberIs, PlaceIs, RankIs, RoleIs, TagIs, TextHas
from leaddesk.domain.fields import Range
from leaddesk.domain.pact import Avoid, Criterion, Gate, Gates, Grades, Pact, Persona, Rule, RuleGroup
from leaddesk.domain.roles import Role
from tests.builders import JAPAN, TODAY
from tests.oracle import Happened

ODD = (
    "製造業",
    "ＩＴ・通信",
    "IT推進部",
    "Quality 品質",
    "manufacturing",
    "it",
    "DX",
    "R&D（研究）",
    'O\'Brien "x"',
    "100% a_b",
    "50％",
    "!%_",
    ":today",
    "%(x)s",
    "A\\B",
    "[x]*?",
    "😀絵文字",
    "㈱①髙﨑",
    "École",
    "ЖУК",
    "  ",
    "ﾊﾝｶｸ",
    "大学",
)
"""Text as it arrives."""

TEXTS = tuple(dict.fromkeys(filter(None, map(one_line, ODD))))
"""The same as a desk keeps it: cleaned."""

WORDS = (
    *(text for text in ODD if text.strip()),
    *("IT", "ｉｔ", "qual", "品質", "factur", "%", "_", "!", "\\", "*", "[x]", "?", "'", '"', ":", "😀", "㈱", "école"),
    *("жук", "（研", "(研", "b", "a_", "業", "ハンカク", "・"),
)
"""What conditions ask for."""

TITLES = ("代表取締役", "部長", "課長", "主任", "学生", "顧問", "Engineer", "IT")
MAILS = ("a@example.co.jp", "b@mail.example.co.jp", "c@u-x.ac.jp", "d@example.com", "e_f@ex-ample.com")
DOMAINS = ("example.co.jp", "ac.jp", "@example.com", ".co.jp", "EXAMPLE.COM", "_", "jp")
PREFECTURES = ("東京都", "愛知県", "大阪府", "California")
CODES = ("inquiry", "seminar-attended", "card-exchanged", "site-visited", "mail-opened", "mail-replied", "note")
EVENTS = (("", ""), ("seminar", "DX Seminar 100%"), ("webinar", "École_🎓"), ("trade-show", "製造DX展"))

_texts = st.sampled_from(TEXTS)
_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(tuple)
_numbers = st.sampled_from((0, 1, 50, 99, 100, 300, 999, 10**9))


def _subset(values: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def _ranges(draw: st.DrawFn) -> Range:
    low, high = draw(st.one_of(st.none(), _numbers)), draw(st.one_of(st.none(), _numbers))
    if low is None and high is None:
        low = high = 100
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Range(low, high)


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """What is known of a lead: any field may be missing."""
    possible: dict[str, st.SearchStrategy[Any]] = {
        "full_name": _texts,
        "company": _texts,
        "department": _texts,
        "industry": _texts,
        "job_title": st.sampled_from(TITLES),
        "email": st.sampled_from(MAILS),
        "phone": st.just("+81355501234"),
        "prefecture": st.sampled_from(PREFECTURES),
        "employees": _ranges(),
        "revenue": _ranges(),
        "rank": st.sampled_from("ABC"),
        "tags": st.lists(_texts, min_size=1, max_size=3, unique=True).map(tuple),
        "memo": _texts,
    }
    return draw(st.fixed_dictionaries({}, optional=possible))


@st.composite
def happenings(draw: st.DrawFn) -> Happened:
    """Something that a lead did, up to a year ago or a few days ahead."""
    kind, event = draw(st.sampled_from(EVENTS))
    age = draw(st.one_of(st.integers(-3, 20), st.integers(-3, 400)))
    minutes = st.one_of(st.none(), st.sampled_from((0, 10, 29, 30, 31, 90)))
    at = datetime.combine(TODAY, datetime.min.time(), JAPAN) - timedelta(days=age)
    return Happened(
        code=draw(st.sampled_from(CODES)),
        at=at + timedelta(minutes=draw(st.integers(0, 1439))),
        event_kind=kind,
        event=event,
        minutes=draw(minutes),
        note=draw(st.one_of(st.just(""), _texts)),
    )


leads = st.tuples(records(), st.lists(happenings(), max_size=8))
"""A record and what its person did."""

days = st.integers(-40, 400).map(lambda ahead: TODAY + timedelta(days=ahead))
"""The days on which is asked."""


@st.composite
def _number_facts(draw: st.DrawFn) -> NumberIs:
    bounds = sorted(draw(st.lists(_numbers, min_size=2, max_size=2)))
    which = draw(st.sampled_from(("both", "least", "most")))
    return NumberIs(
        field=draw(st.sampled_from(("employees", "revenue"))),
        at_least=None if which == "most" else bounds[0],
        at_most=None if which == "least" else bounds[1],
    )


facts = st.one_of(
    _number_facts(),
    st.builds(TextHas, field=st.sampled_from(("industry", "department", "job_title", "company")), any_of=_words),
    st.builds(RoleIs, any_of=_subset(tuple(Role))),
    st.builds(PlaceIs, any_of=_subset(("kanto", "chubu", "大阪府", "沖縄県"))),
    st.builds(RankIs, any_of=_subset("ABC")),
    st.builds(TagIs, any_of=_words),
    st.builds(MailIs, any_of=_subset(DOMAINS)),
    st.builds(KeywordIn, any_of=_words),
)

deeds = st.builds(
    Did,
    activities=_subset(CODES),
    event_kinds=st.one_of(st.just(()), _subset(("seminar", "webinar", "trade-show"))),
    event=st.sampled_from(("", "dx", "100%", "école", "_", "製造")),
    minutes=st.one_of(st.none(), st.sampled_from((1, 30))),
    within_days=st.one_of(st.none(), st.integers(1, 90)),
    count=st.sampled_from((1, 1, 1, 2, 3)),
)

_point = st.integers(-50, 50).filter(bool)
_cap = st.one_of(st.none(), st.integers(1, 60))


@st.composite
def _rules(draw: st.DrawFn, code: str) -> Rule:
    shared = {"code": code, "points": draw(_point), "at_most": draw(_cap), "on": draw(st.integers(0, 9)) > 0}
    if draw(st.booleans()):
        return Rule(when=draw(facts), **shared)
    did = draw(deeds)
    weak = any(ACTIVITIES[activity].strength is Strength.WEAK for activity in did.activities)
    return Rule(
        when=did,
        times=draw(st.one_of(st.just("each"), st.integers(1, 4))),
        half_life=draw(st.one_of(st.none(), st.integers(1, 120))),
        strong=not weak and draw(st.booleans()),
        **shared,
    )


@st.composite
def pacts(draw: st.DrawFn) -> Pact:
    """A pact of up to three personas, avoid profiles and groups."""
    personas = tuple(
        Persona(
            code=f"p{n}",
            name=f"P{n}",
            on=draw(st.integers(0, 9)) > 0,
            criteria=tuple(
                Criterion(weight=draw(st.sampled_from((1, 2, 5, 7, 10, 30, 997))), when=draw(facts))
                for _criterion in range(draw(st.integers(1, 4)))
            ),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    avoid = tuple(
        Avoid(
            code=f"a{n}",
            name=f"A{n}",
            on=draw(st.integers(0, 9)) > 0,
            any_of=tuple(draw(st.lists(facts, min_size=1, max_size=2))),
            subtract=draw(st.one_of(st.none(), st.integers(1, 40))),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    groups = tuple(
        RuleGroup(
            code=f"g{g}",
            name=f"G{g}",
            at_most=draw(_cap),
            rules=tuple(draw(_rules(f"r{g}-{r}")) for r in range(draw(st.integers(0, 4)))),
        )
        for g in range(draw(st.integers(0, 3)))
    )
    bars = sorted(draw(st.lists(st.integers(1, 100), min_size=3, max_size=3, unique=True)))
    gate = Gate(
        grade=draw(st.one_of(st.none(), st.sampled_from("ABCD"))),
        engagement=draw(st.one_of(st.none(), st.integers(0, 60))),
        strong_within_days=draw(st.one_of(st.none(), st.integers(1, 100))),
        reachable=draw(st.booleans()),
        no_avoid=draw(st.booleans()),
    )
    return Pact(
        personas=personas,
        avoid=avoid,
        groups=groups,
        gates=Gates(MQL=gate),
        grades=Grades(C=bars[0], B=bars[1], A=bars[2]),
    )


assert set(CODES) <= set(ACTIVITIES)
assert {kind for kind, _name in EVENTS if kind} <= set(EVENT_KINDS)
assert date.max > TODAY
