"""What the tests of the pact's page find ready: a real small desk, the window on it, and the page."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from leaddesk.bootstrap import Desk
from leaddesk.domain.moves import Move
from leaddesk.domain.stages import Stage
from leaddesk.translation import use_language
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.pact.gates_tab import GatesTab
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.pact.versions_tab import VersionsTab
from leaddesk.ui.pages import PAGES
from tests.builders import MANUFACTURER, Clock, add, go, opened

PACT_ALONE = tuple(entry for entry in PAGES if entry.key == "pact")


@dataclass(frozen=True)
class People:
    """Leads of the small desk, by what is said of them."""

    asker: int
    """Asked, and came to a seminar: over the bar."""
    nearly: int
    """Came to a seminar and answered its survey: under the bar."""
    looker: int
    """Only looked."""
    handed_over: int
    """An MQL."""


@dataclass(frozen=True)
class Template:
    """The desk in a file that is copied for each test."""

    file: Path
    people: People


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    file = tmp_path_factory.mktemp("pact") / "desk.leaddesk"
    desk = opened(str(file), Clock())
    asker, nearly, looker, handed_over = (add(desk, number, **MANUFACTURER) for number in range(1, 5))
    for lead in (asker, handed_over):
        desk.leads.log([lead], "inquiry")
        desk.leads.log([lead], "seminar-attended", minutes=60)
    desk.leads.log([nearly], "seminar-attended", minutes=60)
    desk.leads.log([nearly], "survey-answered")
    desk.leads.log([looker], "site-visited")
    go(desk, handed_over, Move(Stage.MQL))
    for number in range(5, 12):
        add(desk, number, job_title="係員")
    desk.close()
    return Template(file, People(asker, nearly, looker, handed_over))


@pytest.fixture
def people(template: Template) -> People:
    return template.people


@pytest.fixture
def desk(template: Template, tmp_path: Path) -> Iterator[Desk]:  # type: ignore[override]
    """A copy of the small desk, on Friday 20 November 2026 at 14:06."""
    file = tmp_path / "desk.leaddesk"
    shutil.copy(template.file, file)
    desk = opened(str(file), Clock(), create=False)
    yield desk
    desk.close()


@pytest.fixture(autouse=True)
def in_english(plain_look: None) -> None:
    """Sentences of the page are tested in English."""
    use_language("en")


@pytest.fixture
def open_page(qtbot: QtBot, settings: QSettings) -> Callable[[Desk], PactPage]:
    """Opens the window on a desk, and waits until the effect of its draft is known."""

    def open_it(desk: Desk) -> PactPage:
        window = MainWindow(settings, PACT_ALONE)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show_desk(desk, "Sales")
        window.show()
        window.go_to("pact")
        page = window.page()
        assert isinstance(page, PactPage)
        qtbot.waitUntil(lambda: page.effects.effect is not None and bool(page.bench.vocabulary.values))
        return page

    return open_it


@pytest.fixture
def page(open_page: Callable[[Desk], PactPage], desk: Desk) -> PactPage:
    return open_page(desk)


@pytest.fixture
def seen(qtbot: QtBot, page: PactPage) -> Callable[[], None]:
    """Waits until the pane shows the draft as it stands."""

    def wait() -> None:
        qtbot.waitUntil(lambda: page.effects.effect is not None and page.effects.effect.pact == page.editing.pact)

    return wait


@pytest.fixture
def points(page: PactPage, qtbot: QtBot) -> PointsTab:
    page.show_tab("points")
    tab = page.tab("points")
    assert isinstance(tab, PointsTab)
    qtbot.waitUntil(lambda: tab.is_built)
    return tab


@pytest.fixture
def gates(page: PactPage, qtbot: QtBot) -> GatesTab:
    page.show_tab("gates")
    tab = page.tab("gates")
    assert isinstance(tab, GatesTab)
    qtbot.waitUntil(lambda: tab.is_built)
    return tab


@pytest.fixture
def versions(page: PactPage, qtbot: QtBot) -> VersionsTab:
    page.show_tab("versions")
    tab = page.tab("versions")
    assert isinstance(tab, VersionsTab)
    qtbot.waitUntil(lambda: bool(tab.model.shown))
    return tab
