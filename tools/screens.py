"""Pictures of every page on the sample desk: each language, both looks, two sizes of the window.

    screens.py [PART…]      writes docs/screens/{page}-{language}-{look}-{width}x{height}.png

A PART is a piece of a name, such as ``pact`` or ``en-dark``: only pictures with all of them are made.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from leaddesk.bootstrap import Desk, open_desk
from leaddesk.crash import Doing, LastTime, report_rows
from leaddesk.demo.story import NOW, ZONE, tell_story
from leaddesk.domain.board import Column, Filter, Order
from leaddesk.resources import resource
from leaddesk.services.upkeep import Room
from leaddesk.settings import Settings
from leaddesk.store.saving import disk_full
from leaddesk.translation import Language, Word, use_language
from leaddesk.ui import tasks
from leaddesk.ui.app import make_application
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.frame.crash_sheet import CrashSheet
from leaddesk.ui.frame.first_start import FirstStart
from leaddesk.ui.importing.page import ImportPage
from leaddesk.ui.importing.session import Step
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.mistakes import mark_of
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.saving import unsaved
from leaddesk.ui.theme.theme import Appearance, theme

OUT = Path(__file__).resolve().parents[1] / "docs" / "screens"
SIZES = ((1280, 800), (1920, 1080))
LOOKS: tuple[Appearance, ...] = ("light", "dark")
MEMBER = Word("Misaki Sato", "佐藤 美咲")
LIST = {"ja": "DX実践セミナー_参加者.csv", "en": "dx_seminar_attendees.csv"}


NEWCOMERS = (
    ("浅野 拓海", "アサノ タクミ", "Asano", "Takumi"),
    ("片山 実咲", "カタヤマ ミサキ", "Katayama", "Misaki"),
    ("黒田 隼人", "クロダ ハヤト", "Kuroda", "Hayato"),
    ("平井 紗季", "ヒライ サキ", "Hirai", "Saki"),
    ("岩崎 雅人", "イワサキ マサト", "Iwasaki", "Masato"),
    ("堀内 奏", "ホリウチ カナデ", "Horiuchi", "Kanade"),
    ("杉山 亮介", "スギヤマ リョウスケ", "Sugiyama", "Ryosuke"),
    ("吉川 莉子", "ヨシカワ リコ", "Yoshikawa", "Riko"),
)
"""Colleagues of people on the sample list, whom the desk does not know: name and kana, family and given name in English."""


def _newcomer(row: list[str], name: str, kana: str, family: str, given: str, language: Language) -> list[str]:
    """Somebody's row with another person of the company in it."""
    row = list(row)
    row[2:4] = (name, kana) if language == "ja" else (family, given)
    mail = next(at for at, cell in enumerate(row) if "@" in cell)
    row[mail] = f"{given[0]}.{family}@{row[mail].partition('@')[2]}".lower()
    row[mail + 1] = row[mail + 1].replace("-55", "-56", 1)
    return row


class Scene:
    """A window on a copy of the sample desk."""

    def __init__(self, told: Path, folder: Path, language: Language, size: tuple[int, int]) -> None:
        self.language = language
        file = folder / "desk.leaddesk"
        shutil.copy(told, file)
        settings = Settings(desk=str(file), member=MEMBER.in_language(language), department="sales", language=language)
        self.desk: Desk = open_desk(settings, clock=lambda: NOW, zone=ZONE)
        self.folder = folder
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        self.window.resize(*size)
        self.window.show_desk(self.desk, {"ja": "営業部", "en": "Sales"}[language])
        self.window.show()
        self.settle()

    def settle(self, until: Callable[[], bool] = lambda: True, milliseconds: int = 500) -> None:
        """Lets the window work until something is so, and then until it has painted it."""
        patience = QDeadlineTimer(20_000)
        while not until() and not patience.hasExpired():
            QApplication.processEvents()
        rest = QDeadlineTimer(milliseconds)
        while not rest.hasExpired():
            QApplication.processEvents()

    def close(self) -> None:
        unsaved.forget()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle(milliseconds=50)
        tasks.wait_for_all()
        self.desk.close()

    def go_to(self, page: str) -> None:
        self.window.go_to(page)
        self.settle(milliseconds=1500)

    @property
    def importing(self) -> ImportPage:
        page = self.window.page_at("import")
        assert isinstance(page, ImportPage)
        return page

    def take_list(self) -> None:
        """A copy of a sample list with further people in it, so that something is new."""
        name = LIST[self.language]
        encoding = "cp932" if self.language == "ja" else "utf-8-sig"
        lines = resource("samples", self.language, name).read_text(encoding).splitlines()
        rows = [line.split(",") for line in lines[-len(NEWCOMERS) :]]
        more = [",".join(_newcomer(row, *who, self.language)) for row, who in zip(rows, NEWCOMERS, strict=True)]
        copy = self.folder / name
        copy.write_text("\r\n".join([*lines, *more]) + "\r\n", encoding)
        self.window.take_files([copy])
        self.until(Step.READ, Step.PLAN)
        self.settle(milliseconds=1000)  # a known layout goes on by itself
        if self.importing.session.step is Step.READ:
            self.importing.current().go_on()
        self.until(Step.PLAN)

    def until(self, *steps: Step) -> None:
        session = self.importing.session
        self.settle(lambda: session.step in steps and session.work is None)


def _board(scene: Scene) -> None:
    scene.go_to("board")


def _lead(scene: Scene) -> None:
    scene.go_to("board")
    scene.window.open_lead(scene.desk.board.ids(Column.MQL, Filter(), Order.URGENCY, 1)[0])
    scene.settle(milliseconds=1500)


def _new_lead(scene: Scene) -> None:
    scene.go_to("board")
    scene.window.add_lead()
    scene.settle()


def _palette(scene: Scene) -> None:
    scene.go_to("board")
    scene.window.open_palette()
    scene.settle()


def _plan(scene: Scene) -> None:
    scene.take_list()


def _event(scene: Scene) -> None:
    scene.take_list()
    scene.importing.current().go_on()
    scene.until(Step.EVENT)
    scene.settle(lambda: scene.importing.session.foreseen is not None)


def _result(scene: Scene) -> None:
    _event(scene)
    scene.importing.current().go_on()
    scene.until(Step.RESULT)
    scene.window.toast.hide()
    scene.settle()


def _pact_tab(name: str) -> Callable[[Scene], None]:
    def show(scene: Scene) -> None:
        scene.go_to("pact")
        page = scene.window.page()
        assert isinstance(page, PactPage)
        page.show_tab(name)
        scene.settle(milliseconds=2500)

    return show


def _page(key: str) -> Callable[[Scene], None]:
    return lambda scene: scene.go_to(key)


def _disk_full(scene: Scene) -> None:
    """A move that the disk refuses; the figures are those of the design."""
    scene.go_to("board")
    store, upkeep = scene.desk.context.store, scene.desk.upkeep
    store.writing = _refuse  # type: ignore[method-assign]
    upkeep.room = lambda: Room(scene.folder, 3 * 2**20, 64 * 2**20)  # type: ignore[method-assign]
    page = scene.window.page()
    assert isinstance(page, BoardPage)
    mql = page.board.models[Column.MQL]
    card = next(card for row in range(mql.rowCount()) if (card := mql.card_at(row)) and card.due_at)
    page.board.move_leads([card.id], Column.SAL)
    scene.settle(lambda: bool(unsaved.writes), milliseconds=1500)


def _crash(scene: Scene) -> None:
    """The start after a mistake in the middle of a move."""
    scene.go_to("board")
    lead = scene.desk.board.ids(Column.MQL, Filter(), Order.URGENCY, 1)[0]
    doing = Doing("board", "MQL", "SAL", (lead,), mark_of(scene.window), 326, 0, 134, qt_version)
    moving = scene.window.page_at("board")
    assert isinstance(moving, BoardPage)
    rows: tuple[tuple[str, str], ...] = ()
    try:
        moving.board.move_leads([lead], "SAL of nobody")  # type: ignore[arg-type]
    except KeyError as error:
        rows = report_rows(KeyError, error.__traceback__, doing, NOW)
    CrashSheet(scene.window, LastTime(NOW, True, doing, rows)).open()
    scene.settle(milliseconds=1500)


def _refuse(**_how: bool) -> NoReturn:
    raise disk_full()


def _first_start(scene: Scene) -> None:
    scene.window.show_welcome(lambda: FirstStart("", scene.desk.member.department, has_demo=True, has_template=True))
    scene.settle()


SHOTS: dict[str, Callable[[Scene], None]] = {
    "first-start": _first_start,
    "disk-full": _disk_full,
    "crash": _crash,
    "today": _page("today"),
    "board": _board,
    "palette": _palette,
    "lead": _lead,
    "new-lead": _new_lead,
    "table": _page("table"),
    "import": _page("import"),
    "import-plan": _plan,
    "import-event": _event,
    "import-result": _result,
    "duplicates": _page("duplicates"),
    "pact": _page("pact"),
    "pact-points": _pact_tab("points"),
    "pact-gates": _pact_tab("gates"),
    "pact-clocks": _pact_tab("clocks"),
    "pact-backtest": _pact_tab("backtest"),
    "pact-versions": _pact_tab("versions"),
}


def main(parts: list[str]) -> None:
    make_application()
    OUT.mkdir(parents=True, exist_ok=True)
    languages: tuple[Language, ...] = ("ja", "en")
    for language in languages:
        use_language(language)
        with TemporaryDirectory() as folder:
            told = Path(folder) / "told.leaddesk"
            tell_story(Settings(desk=str(told), member=MEMBER.in_language(language), language=language)).close()
            for look in LOOKS:
                for size in SIZES:
                    for page, show in SHOTS.items():
                        name = f"{page}-{language}-{look}-{size[0]}x{size[1]}"
                        if all(part in name for part in parts):
                            _take(name, show, told, language, look, size)


def _take(
    name: str,
    show: Callable[[Scene], None],
    told: Path,
    language: Language,
    look: Appearance,
    size: tuple[int, int],
) -> None:
    theme.use(appearance=look, zoom=1.0, reduces_motion=True)
    with TemporaryDirectory() as folder:
        scene = Scene(told, Path(folder), language, size)
        show(scene)
        _save(scene.window.grab().toImage(), OUT / f"{name}.png")
        print(name, flush=True)
        scene.close()


def _save(drawn: QImage, file: Path) -> None:
    """With the 256 colours that serve the picture best: a third of the size, and no eye sees what it lost.

    Without the means red and ochre, which are rare on a page, would become one brown.
    """
    drawn = drawn.convertToFormat(QImage.Format.Format_RGB888)
    size, line = (drawn.width(), drawn.height()), drawn.bytesPerLine()
    picture = Image.frombuffer("RGB", size, bytes(drawn.constBits()), "raw", "RGB", line, 1)
    picture.quantize(256, kmeans=3, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
