"""Which values a desk really holds, with how many leads have each: what the pact's editor offers."""

from collections import Counter

from leaddesk.domain.pact_matches import Counted, Vocabulary
from leaddesk.domain.regions import REGIONS
from leaddesk.store.leads import distinct_values
from leaddesk.store.plain import Plain

_TEXTS = ("industry", "department", "job_title", "company", "country", "source", "registration_status", "rank")
_MOST = 300


def read_vocabulary(sql: Plain) -> Vocabulary:
    """The values of all sources, the most frequent first."""
    values = {text: _counted(distinct_values(sql, text, _MOST)) for text in _TEXTS}
    values["role"] = _counted(_grouped(sql, "SELECT role, count(*) FROM lead WHERE role IS NOT NULL GROUP BY 1"))
    values["place"] = _places(sql)
    values["tags"] = _tags(sql)
    values["mail"] = _counted(_grouped(sql, _domains(sql)))
    values["activity"] = _counted(_grouped(sql, "SELECT code, count(DISTINCT lead_id) FROM activity GROUP BY 1"))
    values["event"] = _counted(
        _grouped(
            sql,
            "SELECT e.name, count(DISTINCT a.lead_id) FROM event e JOIN activity a ON a.event_id = e.id GROUP BY 1",
        )
    )
    return Vocabulary(values)


def _grouped(sql: Plain, query: str) -> list[tuple[str, int]]:
    return [(str(value), int(count)) for value, count in sql.rows(f"{query} ORDER BY 2 DESC, 1 LIMIT {_MOST}")]


def _counted(rows: list[tuple[str, int]]) -> tuple[Counted, ...]:
    return tuple(Counted(value, count) for value, count in rows)


def _domains(sql: Plain) -> str:
    at = "instr(email, '@')" if sql.is_sqlite else "strpos(email, '@')"
    return f"SELECT substr(email, {at} + 1), count(*) FROM lead WHERE email IS NOT NULL GROUP BY 1"


def _places(sql: Plain) -> tuple[Counted, ...]:
    """Prefectures, and the regions that they add up to."""
    counts = dict(distinct_values(sql, "prefecture", _MOST))
    regions = [(one.code, sum(counts.get(name, 0) for name in one.prefectures)) for one in REGIONS]
    return _counted([*regions, *counts.items()])


def _tags(sql: Plain) -> tuple[Counted, ...]:
    """Tags stand one a line in their column; few leads have several."""
    counts: Counter[str] = Counter()
    for tags, count in sql.rows("SELECT tags, count(*) FROM lead WHERE tags IS NOT NULL GROUP BY 1"):
        for tag in filter(None, tags.split("\n")):
            counts[tag] += count
    return _counted(counts.most_common(_MOST))
