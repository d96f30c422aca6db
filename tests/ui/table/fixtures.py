"""What the tests of the table and of saved views find ready."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.stages import Department
from leaddesk.services.context import Acting
from leaddesk.translation import use_language
from leaddesk.ui import tasks
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.table.page import TablePage
from tests.builders import Clock, opened
from tests.ui.table.small import make_desk, shown_window, table_of


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    use_language("ja")
    return make_desk(tmp_path_factory.mktemp("table") / "営業部.leaddesk")


@pytest.fixture
def desk(small_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the desk for this test."""
    file = tmp_path / small_file.name
    file.write_bytes(small_file.read_bytes())
    desk = opened(str(file), Clock())
    desk.context.acting = Acting("佐藤 美咲", Department.BOTH)
    yield desk
    assert tasks.wait_for_all(10)
    desk.close()


@pytest.fixture
def window(desk: Desk, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    return shown_window(desk, tmp_path, qtbot)


@pytest.fixture
def page(window: MainWindow) -> TablePage:
    return table_of(window)
