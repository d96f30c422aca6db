"""The members of the team."""

from leaddesk.store.plain import Plain


def member_names(sql: Plain) -> list[str]:
    """The names of our own people: members, and the owners of leads."""
    return sql.column(
        "SELECT name FROM member UNION SELECT owner FROM lead WHERE owner IS NOT NULL ORDER BY 1 LIMIT 1000"
    )
