"""Engines: SQLite and PostgreSQL behind one face, in explicit transactions."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine, QueuePool, create_engine, event

from leaddesk.store.driver import connect


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
    def begin(connection: Any) -> None:
        is_reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")

    return engine


def postgres_engine(url: str) -> Engine:
    """An engine on a PostgreSQL database (``postgresql://user@host/name``)."""
    url = url.replace("postgres://", "postgresql://", 1).replace("postgresql://", "postgresql+psycopg://", 1)
    return create_engine(url, hide_parameters=True, pool_pre_ping=True)
