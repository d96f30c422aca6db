"""Engines: SQLite and PostgreSQL behind one face, in explicit transactions."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from leaddesk.store.driver import APPLICATION_ID, connect


def sqlite_engine(path: Path) -> Engine:
    """An engine on a desk file. A write transaction takes its lock at once, so that it never fails half-way for one."""
    engine = create_engine(
        "sqlite://",
        module=sqlite,
        creator=lambda: connect(path),
        poolclass=QueuePool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("reading"):
            connection.exec_driver_sql("BEGIN")
        else:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {_patience(options)}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def postgres_engine(url: str) -> Engine:
    """An engine on a PostgreSQL database (``postgresql://user@host/name``). Writers are let in one by one, as SQLite
    does; readers see one state of the desk throughout.
    """
    url = url.replace("postgres://", "postgresql://", 1).replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("reading"):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_patience(options)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")

    return engine


def _patience(options: Mapping[str, Any]) -> int:
    """For how many milliseconds a write waits for its turn."""
    return int(options.get("patience", 10) * 1000)
