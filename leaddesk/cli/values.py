"""Reading what people type on the command line: fields, days, stages."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import typer

from leaddesk.domain.cleaning.cells import Context
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.fields import FIELD, FIELDS
from leaddesk.domain.stages import Stage
from leaddesk.translation import _


def read_assignments(words: Iterable[str]) -> dict[str, Any]:
    """The clean values of ``FIELD=VALUE`` words; ``None`` for one that is emptied. Raises RuleBroken for a bad value."""
    record: dict[str, Any] = {}
    for word in words:
        key, equals, raw = word.partition("=")
        if not equals:
            raise typer.BadParameter(_("“{word}” is not FIELD=VALUE").format(word=word), param_hint="FIELD=VALUE")
        if key not in FIELD or key in ("event", "answer"):
            known = ", ".join(field.key for field in FIELDS if field.key not in ("event", "answer"))
            message = _("“{key}” is no field. Known are: {known}").format(key=key, known=known)
            raise typer.BadParameter(message, param_hint="FIELD=VALUE")
        cleaned = clean(FIELD[key], raw, Context(today=datetime.now(UTC).astimezone().date()))
        if cleaned.error:
            raise RuleBroken(f"{FIELD[key].word}: {cleaned.error}")
        record[key] = cleaned.value
        for other, value in cleaned.extra.items():
            record.setdefault(other, value)
    return record


def read_stage(text: str) -> Stage:
    """A stage by its code, in any case."""
    try:
        return Stage(text.upper())
    except ValueError:
        known = ", ".join(Stage)
        raise RuleBroken(_("“{text}” is no stage. Known are: {known}").format(text=text, known=known)) from None


def read_day(text: str) -> date:
    """A day such as 2026-11-08."""
    return _read_time(text).date()


def read_moment(text: str) -> date | datetime:
    """A day, or a moment such as 2026-11-08T14:30 in local time where no zone is given."""
    moment = _read_time(text)
    return moment.astimezone() if len(text) > len("2026-11-08") else moment.date()


def _read_time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        message = _("“{text}” is no day. Write it as 2026-11-08, with a time as 2026-11-08T14:30")
        raise RuleBroken(message.format(text=text)) from None
