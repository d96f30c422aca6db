"""The pact that a new desk starts with, for Japanese B2B; a team changes it.

Its stages follow the usual reading of MAL, MQL, SAL and SQL in Japanese B2B marketing: what a person does counts for
more than what they look at, sales checks an MQL before it takes it, and a quote or an appointment makes an SQL.
"""

from leaddesk.domain.conditions import Did, Fact, KeywordIn, MailIs, NumberIs, PlaceIs, RankIs, RoleIs, TextHas
from leaddesk.domain.pact import Avoid, Criterion, Gate, Gates, Pact, Persona, Rule, RuleGroup
from leaddesk.domain.roles import Role
from leaddesk.translation import Language, Word

_MANUFACTURING = ("製造", "メーカー", "manufacturing", "manufacture")
_LOGISTICS = ("物流", "運輸", "倉庫", "運送", "logistics", "transport", "warehouse", "warehousing")
_PRODUCTION_AND_IT = (
    "製造",
    "生産",
    "工場",
    "情報システム",
    "情シス",
    "DX",
    "IT",
    "production",
    "plant",
    "information system",
)
_IT = ("情報システム", "情シス", "DX", "IT", "デジタル", "information system", "digital")
_MANAGER_AND_ABOVE = (Role.DECISION_MAKER, Role.MANAGER)


def default_pact(language: Language) -> Pact:
    """The pact of a new desk, its names and definitions in this language."""

    def say(word: Word) -> str:
        return word.in_language(language)

    return Pact(
        personas=tuple(_persona(*persona, say(name)) for persona, name in _PERSONAS),
        avoid=tuple(Avoid(code=code, name=say(name), any_of=conditions) for code, name, conditions in _AVOID),
        groups=tuple(
            RuleGroup(code=code, name=say(name), at_most=at_most, rules=rules) for code, name, at_most, rules in _GROUPS
        ),
        gates=_GATES,
        definitions={
            "MAL": say(_DEFINITIONS["MAL"]),
            "MQL": say(_DEFINITIONS["MQL"]),
            "SAL": say(_DEFINITIONS["SAL"]),
            "SQL": say(_DEFINITIONS["SQL"]),
            "WON": say(_DEFINITIONS["WON"]),
        },
    )


def _persona(code: str, criteria: tuple[tuple[int, Fact], ...], name: str) -> Persona:
    return Persona(
        code=code, name=name, criteria=tuple(Criterion(weight=weight, when=fact) for weight, fact in criteria)
    )


_PERSONAS: tuple[tuple[tuple[str, tuple[tuple[int, Fact], ...]], Word], ...] = (
    (
        (
            "mid-size-manufacturer",
            (
                (30, NumberIs(field="employees", at_least=100, at_most=999)),
                (25, TextHas(field="industry", any_of=_MANUFACTURING)),
                (20, RoleIs(any_of=_MANAGER_AND_ABOVE)),
                (10, TextHas(field="department", any_of=_PRODUCTION_AND_IT)),
                (10, NumberIs(field="revenue", at_least=3_000_000_000)),
                (5, PlaceIs(any_of=("chubu", "kansai"))),
            ),
        ),
        Word("Mid-size manufacturer", "中堅製造業"),
    ),
    (
        (
            "logistics-and-it",
            (
                (30, TextHas(field="industry", any_of=_LOGISTICS)),
                (30, TextHas(field="department", any_of=_IT)),
                (20, RoleIs(any_of=_MANAGER_AND_ABOVE)),
                (20, NumberIs(field="employees", at_least=50)),
            ),
        ),
        Word("Logistics and IT departments", "物流・情報システム部門"),
    ),
)

_AVOID: tuple[tuple[str, Word, tuple[Fact, ...]], ...] = (
    (
        "student",
        Word("Students", "学生"),
        (
            TextHas(field="company", any_of=("大学", "高等学校", "高校", "専門学校", "university", "college")),
            TextHas(field="job_title", any_of=("学生", "student")),
            MailIs(any_of=("ac.jp", "ed.jp", "edu")),
        ),
    ),
    ("competitor", Word("Competitors", "競合"), (KeywordIn(any_of=("競合他社", "同業他社")),)),
    (
        "sole-trader",
        Word("Sole traders", "個人事業"),
        (
            TextHas(field="company", any_of=("個人事業", "フリーランス", "freelance", "sole trader")),
            NumberIs(field="employees", at_most=1),
        ),
    ),
)

_GROUPS: tuple[tuple[str, Word, int, tuple[Rule, ...]], ...] = (
    (
        "acted",
        Word("They acted", "本人が動いた"),
        80,
        (
            Rule(
                code="document",
                points=30,
                when=Did(activities=("document-requested", "whitepaper-downloaded")),
                times=2,
                half_life=60,
                strong=True,
            ),
            Rule(
                code="seminar",
                points=20,
                when=Did(activities=("seminar-attended",), minutes=30),
                times=2,
                half_life=90,
                strong=True,
            ),
            Rule(
                code="inquiry",
                points=40,
                when=Did(activities=("inquiry", "demo-requested", "quote-requested")),
                half_life=120,
                strong=True,
            ),
            Rule(code="reply", points=15, when=Did(activities=("mail-replied",)), half_life=60, strong=True),
            Rule(code="survey", points=10, when=Did(activities=("survey-answered",))),
            Rule(code="missed", points=-5, when=Did(activities=("seminar-missed",))),
        ),
    ),
    (
        "cards",
        Word("Trade show and cards", "展示会・名刺"),
        20,
        (
            Rule(code="card", points=10, when=Did(activities=("card-exchanged",))),
            Rule(code="rank-a", points=8, when=RankIs(any_of=("A",))),
            Rule(code="rank-b", points=4, when=RankIs(any_of=("B",))),
        ),
    ),
    (
        "looked",
        Word("Only looked", "見ただけ"),
        10,
        (
            Rule(code="visit", points=1, when=Did(activities=("site-visited",), within_days=14), times=5),
            Rule(code="opened", points=1, when=Did(activities=("mail-opened",), within_days=30), times=3),
            Rule(code="pricing", points=3, when=Did(activities=("pricing-viewed",), within_days=14), times=2),
        ),
    ),
)

_GATES = Gates(
    MQL=Gate(grade="B", engagement=50, strong_within_days=90, reachable=True, no_avoid=True),
    SQL=Gate(evidence=("quote-requested", "appointment")),
    WON=Gate(amount=True),
)

_DEFINITIONS = {
    "MAL": Word(
        "Marketing has the contact: a card, a seminar, a request, the web.",
        "マーケティングが連絡先を得た人。名刺、セミナー、資料請求、Web などから。",
    ),
    "MQL": Word(
        "Fits a persona, scores enough, and did something of their own accord. Browsing alone is not enough.",
        "ペルソナに合い、点数が届き、本人が行動した人。見ているだけでは足りません。",
    ),
    "SAL": Word(
        "Sales checked the MQL and took it, or found the person itself (prospecting, referral, inbound).",
        "営業がMQLを確かめて受け入れた人。または営業が自ら見つけた人（新規開拓、紹介、引き合い）。",
    ),
    "SQL": Word(
        "Sales sees an order coming: a quote was asked for, or an appointment made.",
        "営業が受注を見込む人。見積もりの依頼があったか、商談の約束ができた人。",
    ),
    "WON": Word("Ordered: amount, date, monthly or one-off.", "受注した人。金額、日付、月額か一括か。"),
}
