"""Saved views: a filter with a name, how it is sorted, and the page that it was made on."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from leaddesk.domain.board import Filter
from leaddesk.domain.cards import Standing
from leaddesk.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class View:
    """One saved view. The whole team has it."""

    name: str
    filter: Filter
    page: str = "board"
    """The key of the page that it was made on: ``board`` or ``table``."""
    order: str = ""
    """How that page sorts: an ``Order`` of the board, or a sorting of the table as text."""
    column: str = ""
    """The one column of the board that the table was narrowed to, or ""."""
    id: int = 0
    """Its number; 0 before it is saved."""


def view_as_text(view: View) -> str:
    """What is kept of a view beside its name and order, as JSON: only the parts that narrow."""
    parts = {part: _plain(getattr(view.filter, part)) for part in view.filter.parts}
    kept: dict[str, Any] = {"page": view.page, "filter": parts}
    if view.column:
        kept["column"] = view.column
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def read_view(number: int, name: str, text: str, order: str) -> View:
    """A view as it was kept. Parts that this version does not know, or cannot read, are left out."""
    kept = json.loads(text)
    parts = kept.get("filter", {})
    known = {part: _read(part, parts[part]) for part in Filter._fields if part in parts}
    shown = Filter(**{part: value for part, value in known.items() if value is not None})
    return View(name, shown, kept.get("page", "board"), order, kept.get("column", ""), number)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [int(one) if isinstance(one, Standing) else one for one in value]
    return value


def _read(part: str, value: Any) -> Any:
    """One part of a filter, or ``None`` where it cannot be read."""
    try:
        if part == "stages":
            return tuple(Stage(one) for one in value)
        if part == "standings":
            return tuple(Standing(one) for one in value)
        if part == "action_until":
            return date.fromisoformat(value)
    except ValueError:
        return None
    return tuple(value) if isinstance(value, list) else value
