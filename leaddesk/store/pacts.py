"""The versions of the pact, and the draft."""

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from leaddesk.store.plain import Plain
from leaddesk.store.times import from_micros, to_micros

if TYPE_CHECKING:  # the models of the pact take longer to load than a board has time for
    from leaddesk.domain.pact import Pact
    from leaddesk.domain.pact_effect import Version

_COLUMNS = "version, body, published_at, note, marketing, sales"


def newest_number(sql: Plain) -> int:
    """The number of the published version; 0 on a desk without one."""
    return int(sql.value("SELECT max(version) FROM pact") or 0)


def read_version(sql: Plain, number: int, zone: tzinfo | None) -> "Version | None":
    """One version."""
    from leaddesk.domain.pact import Pact
    from leaddesk.domain.pact_effect import Version

    row = sql.row(f"SELECT {_COLUMNS} FROM pact WHERE version = :number", {"number": number})
    if row is None:
        return None
    pact = Pact.model_validate_json(row[1])
    return Version(row[0], pact, from_micros(row[2]).astimezone(zone), row[3] or "", row[4] or "", row[5] or "")


def version_numbers(sql: Plain) -> list[int]:
    """All versions, newest first."""
    return sql.column("SELECT version FROM pact WHERE version IS NOT NULL ORDER BY version DESC")


def publish(sql: Plain, pact: "Pact", at: datetime, note: str, marketing: str, sales: str) -> int:
    """Adds the next version; its number."""
    number = newest_number(sql) + 1
    row = (number, pact.model_dump_json(exclude_none=True), to_micros(at), note, marketing, sales, to_micros(at))
    sql.insert("pact", ("version", "body", "published_at", "note", "marketing", "sales", "saved_at"), [row])
    return number


def read_draft(sql: Plain) -> "Pact | None":
    """The draft, where one is being written."""
    from leaddesk.domain.pact import Pact

    body = sql.value("SELECT body FROM pact WHERE version IS NULL")
    return None if body is None else Pact.model_validate_json(body)


def save_draft(sql: Plain, pact: "Pact", at: datetime) -> None:
    """Keeps the draft in place of the one before."""
    drop_draft(sql)
    sql.insert("pact", ("body", "saved_at"), [(pact.model_dump_json(exclude_none=True), to_micros(at))])


def drop_draft(sql: Plain) -> None:
    """Forgets the draft."""
    sql.run("DELETE FROM pact WHERE version IS NULL")
