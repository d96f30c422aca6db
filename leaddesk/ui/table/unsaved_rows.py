"""Rows of the table whose fields wait to be saved: they are shown as they will be."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from leaddesk.domain.table import TableRow
from leaddesk.ui.saving import unsaved_fields


def with_unsaved(row: TableRow) -> TableRow:
    """The row with what waits to be saved in it, if anything does."""
    waiting = unsaved_fields(row.lead.id)
    return with_fields(row, waiting) if waiting else row


def with_fields(row: TableRow, changes: Mapping[str, Any]) -> TableRow:
    """The row as it will be once these fields are written, as far as that can be told here."""
    record = {key: value for key, value in {**row.lead.record, **changes}.items() if value is not None}

    def text(key: str) -> str:
        return str(record.get(key) or "")

    card = row.card._replace(
        full_name=text("full_name"),
        company=text("company"),
        department=text("department"),
        job_title=text("job_title"),
        owner=text("owner"),
    )
    return TableRow(card, replace(row.lead, record=record))
