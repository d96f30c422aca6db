"""Match keys on the desk: who shares one with somebody, and how many share a value."""

from collections.abc import Iterable, Mapping, Sequence

from leaddesk.domain.matching.keys import LARGEST_BLOCK
from leaddesk.store.plain import Plain


def ask(sql: Plain, keys: Iterable[tuple[int, Iterable[int]]]) -> None:
    """Notes the keys of people who are looked up, by a number that the caller knows them by; forgets those before."""
    sql.run("DROP TABLE IF EXISTS asked")
    without = " WITHOUT ROWID" if sql.is_sqlite else ""
    sql.run(f"CREATE TEMPORARY TABLE asked (key BIGINT, place INTEGER, PRIMARY KEY (key, place)){without}")
    ask_also(sql, keys)


def ask_also(sql: Plain, keys: Iterable[tuple[int, Iterable[int]]]) -> None:
    """Notes the keys of further people."""
    sql.insert("asked", ("key", "place"), ((key, place) for place, mine in keys for key in mine), or_ignore=True)


def forget(sql: Plain, places: Sequence[int]) -> None:
    """Forgets the keys of some of the people who are looked up."""
    sql.run(f"DELETE FROM asked WHERE place IN {sql.inside(places)}")


def pairs_asked(sql: Plain, places: Sequence[int] | None = None) -> list[tuple[int, int]]:
    """The people who are looked up and share a key with each other, the smaller number first.

    ``places`` narrows to pairs with one of these. Keys that too many share say nothing.
    """
    mine = "" if places is None else f" AND (a.place IN {sql.inside(places)} OR b.place IN {sql.inside(places)})"
    shared = f"SELECT key FROM asked GROUP BY key HAVING count(*) BETWEEN 2 AND {LARGEST_BLOCK}"
    rows = sql.rows(
        "SELECT DISTINCT a.place, b.place FROM asked a JOIN asked b ON b.key = a.key AND b.place > a.place "
        f"WHERE a.key IN ({shared}){mine} ORDER BY 1, 2"
    )
    return [(a, b) for a, b in rows]


def candidates(sql: Plain) -> dict[int, list[int]]:
    """For each of the people who are looked up the leads that share a key; keys that too many share say nothing."""
    crowded = f"SELECT k.key FROM lead_key k WHERE k.key IN (SELECT key FROM asked) GROUP BY 1 HAVING count(*) > {LARGEST_BLOCK}"
    found: dict[int, list[int]] = {}
    for place, lead in sql.rows(
        "SELECT DISTINCT a.place, k.lead_id FROM asked a JOIN lead_key k ON k.key = a.key "
        f"WHERE a.key NOT IN ({crowded}) ORDER BY 1, 2"
    ):
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
        f'SELECT "{column}" AS value, full_name FROM lead WHERE "{column}" IS NOT NULL' for column in columns
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
