"""Pictures of the pact's page on the sample desk, to be laid beside the design: ``python -m tests.ui.pact.pictures DIR [NAME…]``.

A name is a scene and options: ``points``, ``points-dark``, ``points-en-1280``. The sample desk is told once for each language
and kept in DIR.
"""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtWidgets import QApplication

from leaddesk.bootstrap import Desk, open_desk
from leaddesk.demo.story import NOW, ZONE, tell_story
from leaddesk.domain.backtest import back_test
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_edits import changed, replaced, rule_of, with_rule
from leaddesk.settings import Settings
from leaddesk.translation import Language, Word, use_language
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.pact.backtest_tab import BackTestTab
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.pact.points_tab import PointsTab
from leaddesk.ui.pact.versions_tab import VersionsTab
from leaddesk.ui.page import Page, Shell
from leaddesk.ui.pages import PageEntry
from leaddesk.ui.theme.theme import Appearance, theme


def _nothing(desk: DeskSource, shell: Shell) -> Page:
    return Page(desk, shell)


def _pact(desk: DeskSource, shell: Shell) -> Page:
    return PactPage(desk, shell)  # type: ignore[arg-type]


RAIL = (
    PageEntry("today", Word("Today", "今日"), "house", _nothing),
    PageEntry("board", Word("Board", "ボード"), "columns", _nothing),
    PageEntry("table", Word("List", "一覧"), "table", _nothing),
    PageEntry("import", Word("Import", "取り込み"), "tray", _nothing),
    PageEntry("duplicates", Word("Duplicates", "重複"), "copy", _nothing),
    PageEntry("pact", Word("Pact", "取り決め"), "handshake", _pact),
    PageEntry("figures", Word("Figures", "数字"), "chart-bar", _nothing),
    PageEntry("review", Word("Review", "会議"), "presentation", _nothing),
    PageEntry("settings", Word("Settings", "設定"), "gear", _nothing, is_at_foot=True),
)


def sample_desk(folder: Path, language: Language) -> Desk:
    """A copy of the sample desk."""
    kept = folder / f"sample-{language}.leaddesk"
    member = "佐藤 美咲" if language == "ja" else "Misaki Sato"
    if not kept.exists():
        tell_story(Settings(desk=str(kept), member=member, language=language)).close()
    copy = Path(mkdtemp()) / "desk.leaddesk"
    shutil.copy(kept, copy)
    return open_desk(Settings(desk=str(copy), member=member, language=language), clock=lambda: NOW, zone=ZONE)


def draft_of(pact: Pact) -> Pact:
    """A draft with the changes of the design's picture."""
    seminar, rank, visit = rule_of(pact, "seminar"), rule_of(pact, "rank-a"), rule_of(pact, "visit")
    assert seminar is not None and rank is not None and visit is not None
    pact = with_rule(pact, replaced(seminar, points=30, times=3))
    pact = with_rule(pact, replaced(rank, points=12))
    return with_rule(pact, changed(visit, ("when",), {"within_days": 30}))


def wait(until: Callable[[], bool] = lambda: False, milliseconds: int = 400) -> None:
    """Lets the window work until something is so, or for this long."""
    deadline = QDeadlineTimer(milliseconds)
    while not until() and not deadline.hasExpired():
        QApplication.processEvents()


def points_of(page: PactPage) -> PointsTab:
    """The tab of personas and points."""
    tab = page.tab("points")
    assert isinstance(tab, PointsTab)
    return tab


def type_times(page: PactPage) -> None:
    row = points_of(page).rules.rows["seminar"]
    button = row.sentence.button("times")
    assert button is not None
    row.open_token(button)


def show_backtest(page: PactPage) -> None:
    page.show_tab("backtest")
    tab = page.tab("backtest")
    assert isinstance(tab, BackTestTab)
    wait(lambda: tab.report is not None, 10_000)


def _tab(at: int) -> Callable[[PactPage], object]:
    return lambda page: page.tabs.take(at)


def show_too_little(page: PactPage) -> None:
    show_backtest(page)
    tab = page.tab("backtest")
    assert isinstance(tab, BackTestTab)
    before, tab.report = tab.report, None
    assert before is not None
    few = back_test([*before.draft.won[:11], *before.draft.false_alarms], 50, [])
    tab.show_report(page.editing.pact, replace(before, draft=few))


def show_versions(page: PactPage) -> None:
    page.source.pact.publish(page.editing.pact, "セミナーの点を上げる", "田中 翔", "佐藤 美咲")
    page.shown()
    page.show_tab("versions")
    wait(milliseconds=1500)
    tab = page.tab("versions")
    assert isinstance(tab, VersionsTab)
    tab.table.show_row(0)


def pick_activities(page: PactPage) -> None:
    row = points_of(page).rules.rows["document"]
    row.open_token(row.sentence.buttons()[0])


def pick_industries(page: PactPage) -> None:
    unit = points_of(page).personas.criteria["mid-size-manufacturer"].units[1]
    unit.sentence.buttons()[0].click()


SCENES: dict[str, Callable[[PactPage], object]] = {
    "overview": _tab(0),
    "points": _tab(1),
    "typing": type_times,
    "gates": _tab(2),
    "clocks": _tab(3),
    "backtest": show_backtest,
    "few": show_too_little,
    "versions": show_versions,
    "choose": pick_activities,
    "words": pick_industries,
    "publish": lambda page: page.ask_to_publish(),
    "compare": lambda page: page.header.compare.click(),
}


def main(folder: str, *names: str) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    languages: tuple[Language, ...] = ("ja", "en")
    looks: tuple[Appearance, ...] = ("light", "dark")
    sizes = {"": (1440, 900), "1280": (1280, 800), "1920": (1920, 1080)}
    for name in names or SCENES:
        scene, *options = name.split("-")
        language = next((one for one in languages if one in options), "ja")
        look = next((one for one in looks if one in options), "light")
        size = sizes[next((one for one in sizes if one and one in options), "")]
        zoom = next((float(one[1:]) / 100 for one in options if one.startswith("z")), 1.0)
        use_language(language)
        theme.use(appearance=look, zoom=zoom, reduces_motion=True)
        desk = sample_desk(Path(folder), language)
        desk.pact.save_draft(draft_of(desk.pact.published().pact))
        window = MainWindow(QSettings(f"{mkdtemp()}/window.ini", QSettings.Format.IniFormat), RAIL)
        window.resize(*size)
        window.show_desk(desk, "営業部.desk")
        window.show()
        window.go_to("pact")
        page = window.page()
        assert isinstance(page, PactPage)
        wait(lambda page=page: page.effects.effect is not None and bool(page.bench.vocabulary.values), 9000)
        SCENES[scene](page)
        wait()
        window.grab().save(str(Path(folder) / f"{name}.png"))
        window.close()
        window.deleteLater()
        wait(milliseconds=50)
    tasks.wait_for_all()


if __name__ == "__main__":
    main(*sys.argv[1:])
