"""The catalogue is the same whenever and wherever it is made."""

import re
import runpy
from pathlib import Path

TOOL = Path(__file__).parents[1] / "tools" / "translations.py"


def test_the_catalogue_does_not_tell_when_it_was_made() -> None:
    tool = runpy.run_path(str(TOOL))
    text, compiled = tool["rendered"](tool["read_catalogue"]())
    assert not re.search(rb"-Date: ", text)
    assert set(re.findall(rb"-Date: ([^\n]+)", compiled)) == {b"2026-01-01 00:00+0000"}
