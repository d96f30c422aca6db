"""Migrations: they make what the tables say, whole or not at all, and a backup is there before."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect
from sqlmodel import SQLModel

from leaddesk.store import driver
from leaddesk.store.engine import postgres_engine, sqlite_engine
from leaddesk.store.opening import Address, needs_work, open_store
from leaddesk.store.tables import JOURNALLED
from leaddesk.store.upgrade import MIGRATIONS, upgrade
from tests.builders import Clock, add, everybody, opened


@pytest.fixture
def engine(address: str) -> Iterator[Engine]:
    """An engine on a desk with somebody in it."""
    desk = opened(address, Clock())
    add(desk, 1)
    desk.leads.log([1], "inquiry")
    desk.close()
    made = postgres_engine(address) if Address(address).is_postgres else sqlite_engine(Path(address))
    yield made
    made.dispose()


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The migrations of a version to come: one more, that changes tables and rows."""
    folder = Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))
    (folder / "versions" / "9999_to_come.py").write_text(_TO_COME, encoding="utf-8")
    return folder


_TO_COME = f"""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{driver.SCHEMA}"

def upgrade():
    op.create_table("novelty", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("lead", sa.Column("shoe_size", sa.Integer()))
    op.execute("UPDATE lead SET shoe_size = 27")
    with op.batch_alter_table("lead") as table:
        table.alter_column("memo", new_column_name="notes")
    FAILS
"""


def test_the_tables_are_what_the_migrations_make(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": False})
        found = list(compare_metadata(context, SQLModel.metadata))
    assert found == []


def test_defaults_and_numbering_are_those_of_the_tables(engine: Engine) -> None:
    """What the comparison above does not see."""
    inspector = inspect(engine)
    for table in SQLModel.metadata.sorted_tables:
        told = {column["name"]: str(column["default"] or "") for column in inspector.get_columns(table.name)}
        for column in table.columns:
            default = column.server_default
            if default is not None:
                wanted = str(getattr(default, "arg", ""))
                assert told[column.name].split("::")[0].strip("'") == wanted.strip("'"), f"{table.name}.{column.name}"
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            made = dict(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all())
        for name in JOURNALLED:
            assert "AUTOINCREMENT" in made[name], f"a number of {name} could be given twice"


def test_a_migration_changes_everything_and_loses_nobody(engine: Engine, migrations: Path) -> None:
    _finish(migrations, "pass")
    upgrade(engine, migrations)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT shoe_size, full_name FROM lead").all() == [(27, "髙橋 陽子")]
        assert connection.exec_driver_sql("SELECT count(*) FROM activity").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM stage_move").scalar() == 1


def test_a_migration_that_fails_half_way_rolls_back_whole(engine: Engine, migrations: Path) -> None:
    _finish(migrations, "1 / 0")
    before = _everything(engine)
    with pytest.raises(ZeroDivisionError):
        upgrade(engine, migrations)
    assert _everything(engine) == before
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_migration_that_breaks_a_reference_rolls_back_whole(engine: Engine, migrations: Path) -> None:
    _finish(migrations, 'op.execute("DELETE FROM lead")')
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL keeps its references by itself")
    before = _everything(engine)
    with pytest.raises(AssertionError, match="broke a reference"):
        upgrade(engine, migrations)
    assert _everything(engine) == before


def test_an_older_desk_is_backed_up_and_upgraded(tmp_path: Path, sqlite_desks: object) -> None:
    path = Path(sqlite_desks.new(tmp_path))  # type: ignore[attr-defined]
    desk = opened(str(path), Clock())
    add(desk, 1)
    desk.close()
    _say_older(path)
    older = path.read_bytes()
    assert needs_work(Address(str(path)))
    open_store(Address(str(path)), create=False).close()
    assert not needs_work(Address(str(path)))
    backup = path.with_name(f"{path.stem}.before-{driver.SCHEMA}.leaddesk")
    assert driver.version_of(backup) == driver.SCHEMA - 1
    assert len(older) == backup.stat().st_size
    again = opened(str(path), Clock())
    assert [lead.name for lead in everybody(again)] == ["髙橋 陽子"]
    again.close()


def test_a_desk_that_cannot_be_backed_up_is_not_upgraded(tmp_path: Path, sqlite_desks: object) -> None:
    from leaddesk.domain.errors import BadFile

    path = Path(sqlite_desks.new(tmp_path))  # type: ignore[attr-defined]
    _say_older(path)
    path.with_name(f"{path.stem}.before-{driver.SCHEMA}.leaddesk").mkdir()
    with pytest.raises(BadFile, match="folder or a device"):
        open_store(Address(str(path)), create=False)
    assert needs_work(Address(str(path)))


def test_migrations_are_one_line_of_numbered_files() -> None:
    files = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert [int(file.name[:4]) for file in files] == list(range(1, driver.SCHEMA + 1))
    for number, file in enumerate(files, start=1):
        text = file.read_text(encoding="utf-8")
        assert f'revision = "{number}"' in text
        assert f"down_revision = {repr(str(number - 1)) if number > 1 else None}".replace("'", '"') in text


def _finish(migrations: Path, with_: str) -> None:
    file = migrations / "versions" / "9999_to_come.py"
    file.write_text(file.read_text(encoding="utf-8").replace("FAILS", with_), encoding="utf-8")


def _everything(engine: Engine) -> dict[str, object]:
    with engine.connect().execution_options(reading=True) as connection:
        inspector = inspect(connection)
        return {
            name: (
                [column["name"] for column in inspector.get_columns(name)],
                connection.exec_driver_sql(f'SELECT * FROM "{name}"').all(),
            )
            for name in sorted(inspector.get_table_names())
        }


def _say_older(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = (driver.SCHEMA - 1).to_bytes(4, "big")
    path.write_bytes(data)
