"""Pictures of the import pages on a real desk: ``python -m tests.ui.importing.pictures DIR [NAME…]``.

A name is a scene with options: ``plan-en-dark-1280``.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtWidgets import QApplication

from leaddesk.services.importing.decisions import PairDecision
from leaddesk.translation import Language, use_language
from leaddesk.ui import tasks
from leaddesk.ui.importing.page import ImportPage
from leaddesk.ui.importing.session import Step
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.theme.theme import Appearance, theme
from tests.ui.importing.lists import asking_list, card, eight_list, known_desk, write_csv
from tests.ui.pictures import RAIL

Wait = Callable[..., None]


class Scene:
    """A window on a real desk, and what is done on it."""

    def __init__(self, app: QApplication, size: tuple[int, int]) -> None:
        self.app = app
        self.folder = Path(mkdtemp())
        self.desk = known_desk(self.folder)
        settings = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(settings, RAIL)
        self.window.resize(*size)
        self.window.show_desk(self.desk, "営業部.desk")
        self.window.show()
        self.wait(milliseconds=200)

    def wait(self, until: Callable[[], bool] = lambda: False, milliseconds: int = 8000) -> None:
        deadline = QDeadlineTimer(milliseconds)
        while not until() and not deadline.hasExpired():
            self.app.processEvents()

    @property
    def page(self) -> ImportPage:
        page = self.window.page_at("import")
        assert isinstance(page, ImportPage)
        return page

    def take(self, *files: Path) -> None:
        self.window.take_files(list(files))

    def until(self, step: Step) -> None:
        self.wait(lambda: self.page.session.step is step and self.page.session.work is None)
        self.wait(milliseconds=400)

    def picture_list(self) -> Path:
        """About the list of the design's pictures: known people, a possible pair, three rows that cannot be taken."""
        rows = [card(number) for number in range(1, 54)]
        rows[13] = card(14, 氏名="大谷 純", フリガナ="オオタニ ジュン", 役職="係長", 携帯電話="", **{"e-mail": ""})
        rows.insert(8, {**dict.fromkeys(rows[0], ""), "会社名": "株式会社こだま印刷", "部署名": "総務部"})
        rows.insert(
            20,
            card(
                90,
                氏名="松井 康平",
                **{"e-mail": "kohei.matsui@@example", "TEL会社": "", "携帯電話": "", "TEL直通": ""},
            ),
        )
        return write_csv(
            self.folder / "eight_20261109.csv", rows, ("名刺一覧", "", "出力日,2026/11/09", "", "", "", "")
        )


def files(scene: Scene) -> None:
    good = eight_list(scene.folder)
    damaged = scene.folder / "名簿_旧.xls"
    damaged.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    empty = scene.folder / "アンケート集計.csv"
    empty.write_bytes(b"")
    scene.take(good, protected(scene.folder), damaged, empty)
    scene.wait(milliseconds=3000)


def protected(folder: Path) -> Path:
    """A workbook that opens with a password."""
    import msoffcrypto
    from msoffcrypto.format.ooxml import OOXMLFile

    from leaddesk.services.templates import write_template

    plain = write_template("business-cards", folder / "plain.xlsx", "ja")
    locked = folder / "来場者リスト_確定.xlsx"
    assert msoffcrypto
    with plain.open("rb") as opened, locked.open("wb") as written:
        OOXMLFile(opened).encrypt("secret", written)
    return locked


def read(scene: Scene) -> None:
    scene.take(asking_list(scene.folder))
    scene.until(Step.READ)


def plan(scene: Scene) -> None:
    scene.take(scene.picture_list())
    scene.until(Step.PLAN)


def event(scene: Scene) -> None:
    plan(scene)
    scene.page.current().go_on()
    scene.until(Step.EVENT)
    scene.wait(lambda: scene.page.session.foreseen is not None)


def new_event(scene: Scene) -> None:
    event(scene)
    from leaddesk.ui.importing.event_page import EventPage

    page = scene.page.current()
    assert isinstance(page, EventPage)
    page.rows.take(len(page.rows.rows) - 1)
    scene.wait(lambda: scene.page.session.foreseen is not None, 1500)
    scene.wait(milliseconds=1200)


def result(scene: Scene) -> None:
    event(scene)
    scene.page.current().go_on()
    scene.until(Step.RESULT)
    scene.wait(lambda: scene.page.session.result is not None)
    scene.window.toast.hide()


def undone(scene: Scene) -> None:
    result(scene)
    scene.page.session.undo()
    scene.wait(lambda: bool(scene.page.session.result and scene.page.session.result.is_undone))


def progress(scene: Scene) -> None:
    event(scene)
    page, session = scene.page, scene.page.session
    from leaddesk.ui.importing.work import WRITING, Work

    session.work = Work(WRITING, 18_240)
    session.work.hear(680, 1000, "match")
    page._lose_patience()


def row(scene: Scene) -> None:
    plan(scene)
    table = scene.page.current().table  # type: ignore[attr-defined]
    table.show_row(table.model().rowCount() - 2)


def decided(scene: Scene) -> None:
    plan(scene)
    scene.page.session.decide_pair(22, PairDecision.HOLD)


SCENES: dict[str, Callable[[Scene], object]] = {
    "drop": lambda scene: scene.window.go_to("import"),
    "files": files,
    "read": read,
    "plan": plan,
    "row": row,
    "event": event,
    "new": new_event,
    "progress": progress,
    "result": result,
    "undone": undone,
}


def main(folder: str, *names: str) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    languages: tuple[Language, ...] = ("ja", "en")
    looks: tuple[Appearance, ...] = ("light", "dark")
    sizes = {"": (1440, 900), "1280": (1280, 800), "1920": (1920, 1080)}
    for name in names or SCENES:
        scene_name, *options = name.split("-")
        use_language(next((one for one in languages if one in options), "ja"))
        look = next((one for one in looks if one in options), "light")
        size = sizes[next((one for one in sizes if one and one in options), "")]
        zoom = next((float(one[1:]) / 100 for one in options if one.startswith("z")), 1.0)
        theme.use(appearance=look, zoom=zoom, reduces_motion=True)
        scene = Scene(app, size)
        SCENES[scene_name](scene)
        scene.wait(milliseconds=300)
        scene.window.grab().save(str(Path(folder) / f"{name}.png"))
        scene.window.close()
        scene.window.deleteLater()
        scene.wait(milliseconds=30)
    tasks.wait_for_all()


if __name__ == "__main__":
    main(*sys.argv[1:])
