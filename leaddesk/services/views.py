"""Saved views of the team: keeping, renaming and dropping them. Each is a step that can be taken back."""

from collections.abc import Mapping

from leaddesk.domain.changes import Changes
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.history import Values
from leaddesk.domain.views import View, view_as_text
from leaddesk.services.context import Context
from leaddesk.services.telling import told
from leaddesk.store.journal import read_rows
from leaddesk.store.plain import Plain
from leaddesk.store.views import read_views
from leaddesk.translation import _


class Views:
    """The saved views of a desk."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> list[View]:
        """Every view, by name."""
        with self._context.store.reading() as sql:
            return read_views(sql)

    def keep(self, view: View) -> tuple[int, Changes]:
        """Keeps a view under its name, in place of the one that has this name; its number.

        Raises RuleBroken for an empty name.
        """
        name = _sound(view.name)
        words = {"name": name}
        row: Values = {"name": name, "filter": view_as_text(view), "order": view.order}
        with self._context.step("view", words) as step:
            held = _numbered(step.sql, name)
            if held is None:
                number = step.insert("saved_view", [row])[0]
            else:
                number, before = held, read_rows(step.sql, "saved_view", [held])[held]
                after = {column: value for column, value in row.items() if before[column] != value}
                if after:
                    step.update("saved_view", [(held, None, {column: before[column] for column in after}, after)])
        return number, _said(step.id, "view", words) if not step.is_empty else Changes()

    def rename(self, number: int, name: str) -> Changes:
        """Gives a view another name. Raises RuleBroken for one that is gone, no name, or a name that another one has."""
        name = _sound(name)
        with self._context.step("view-renamed") as step:
            before = _one_of(step.sql, number)
            other = _numbered(step.sql, name)
            if other not in (None, number):
                raise RuleBroken(_("There is a view “{name}” already. Choose another name").format(name=name))
            if before["name"] != name:
                step.update("saved_view", [(number, None, {"name": before["name"]}, {"name": name})])
            words = {"name": before["name"], "new": name}
            step.say(words)
        return _said(step.id, "view-renamed", words) if not step.is_empty else Changes()

    def drop(self, number: int) -> Changes:
        """Drops a view; nobody's leads are touched. Raises RuleBroken for one that is gone."""
        with self._context.step("view-dropped") as step:
            words = {"name": _one_of(step.sql, number)["name"]}
            step.delete("saved_view", [number])
            step.say(words)
        return _said(step.id, "view-dropped", words)


def _said(step: int, kind: str, words: Mapping[str, object]) -> Changes:
    return Changes(step, kind, says=told(kind, words))


def _sound(name: str) -> str:
    name = name.strip()
    if not name:
        raise RuleBroken(_("Give the view a name"))
    return name


def _numbered(sql: Plain, name: str) -> int | None:
    found: int | None = sql.value("SELECT id FROM saved_view WHERE name = :name ORDER BY id", {"name": name})
    return found


def _one_of(sql: Plain, number: int) -> Values:
    rows = read_rows(sql, "saved_view", [number])
    if number not in rows:
        raise RuleBroken(_("This view was dropped meanwhile"))
    return rows[number]
