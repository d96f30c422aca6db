"""Match keys on the desk: who shares one with somebody, and how many share a value."""

from collections.abc import Iterable, Mapping, Sequence

from leaddesk.domain.matching.keys import LARGEST_BLOCK
from leaddesk.store.plain import Plain


def candidates(sql: Plain, keys: Sequence[tuple[int, ...]]) -> dict[int, list[int]]:
    """For each place in ``keys`` the leads that share one of its keys; keys that too many share say nothing."""
    sql.run("DROP TABLE IF EXISTS asked")
    sql.run("CREATE TEMPORARY TABLE asked (key BIGINT, place INTEGER, PRIMARY KEY (key, place))")
    rows = sorted((key, place) for place, mine in enumerate(keys) for key in mine)
    sql.insert("asked", ("key", "place"), rows)
    found: dict[int, list[int]] = {}
    statement = (
        "SELECT DISTINCT a.place, k.lead_id FROM asked a JOIN lead_key k ON k.key = a.key WHERE a.key NOT IN "
        f"(SELECT k.key FROM lead_key k WHERE k.key IN (SELECT key FROM asked) GROUP BY 1 HAVING count(*) > {LARGEST_BLOCK})"
    )
    for place, lead in sql.rows(statement):
        found.setdefault(place, []).append(lead)
    return found


def count_values(sql: Plain, values: Iterable[str], columns: Sequence[str]) -> dict[str, int]:
    """How many differently named leads have each of these values in any of the columns."""
    wanted = sorted(set(values))
    if not wanted:
        return {}
    sql.run("DROP TABLE IF EXISTS wanted")
    sql.run("CREATE TEMPORARY TABLE wanted (value TEXT PRIMARY KEY)")
    sql.insert("wanted", ("value",), ([value] for value in wanted))
    everywhere = " UNION ALL ".join(
        f'SELECT "{c}" AS value, full_name FROM lead WHERE "{c}" IS NOT NULL' for c in columns
    )
    statement = f"SELECT l.value, count(DISTINCT l.full_name) FROM ({everywhere}) l JOIN wanted w ON w.value = l.value GROUP BY 1"
    return dict(sql.rows(statement))


def count_names(sql: Plain) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How many leads have each family name and each given name, as written."""
    families = "SELECT family_name, count(*) FROM lead WHERE family_name IS NOT NULL GROUP BY 1"
    givens = "SELECT given_name, count(*) FROM lead WHERE given_name IS NOT NULL GROUP BY 1"
    return dict(sql.rows(families)), dict(sql.rows(givens))


def different(sql: Plain) -> set[tuple[int, int]]:
    """The pairs of leads that were said to be different people, the smaller number first."""
    return {(a, b) for a, b in sql.rows("SELECT a_id, b_id FROM duplicate WHERE is_different = 1")}
