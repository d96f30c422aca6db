"""A desk of any size, filled row by row without an importer: leads in all stages and five activities each."""

import random
from datetime import date
from pathlib import Path

from leaddesk.bootstrap import Desk, open_desk
from leaddesk.settings import Settings
from leaddesk.store.plain import Plain
from leaddesk.store.times import to_day

_INDUSTRIES = ("製造業", "電機メーカー", "物流", "情報サービス", "卸売", "食品", "化学", "建設", "医療", None)
_DEPARTMENTS = ("生産技術部", "情報システム部", "営業部", "総務部", "DX推進室", "品質保証部", None)
_PLACES = ("東京都", "愛知県", "大阪府", "神奈川県", "福岡県", "北海道", None)
_STAGES = (("MAL", 80), ("MQL", 4), ("SAL", 3), ("SQL", 2), ("WON", 2), ("LOST", 5), ("DISQUALIFIED", 4))
_CODES = (
    ("card-exchanged", 20), ("seminar-attended", 8), ("document-requested", 6), ("site-visited", 25), ("mail-opened", 15),
    ("survey-answered", 6), ("seminar-missed", 4), ("inquiry", 2), ("pricing-viewed", 4), ("mail-replied", 3), ("call", 5),
)  # fmt: skip
_MICROS = 86_400_000_000
_EPOCH = date(1970, 1, 1).toordinal()


def desk_of(folder: Path, leads: int) -> Desk:
    """A desk with so many leads and five times as many activities, scored as of today."""
    desk = open_desk(Settings(desk=str(folder / f"desk-{leads}.leaddesk"), member="佐藤", language="ja"))
    random_ = random.Random(7)
    today = to_day(desk.context.today())
    with desk.context.store.writing() as sql:
        _insert_leads(sql, leads, today, random_)
        _insert_activities(sql, leads, today, random_)
        sql.run("ANALYZE")
    desk.upkeep.rescore(by_time=False)
    return desk


def _at(day: int) -> int:
    """The first moment of an ordinal day, as the store keeps moments."""
    return (day - _EPOCH) * _MICROS


def _insert_leads(sql: Plain, count: int, today: int, random_: random.Random) -> None:
    columns = (
        "id", "stage", "board_column", "stage_day", "touched_day", "stage_at", "created_at", "updated_at", "full_name",
        "family_name", "given_name", "company", "department", "job_title", "role", "email", "phone", "industry", "employees",
        "employees_to", "revenue", "prefecture", "rank", "owner", "name_key", "memo", "due_at",
    )  # fmt: skip
    stages = random_.choices([s for s, _n in _STAGES], [n for _s, n in _STAGES], k=count)

    def row(lead: int) -> tuple[object, ...]:
        day, stage = today - random_.randrange(200), stages[lead - 1]
        size = random_.choice((None, 5, 30, 120, 450, 800, 3000))
        company = int(random_.paretovariate(0.8)) % 20_000
        return (
            lead, stage, stage, day, day, _at(day), _at(day), _at(day), f"山田 太郎{lead}", "山田", f"太郎{lead}",
            f"株式会社見本{company}製作所", random_.choice(_DEPARTMENTS), random_.choice(("部長", "課長", "主任", None)),
            random_.choice(("decision-maker", "manager", "member", None)),
            f"p{lead}@c{company}.example.co.jp" if lead % 10 else None, f"+8135550{lead % 10000:04d}", random_.choice(_INDUSTRIES),
            size, size, random_.choice((None, 10**8, 5 * 10**9)), random_.choice(_PLACES), random_.choice((None, "A", "B", "C")),
            random_.choice(("佐藤", "鈴木", "田中", None)), f"ヤマダタロウ{lead}", "メモ" * random_.randrange(12),
            _at(today + 2) if stage == "MQL" else None,
        )  # fmt: skip

    sql.insert("lead", columns, map(row, range(1, count + 1)))  # type: ignore[arg-type]
    sql.insert(
        "lead_search",
        ("lead_id", "text"),
        ((n, f"ヤマダ太郎{n}\n見本{n % 20_000}製作所\np{n}@example.co.jp") for n in range(1, count + 1)),
    )
    moves = ((n, 1, today - 200, None, "MAL") for n in range(1, count + 1))
    sql.insert("stage_move", ("lead_id", "at", "day", "before", "after"), moves)


def _insert_activities(sql: Plain, leads: int, today: int, random_: random.Random) -> None:
    codes = random_.choices([c for c, _n in _CODES], [n for _c, n in _CODES], k=5 * leads)
    columns = ("lead_id", "code", "day", "at", "minutes", "created_at")

    def row(code: str) -> tuple[object, ...]:
        day = today - random_.randrange(400)
        return (random_.randrange(1, leads + 1), code, day, _at(day), random_.choice((None, 10, 45, 60)), _at(day))

    sql.insert("activity", columns, map(row, codes))  # type: ignore[arg-type]
