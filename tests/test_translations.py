"""The catalogue is the same whenever and wherever it is made."""

import runpy
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from babel.messages import catalog

TOOL = Path(__file__).parents[1] / "tools" / "translations.py"


class _Later(datetime):
    """A clock that stands in another year."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "_Later":
        return cls(2031, 5, 6, 7, 8, tzinfo=tz)


def test_the_catalogue_does_not_change_with_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    tool = runpy.run_path(str(TOOL))
    first = tool["rendered"](tool["read_catalogue"]())
    monkeypatch.setattr(catalog, "datetime", _Later)
    assert tool["rendered"](tool["read_catalogue"]()) == first
