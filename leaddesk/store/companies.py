"""Companies on the desk: finding one by a part of its name, and what is known of it."""

from leaddesk.domain.cleaning.companies import company_key
from leaddesk.domain.companies import KnownCompany
from leaddesk.domain.leads import Record
from leaddesk.store.plain import Plain, escaped
from leaddesk.store.records import COLUMNS, to_record

_FACTS = ("company_kana", "industry", "employees", "employees_to", "revenue", "revenue_to", "website", "country")
"""What is true of a company and not of one of its people."""


def companies_like(sql: Plain, text: str, limit: int) -> list[KnownCompany]:
    """Companies whose name contains the text, whatever its legal form, width and kana; those that begin with it first."""
    key = company_key(text)
    if not key:
        return []
    found = sql.rows(
        "SELECT c.id, c.name, count(l.id) AS people FROM company c JOIN lead l ON l.company_id = c.id "
        "WHERE c.key LIKE :anywhere ESCAPE '!' GROUP BY c.id, c.name, c.key "
        "ORDER BY CASE WHEN c.key = :whole THEN 0 WHEN c.key LIKE :front ESCAPE '!' THEN 1 ELSE 2 END, people DESC, c.id "
        "LIMIT :limit",
        {"anywhere": f"%{escaped(key)}%", "front": f"{escaped(key)}%", "whole": key, "limit": limit},
    )
    return [KnownCompany(*row) for row in found]


def facts_of_company(sql: Plain, company: int) -> Record:
    """What the desk knows of a company: of each fact the one that was written last with any of its people."""
    columns = [column for column in COLUMNS if column in _FACTS]
    names = ", ".join(f'"{column}"' for column in columns)
    facts: Record = {}
    for row in sql.rows(
        f"SELECT {names} FROM lead WHERE company_id = :company ORDER BY updated_at DESC LIMIT 50", {"company": company}
    ):
        for key, value in to_record(columns, row, None).items():
            facts.setdefault(key, value)
    return facts
