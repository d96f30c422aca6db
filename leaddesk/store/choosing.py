"""What a part of a filter can be set to: the values that the desk holds, with how many leads have each."""

from collections import Counter

from leaddesk.store.plain import Plain

_MOST = 500
"""A list of values longer than this is no help in choosing one."""


def owner_counts(sql: Plain) -> list[tuple[str, int]]:
    """Owners by name with their leads; "" is nobody. Members who have none yet are among them."""
    return [
        (row[0], row[1])
        for row in sql.rows(
            "SELECT name, sum(count) FROM (SELECT coalesce(owner, '') AS name, count(*) AS count FROM lead GROUP BY 1 "
            "UNION ALL SELECT name, 0 FROM member WHERE is_active = 1) people GROUP BY 1 ORDER BY 1 LIMIT :most",
            {"most": _MOST},
        )
    ]


def event_counts(sql: Plain) -> list[tuple[int, str, int]]:
    """Events, the newest first: number, name, and how many people were met there."""
    return sql.rows(
        "SELECT e.id, e.name, (SELECT count(DISTINCT a.lead_id) FROM activity a WHERE a.event_id = e.id) FROM event e "
        "ORDER BY coalesce(e.starts_on, 0) DESC, e.id DESC LIMIT :most",
        {"most": _MOST},
    )


def tag_counts(sql: Plain) -> list[tuple[str, int]]:
    """Tags, the most frequent first."""
    counts: Counter[str] = Counter()
    for tags, count in sql.rows("SELECT tags, count(*) FROM lead WHERE tags IS NOT NULL GROUP BY 1"):
        for tag in tags.strip("\n").split("\n"):
            counts[tag] += count
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_MOST]


def column_counts(sql: Plain, part: str) -> list[tuple[str, int]]:
    """The values of ``personas`` or ``sources``, the most frequent first."""
    column = {"personas": "persona", "sources": "source"}[part]
    return sql.rows(
        f"SELECT {column}, count(*) FROM lead WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most",
        {"most": _MOST},
    )
