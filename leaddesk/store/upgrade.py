"""Brings a desk to the present schema: one path for new and old ones. Alembic is loaded only when there is work."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from leaddesk.domain.errors import NotADesk
from leaddesk.store.driver import APPLICATION_ID, SCHEMA
from leaddesk.translation import _

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, migrations: Path = MIGRATIONS) -> None:
    """Runs the missing migrations in one transaction; a failure leaves the desk as it was."""
    if engine.dialect.name == "sqlite":
        _upgrade_sqlite(engine, migrations)
    else:
        with engine.begin() as connection:
            _run(connection, migrations)


def postgres_version(engine: Engine) -> int:
    """The schema version of a PostgreSQL desk, 0 for an empty database. Raises NotADesk for a stranger's."""
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables:
            return 0
        if not {"alembic_version", "lead", "step"} <= tables:
            raise NotADesk(
                _("This database holds other tables than LeadDesk's. Choose an empty one, or its own schema")
            )
        version = int(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if version > SCHEMA:
        raise NotADesk(_("This database was written by a newer LeadDesk. Update LeadDesk to open it"))
    return version


def _upgrade_sqlite(engine: Engine, migrations: Path) -> None:
    # A batch rebuild of a parent table with foreign keys on deletes its children without an error.
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                _run(connection, migrations)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken:
                    raise AssertionError(f"the migration broke a reference of {broken[0]}")
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def _run(connection: Connection, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
