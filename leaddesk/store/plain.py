"""Plain SQL on a desk, the same text for SQLite and PostgreSQL.

Statements name their values ``:like_this``. What goes in and comes out is text, whole numbers, floats and ``None``: see
``store.times`` for days and moments. The board reads through this module alone, so that the window can paint before
SQLAlchemy is loaded.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

Value = str | int | float | None
Row = tuple[Any, ...]


_MOST_LISTED = 1000


class Plain:
    """A DB-API connection that takes SQL in LeadDesk's common tongue."""

    def __init__(self, connection: Any, dialect: str) -> None:
        self.connection = connection
        self.dialect = dialect
        self.is_sqlite = dialect == "sqlite"
        self._chosen: dict[int, tuple[str, Collection[int]]] = {}
        self._singles: dict[str, Value] = {}
        """Ids that stand alone after ``IN``, by the name of their value."""

    def rows(self, sql: str, values: Mapping[str, Value] | None = None) -> list[Row]:
        """All rows of a query."""
        cursor = self._run(sql, values)
        found: list[Row] = cursor.fetchall()
        cursor.close()
        return found

    def row(self, sql: str, values: Mapping[str, Value] | None = None) -> Row | None:
        """The first row of a query, or ``None``."""
        cursor = self._run(sql, values)
        found: Row | None = cursor.fetchone()
        cursor.close()
        return found

    def value(self, sql: str, values: Mapping[str, Value] | None = None) -> Any:
        """The first value of the first row, or ``None``."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def column(self, sql: str, values: Mapping[str, Value] | None = None) -> list[Any]:
        """The first value of every row."""
        return [row[0] for row in self.rows(sql, values)]

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table, in its order."""
        cursor = self._run(f'SELECT * FROM "{table}" LIMIT 0', None)
        names = tuple(column[0] for column in cursor.description)
        cursor.close()
        return names

    def run(self, sql: str, values: Mapping[str, Value] | None = None) -> int:
        """Runs a statement; the number of rows it touched."""
        cursor = self._run(sql, values)
        count = int(cursor.rowcount)
        cursor.close()
        return count

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Runs a statement whose values are ``?`` in order, once for each row."""
        cursor = self.connection.cursor()
        if self.is_sqlite:
            cursor.executemany(sql, rows)
        else:
            _in_postgres(cursor.executemany, sql.replace("?", "%s"), rows)
        cursor.close()

    def insert(
        self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]], *, or_ignore: bool = False
    ) -> None:
        """Inserts rows whose values are in the order of the columns."""
        names = ", ".join(f'"{column}"' for column in columns)
        places = ", ".join("?" * len(columns))
        ignore = " ON CONFLICT DO NOTHING" if or_ignore else ""
        self.run_many(f'INSERT INTO "{table}" ({names}) VALUES ({places}){ignore}', rows)

    def inside(self, ids: Collection[int]) -> str:
        """The ids as what follows ``IN``. Many of them go through a temporary table, the same ones only once.

        One alone is a value of this connection's statements, so that the next lead's statement has the same text: the
        driver keeps it prepared, which for a pact takes longer than running it.
        """
        if len(ids) == 1:
            return f"(:{self._single(next(iter(ids)))})"
        if len(ids) <= _MOST_LISTED:
            return f"({listed(ids)})"
        if id(ids) not in self._chosen:
            table = f"chosen_{len(self._chosen)}"
            self.run(f"DROP TABLE IF EXISTS {table}")
            self.run(f"CREATE TEMPORARY TABLE {table} (id BIGINT PRIMARY KEY)")
            self.insert(table, ["id"], ([at] for at in sorted(set(ids))))
            self._chosen[id(ids)] = (table, ids)  # the ids are kept, so that no others can take their place in memory
        return f"(SELECT id FROM {self._chosen[id(ids)][0]})"

    def _single(self, number: int) -> str:
        known = next((name for name, one in self._singles.items() if one == number), None)
        name = known or f"single{len(self._singles)}"
        self._singles[name] = number
        return name

    def _run(self, sql: str, values: Mapping[str, Value] | None) -> Any:
        cursor = self.connection.cursor()
        all_values = {**self._singles, **(values or {})}
        if self.is_sqlite:
            cursor.execute(sql, all_values)
        else:
            _in_postgres(cursor.execute, _for_postgres(sql), all_values)
        return cursor


def _in_postgres(execute: Callable[[str, Any], Any], sql: str, values: Any) -> None:
    """Runs a statement. An error says what was wrong, and not of whom: its details would quote the whole row."""
    import psycopg

    try:
        execute(sql, values)
    except psycopg.Error as error:
        raise type(error)(error.diag.message_primary or str(error)) from None


@lru_cache(maxsize=512)
def _for_postgres(sql: str) -> str:
    return re.sub(r"(?<![:\w]):([a-z_]\w*)", r"%(\1)s", sql.replace("%", "%%"))


def listed(numbers: Iterable[int]) -> str:
    """Whole numbers as the inside of ``IN (…)``; never empty, so that the statement stays well formed."""
    return ",".join(map(str, map(int, numbers))) or "NULL"


def escaped(text: str) -> str:
    """Text for the inside of a ``LIKE … ESCAPE '!'`` pattern."""
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


class Binder:
    """Collects the values of a statement that is put together from parts; each gets a name of its own."""

    def __init__(self, prefix: str = "v") -> None:
        self.values: dict[str, Value] = {}
        self._prefix = prefix

    def __call__(self, value: Value) -> str:
        name = f"{self._prefix}{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def each(self, values: Iterable[Value]) -> str:
        """Several, separated by commas."""
        return ", ".join(map(self, values))
