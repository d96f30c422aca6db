"""What is left of points after a number of days, as a table that statements join.

Half-lives are computed here and nowhere else, in whole points, so that SQLite, PostgreSQL and a receipt agree to the
last point.
"""

import math
from collections.abc import Iterable

from leaddesk.domain.pact import Pact
from leaddesk.store.plain import Plain


def points_left(points: int, half_life: int, age: int) -> int:
    """The points that are left after ``age`` days, to the nearest whole point, halves away from zero."""
    left = abs(points) * 0.5 ** (age / half_life)
    return int(math.copysign(math.floor(left + 0.5), points)) if left >= 0.5 else 0


def prepare_decay(sql: Plain, pact: Pact) -> None:
    """Makes sure that this connection has the table ``decay`` with the fading points of a pact."""
    sql.run(
        "CREATE TEMPORARY TABLE IF NOT EXISTS decay "
        "(points INTEGER, half_life INTEGER, age INTEGER, remaining INTEGER, PRIMARY KEY (points, half_life, age))"
    )
    wanted = {(rule.points, rule.half_life) for _group, rule in pact.rules() if rule.half_life}
    known = set(sql.rows("SELECT DISTINCT points, half_life FROM decay"))
    sql.insert("decay", ["points", "half_life", "age", "remaining"], _faded(wanted - known))


def _faded(pairs: Iterable[tuple[int, int | None]]) -> Iterable[tuple[int, int, int, int]]:
    for points, half_life in pairs:
        age = 0
        while half_life and (left := points_left(points, half_life, age)):
            yield points, half_life, age, left
            age += 1
