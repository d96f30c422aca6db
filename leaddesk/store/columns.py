"""What people said of the columns of a header, for the next list with it."""

from collections.abc import Mapping

from leaddesk.store.plain import Plain


def mapping_for(sql: Plain, fingerprint: str) -> dict[str, str | None] | None:
    """The field of each column that was settled for a header, or ``None``."""
    rows = sql.rows("SELECT header, field FROM column_memory WHERE fingerprint = :mark", {"mark": fingerprint})
    return dict(rows) if rows else None


def remember_mapping(sql: Plain, fingerprint: str, mapping: Mapping[str, str | None]) -> None:
    """Keeps the fields of a header in place of what was kept before."""
    sql.run("DELETE FROM column_memory WHERE fingerprint = :mark", {"mark": fingerprint})
    rows = ((fingerprint, header, field) for header, field in mapping.items())
    sql.insert("column_memory", ("fingerprint", "header", "field"), rows)
