"""What an edited cell begins with, and what becomes of what is typed into it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from leaddesk.domain.cleaning.titles import split_department_title
from leaddesk.translation import _
from leaddesk.ui.board.short_names import role_words
from leaddesk.ui.lead.saying import Saying, saying
from leaddesk.ui.lead.shown_fields import label, typed
from leaddesk.ui.table.columns import TableColumn
from leaddesk.ui.widgets.flowing import beside


def begins_with(column: TableColumn, record: Mapping[str, Any]) -> str:
    """The text that stands in the box as it opens."""
    if column.edited_by == "role":
        return role_words(record.get("department"), record.get("job_title"))
    return typed(column.field, record)


def cell_saying(column: TableColumn, text: str, record: Mapping[str, Any], today: date) -> Saying:
    """What is said of a typed text, and what saving it would change."""
    if column.edited_by == "role":
        return _role_saying(text, record)
    return saying(column.field, text, record, today)


def _role_saying(text: str, record: Mapping[str, Any]) -> Saying:
    department, title = split_role(text, record)
    wanted = {"department": department or None, "job_title": title or None}
    changes = {key: value for key, value in wanted.items() if value != record.get(key)}
    if not changes:
        return Saying()
    parts = (f"{label(key)} {value}" for key, value in wanted.items() if value)
    words = beside(*parts)
    return Saying(_("Will be kept as {value}").format(value=words) if words else _("Will be emptied"), "sure", changes)


def split_role(text: str, record: Mapping[str, Any]) -> tuple[str, str]:
    """Department and title of one text. A part that was left as it is stays what it was."""
    text = " ".join(text.split())
    department, title = record.get("department") or "", record.get("job_title") or ""
    for mark in (", ", " "):
        if department and text.startswith(department + mark):
            return department, text[len(department + mark) :]
        if title and text.endswith(mark + title):
            return text[: -len(mark + title)], title
    if text in (department, title):
        return (text, "") if text == department else ("", text)
    if ", " in text:
        first, _comma, last = text.rpartition(", ")
        return first, last
    found = split_department_title(text)
    if found[0] or " " not in text:
        return found
    first, _space, last = text.rpartition(" ")
    return first, last
