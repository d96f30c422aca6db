"""SQLAlchemy's engines, for making and upgrading desks; whoever works with one that is open takes ``store.connections``."""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from leaddesk.store.driver import APPLICATION_ID, connect


def sqlite_engine(path: Path) -> Engine:
    """An engine on a desk file. A transaction takes its lock at once, so that it never fails half-way for one."""
    engine = create_engine(
        "sqlite://",
        module=sqlite,
        creator=lambda: connect(path),
        poolclass=QueuePool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def postgres_engine(url: str) -> Engine:
    """An engine on a PostgreSQL database (``postgresql://user@host/name``). Those who upgrade are let in one by one."""
    url = url.replace("postgres://", "postgresql://", 1).replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")

    return engine
