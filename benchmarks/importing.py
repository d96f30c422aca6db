"""Importing against the floor: reading with calamine, NFKC, exact matching, and inserting the same columns with indexes.

python -m benchmarks.importing [10000|100000|into-desk …]
"""

import gc
import sys
import tempfile
import unicodedata
from pathlib import Path

import psutil
import python_calamine
import sqlcipher3.dbapi2 as sqlite

from benchmarks.lists import write_xlsx
from benchmarks.timing import say, timed
from leaddesk.bootstrap import Desk, open_desk
from leaddesk.services.importing.decisions import Decisions, EventDecision
from leaddesk.settings import Settings


def floor(file: Path, desk: Path) -> float:
    """The least that any import must do, in seconds: no cleaning, no activities, no journal, no scores."""
    figures: dict[str, float] = {}
    with timed(figures, "floor"):
        sheet = python_calamine.CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
        people = [[unicodedata.normalize("NFKC", str(cell)) for cell in row] for row in sheet[1:]]
        connection = sqlite.connect(str(desk), isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        columns = ", ".join(f"c{at} TEXT" for at in range(12))
        connection.execute(f"CREATE TABLE IF NOT EXISTS person (id INTEGER PRIMARY KEY, {columns})")
        for name, over in (("mail", "c5"), ("mobile", "c7"), ("who", "c3, c0"), ("company", "c0"), ("phone", "c6")):
            connection.execute(f"CREATE INDEX IF NOT EXISTS by_{name} ON person ({over})")
        connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(text, tokenize='trigram')")
        connection.execute("BEGIN IMMEDIATE")
        first = connection.execute("SELECT coalesce(max(id), 0) FROM person").fetchone()[0]
        fresh = [row for row in people if not _known(connection, row)]
        connection.executemany(f"INSERT INTO person VALUES (NULL{', ?' * 12})", fresh)
        texts = ((first + at, " ".join(row)) for at, row in enumerate(fresh, 1))
        connection.executemany("INSERT INTO found (rowid, text) VALUES (?, ?)", texts)
        connection.execute("COMMIT")
        connection.close()
    return figures["floor"]


def _known(connection: sqlite.Connection, row: list[str]) -> bool:
    """Whether somebody has the mail, the mobile number, or the name and company."""
    looks = (("c5 = ?", (row[5],)), ("c7 = ?", (row[7],)), ("c3 = ? AND c0 = ?", (row[3], row[0])))
    return any(
        all(values) and connection.execute(f"SELECT 1 FROM person WHERE {where} LIMIT 1", values).fetchone()
        for where, values in looks
    )


def ours(file: Path, desk: Desk) -> dict[str, float]:
    """LeadDesk's own import, by its parts, in seconds."""
    figures: dict[str, float] = {}
    decisions = Decisions(event=EventDecision(name=file.stem, kind="trade-show"))
    gc.collect()
    with timed(figures, "all"):
        with timed(figures, "read and recognise"):
            found = desk.importing.read(file, decisions)
        with timed(figures, "plan"):
            plan = desk.importing.plan(found, decisions)
        with timed(figures, "apply"):
            done = desk.importing.apply(found, plan)
    print(f"   {done.counts}")
    return figures


def into(existing: int, count: int, bound: float) -> None:
    """Imports ``count`` people into a desk of ``existing``."""
    with tempfile.TemporaryDirectory(prefix="leaddesk-bench-") as folder:
        base = Path(folder)
        desk = open_desk(Settings(desk=str(base / "desk.leaddesk"), member="bench", language="ja"))
        if existing:
            write_xlsx(base / "before.xlsx", existing, seed=1)
            floor(base / "before.xlsx", base / "floor.db")
            ours(base / "before.xlsx", desk)
        write_xlsx(base / "list.xlsx", count, seed=2, start=existing - count // 10 if existing else 0)
        least = floor(base / "list.xlsx", base / "floor.db")
        figures = ours(base / "list.xlsx", desk)
        desk.close()
    title = f"{count:,} people into a desk of {existing:,}"
    say(f"{title}: the floor", least)
    for name, seconds in figures.items():
        say(f"{title}: {name}", seconds, least, bound if name == "all" else None)
    print(f"   memory at most {_most_memory():.0f} MB in this process")


def _most_memory() -> float:
    import resource

    return float(
        max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, psutil.Process().memory_info().rss / 2**20)
    )


CASES = {"10000": (0, 10_000, 10.0), "100000": (0, 100_000, 5.0), "into-desk": (100_000, 10_000, 8.0)}


def main(names: list[str]) -> None:
    for name in names or CASES:
        into(*CASES[name])


if __name__ == "__main__":
    main(sys.argv[1:])
