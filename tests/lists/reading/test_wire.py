"""What goes between the processes comes out as it went in."""

import json
import math
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.lists.document import Cell, CellError
from leaddesk.lists.reading import wire

CELLS = (
    st.none()
    | st.text(st.characters(exclude_categories=("Cs",)))
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.datetimes()
    | st.dates()
    | st.times()
    | st.timedeltas().map(lambda span: span - span % type(span)(milliseconds=1))
    | st.sampled_from(["#REF!", "#N/A"]).map(CellError)
)


@given(st.lists(st.lists(CELLS)))
def test_rows_come_back(rows: list[list[Cell]]) -> None:
    line = wire.encode({"rows": rows})
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    for sent, received in zip(chain(*rows), chain(*wire.decode(line)["rows"]), strict=True):
        assert sent == received or math.isclose(_plain(sent), _plain(received), rel_tol=1e-12)


def _plain(cell: object) -> float:
    total = getattr(cell, "total_seconds", None)
    return float(total() if total else cell)  # type: ignore[arg-type]


@given(st.integers(-(2**40), 2**40))
def test_whole_floats_are_whole_numbers(number: int) -> None:
    [received] = wire.decode(wire.encode({"rows": [float(number)]}))["rows"]
    assert received == number
    assert type(received) is int


def test_no_numbers() -> None:
    assert wire.decode(wire.encode({"rows": [math.nan, math.inf]})) == {"rows": ["NaN", "Infinity"]}


@pytest.mark.parametrize("line", [b"", b"[]\n", b"{\n", b"\xff\n", json.dumps("x").encode()])
def test_what_is_no_message(line: bytes) -> None:
    with pytest.raises(ValueError):
        wire.decode(line)
