"""Long lists of leads in order, read as one value.

A hundred thousand rows that are fetched one by one take Python's lock as often, and a window that wants to paint meanwhile
waits for it each time. The database puts the whole list together without it.
"""

import sys
from array import array
from collections.abc import Mapping

from leaddesk.store.plain import Plain, Value

_SIZE = 8
"""Bytes of a number: the first is its place, the others the lead, far below 2 ** 56."""


def read_ids(sql: Plain, select: str, values: Mapping[str, Value]) -> "array[int]":
    """The leads of a select that names one column, ``id``, in its order."""
    return read_placed_ids(sql, f"SELECT 0 AS place, id FROM ({select}) unplaced", values)[1]


def read_placed_ids(sql: Plain, select: str, values: Mapping[str, Value]) -> tuple[bytes, "array[int]"]:
    """The leads of a select that names ``place`` (0 to 255) and ``id``, in its order, with the place of each."""
    # An aggregate over an ordered select takes its rows in that order. PostgreSQL's manual says so (9.21); SQLite keeps the
    # order for every aggregate but count, min and max, where its planner would leave it out: a test holds it to that.
    if sql.is_sqlite:
        joined = "group_concat(printf('%02x%014x', place, id), '')"
    else:
        joined = "string_agg(lpad(to_hex(place), 2, '0') || lpad(to_hex(id), 14, '0'), '')"
    listed = bytearray.fromhex(sql.value(f"SELECT {joined} FROM ({select}) ordered", values) or "")
    places = bytes(listed[::_SIZE])
    listed[::_SIZE] = bytes(len(places))
    ids = array("q")
    ids.frombytes(listed)
    if sys.byteorder == "little":
        ids.byteswap()
    return places, ids
