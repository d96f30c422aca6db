"""Delimited text: which sign parts the columns. ``csv.Sniffer`` raises on preambles and answers nonsense for reports."""

import csv
import io
import math
import re
from collections.abc import Iterator
from itertools import pairwise

from leaddesk.lists.document import Row
from leaddesk.lists.reading.answer import Answer
from leaddesk.lists.reading.records import Records
from leaddesk.lists.reading.text import Text
from leaddesk.translation import n_

DELIMITERS = (",", "\t", ";", "|")
"""The signs that are tried; on a draw the earlier one wins."""

_SAMPLE = 65_536
_DECLARED = re.compile(r'"?sep=(.)"?\s*$', re.IGNORECASE)
_DOUBLED_RETURNS = re.compile("(?<!\r)\r\r+\n")


def read(text: Text, answer: Answer, delimiter: str | None) -> None:
    """Hands over the one sheet of a delimited text. ``delimiter`` overrides the search."""
    body = _DOUBLED_RETURNS.sub("\r\n", text.text) if "\r\r\n" in text.text else text.text
    declared = _DECLARED.match(body[:16].splitlines()[0]) if body else None
    sign = delimiter or (declared[1] if declared else best_delimiter(body[:_SAMPLE]))
    answer.begin("csv", encoding=text.encoding, delimiter=sign)
    answer.sheet(None)
    records = Records(body, sign)
    rows = _without_first(records) if declared else iter(records)
    answer.rows(rows, lambda _count: records.position / len(body))
    if records.strays:
        answer.warn(
            n_(
                "{n} quotation mark without its partner was read as it stands",
                "{n} quotation marks without their partners were read as they stand",
                records.strays,
            )
        )


def best_delimiter(sample: str) -> str:
    """The sign that parts the most rows into the same number of columns as the row beside them."""
    return max(DELIMITERS, key=lambda sign: _agreement(sample, sign))


def _agreement(sample: str, delimiter: str) -> float:
    """How well neighbouring rows agree when parted by this sign; more columns count more, 0 is not parted at all."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    widths = [len(record) for record in reader if any(record)]
    agreeing = sum(1 + math.log2(one) for one, other in pairwise(widths) if one == other > 1)
    return agreeing + 0.01 * sum(width > 1 for width in widths)


def _without_first(records: Records) -> Iterator[Row]:
    """The records with the ``sep=`` line kept as a blank one, so that row numbers stay right."""
    for number, record in enumerate(records):
        yield record if number else []
