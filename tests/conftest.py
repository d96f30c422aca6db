"""What every test finds ready: English, a clock that stands still, and desks on SQLite and on PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from _pytest.runner import runtestprotocol

from leaddesk.bootstrap import Desk
from leaddesk.translation import use_language
from tests.builders import MEMBER, Clock, opened
from tests.servers import PostgresDesks, SqliteDesks

hypothesis.settings.register_profile("leaddesk", deadline=None)  # what takes how long is for benchmarks to say
hypothesis.settings.load_profile("leaddesk")

DATABASES = ("sqlite", "postgresql")

_STALL = "the window stalled for"
_HEARINGS = 2


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A test that failed for a stall alone is heard once more.

    What the window itself does in too long a turn it does every time; what comes and goes is the machine, which other
    programs and other machines keep busy. The bound stays what it is.
    """
    if "heart" not in getattr(item, "fixturenames", ()):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for hearing in range(1, _HEARINGS + 1):
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        failed = [report for report in reports if report.failed]
        if hearing == _HEARINGS or not failed or not all(_STALL in report.longreprtext for report in failed):
            break
        item._initrequest()  # type: ignore[attr-defined]
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(autouse=True)
def _speaks_english() -> Iterator[None]:
    """Sentences are tested in English unless a test says otherwise."""
    use_language("en")
    yield
    use_language("en")


@pytest.fixture
def clock() -> Clock:
    """Friday, 20 November 2026, six past two in the afternoon in Japan."""
    return Clock()


@pytest.fixture(scope="session")
def sqlite_desks(tmp_path_factory: pytest.TempPathFactory) -> SqliteDesks:
    """New desks in files, copied from one that was made once."""
    return SqliteDesks(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgres_desks() -> Iterator[PostgresDesks]:
    """New desks on a real PostgreSQL server, one server for each worker. A server that does not start is an error."""
    server = PostgresDesks()
    yield server
    server.stop()


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    """Each test that asks for it runs on both."""
    return str(request.param)


@pytest.fixture
def new_address(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Makes addresses of new desks, each of a file or of a database of its own, gone after the test."""
    if database == "sqlite":
        files: SqliteDesks = request.getfixturevalue("sqlite_desks")
        yield lambda: files.new(tmp_path)
        return
    server: PostgresDesks = request.getfixturevalue("postgres_desks")
    made: list[str] = []

    def new() -> str:
        made.append(server.new())
        return made[-1]

    yield new
    for address in made:
        server.drop(address)


@pytest.fixture
def address(new_address: Callable[[], str]) -> str:
    """Where the desk of this test is: a file, or the URL of a database."""
    return new_address()


@pytest.fixture
def desk(address: str, clock: Clock) -> Iterator[Desk]:
    """An empty desk with the pact of a new one; 佐藤 美咲 sits at it."""
    desk = opened(address, clock, MEMBER)
    yield desk
    desk.close()
