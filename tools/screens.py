"""Pictures of every page on the sample desk: each language, both looks, two sizes of the window.

    screens.py [PART…]      writes docs/screens/{page}-{language}-{look}-{width}x{height}.png

A PART is a piece of a name, such as ``pact`` or ``en-dark``: only pictures with all of them are made.
"""

import os
import shutil
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn, get_args

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msoffcrypto  # noqa: F401 - the writer below is a part of it
from msoffcrypto.format.ooxml import OOXMLFile
from PIL import Image
from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from leaddesk.bootstrap import Desk, open_desk
from leaddesk.crash import Doing, LastTime, report_rows
from leaddesk.demo.story import NOW, ZONE, tell_story
from leaddesk.domain.board import Column, Filter, Order
from leaddesk.domain.pact_edits import replaced, with_rule
from leaddesk.resources import resource
from leaddesk.services.upkeep import Room
from leaddesk.settings import Settings
from leaddesk.store.saving import disk_full
from leaddesk.translation import Language, Word, _, use_language
from leaddesk.ui import tasks
from leaddesk.ui.app import make_application
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.frame.crash_sheet import CrashSheet
from leaddesk.ui.frame.first_start import FirstStart
from leaddesk.ui.importing.dropped import FileState
from leaddesk.ui.importing.page import ImportPage
from leaddesk.ui.importing.session import Step
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.mistakes import mark_of
from leaddesk.ui.pact.page import PactPage
from leaddesk.ui.saving import unsaved
from leaddesk.ui.theme.theme import Appearance, theme
from leaddesk.ui.theme.tokens import ColorRole

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


def _changed(row: list[str], language: Language) -> list[str]:
    """Somebody's row after a promotion to another department."""
    return [
        *row[:5],
        *(("情報システム部", "部長") if language == "ja" else ("IT Systems", "General Manager")),
        *row[7:],
    ]


def _doubtful(row: list[str]) -> list[str]:
    """Somebody's row without an address or a phone number, by which they would be known."""
    return ["", *("" if "@" in cell or cell[:1] == "0" else cell for cell in row[1:])]


def _wrong(row: list[str], language: Language) -> list[str]:
    """Somebody's row with an address of two signs, and no phone number."""
    names = ["松井 康平", "マツイ コウヘイ"] if language == "ja" else ["Matsui", "Kohei"]
    return ["", row[1], *names, *row[4:7], "kohei.matsui@@example.co.jp", "", *row[9:]]


def _list(folder: Path, language: Language) -> Path:
    """A copy of a sample list with further rows in it."""
    name, encoding = LIST[language], "cp932" if language == "ja" else "utf-8-sig"
    rows = [line.split(",") for line in resource("samples", language, name).read_text(encoding).splitlines()]
    rows[6:9] = [_changed(row, language) for row in rows[6:9]]
    rows[10:12] = [_doubtful(row) for row in rows[10:12]]
    known = rows[-len(NEWCOMERS) :]
    more = [_newcomer(row, *who, language) for row, who in zip(known, NEWCOMERS, strict=True)]
    more += [_wrong(rows[12], language), ["", "", "", "", *rows[13][4:7], "", "", *rows[13][9:]]]
    copy = folder / name
    copy.write_text("\r\n".join(map(",".join, [*rows, *more])) + "\r\n", encoding)
    return copy


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
        """A copy of a sample list in which something is new, changed, doubtful and wrong."""
        self.window.take_files([_list(self.folder, self.language)])
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


def _files(scene: Scene) -> None:
    """One list that was read, one with a password, one that is damaged and one that is none."""
    good = _list(scene.folder, scene.language)
    names = {
        "ja": ("来場者リスト_確定.xlsx", "名簿_旧.xlsx", "アンケート集計.csv"),
        "en": ("visitors_final.xlsx", "old_list.xlsx", "survey.csv"),
    }
    locked, damaged, empty = (scene.folder / name for name in names[scene.language])
    book = next(resource("samples", scene.language).glob("*.xlsx")).read_bytes()
    written = BytesIO()
    OOXMLFile(BytesIO(book)).encrypt("2026", written)
    locked.write_bytes(written.getvalue())
    damaged.write_bytes(book[: len(book) // 2])
    empty.write_bytes(b"")
    scene.window.take_files([good, locked, damaged, empty])
    dropped = scene.importing.session.dropped
    scene.settle(lambda: len(dropped.files) == 4 and not dropped.count(FileState.READING), milliseconds=1500)


def _read(scene: Scene) -> None:
    """A list with a header of its own, of which not everything is certain."""
    heads = {
        "ja": "お名前,かいしゃ,担当者,ご興味のある製品,ＴＥＬ,メール,来場日,備考",
        "en": "Attendee,Organisation,Contact,Topics,Tel.,Mail,Came on,Remarks",
    }
    file = scene.folder / {"ja": "来場者.csv", "en": "visitors.csv"}[scene.language]
    cells = {
        "ja": "{name},(株){firm},{rep},工程管理、在庫管理,03(5550)01{n:02},{mail}@example.co.jp,R8.11.{day},{note}",
        "en": "{name},{firm} Inc.,{rep},Process control; Stock control,03-5550-01{n:02},{mail}@example.com,{day} Nov 2026,{note}",
    }[scene.language]
    firms = {
        "ja": ("みなと精密", "つばめ製作所", "かえで金型"),
        "en": ("Minato Precision", "Tsubame Works", "Kaede Tools"),
    }
    members = {"ja": ("佐藤", "田中", "小林"), "en": ("Sato", "Tanaka", "Kobayashi")}
    notes = {"ja": ("来週電話", "", "見積もり希望"), "en": ("Call next week", "", "Wants a quote")}
    rows = []
    for n, (name, _kana, family, given) in enumerate(NEWCOMERS):
        shown = name if scene.language == "ja" else f"{given} {family}"
        rep, firm, note = (words[scene.language][n % 3] for words in (members, firms, notes))
        rows.append(cells.format(name=shown, firm=firm, rep=rep, n=n, mail=given.lower(), day=6 + n % 3, note=note))
    file.write_text("\r\n".join([heads[scene.language], *rows]) + "\r\n", "cp932")
    scene.window.take_files([file])
    scene.until(Step.READ)
    scene.settle(milliseconds=1000)


def _new_event(scene: Scene) -> None:
    _read(scene)
    scene.importing.current().go_on()
    scene.until(Step.PLAN)
    _go_to_event(scene)


def _plan(scene: Scene) -> None:
    scene.take_list()


def _event(scene: Scene) -> None:
    scene.take_list()
    _go_to_event(scene)


def _go_to_event(scene: Scene) -> None:
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


def _draft(scene: Scene) -> None:
    """Points of the pact while it is changed: more for seminars, and a lower gate."""
    _pact_tab("points")(scene)
    page = scene.window.page()
    assert isinstance(page, PactPage)
    pact = page.editing.pact
    rules = [rule for rule in pact.all_rules() if rule.points > 0]
    page.editing.change(lambda pact: with_rule(pact, replaced(rules[1], points=rules[1].points + 10)))
    page.editing.change(lambda pact: with_rule(pact, replaced(rules[4], points=rules[4].points - 5)))
    scene.settle(lambda: page.effects.effect is not None and page.effects.effect.pact == page.editing.pact, 2500)


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
    scene.window.show_status(_("New desk"))
    scene.window.show_safety(_("Kept on this computer only"))
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
    "import-files": _files,
    "import-read": _read,
    "import-plan": _plan,
    "import-event": _event,
    "import-event-new": _new_event,
    "import-result": _result,
    "duplicates": _page("duplicates"),
    "pact": _page("pact"),
    "pact-points": _pact_tab("points"),
    "pact-draft": _draft,
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


_SWATCH = 8
"""Rows of each colour of the theme below a picture while its colours are counted, so that none is taken for rare."""


def _save(drawn: QImage, file: Path) -> None:
    """With 256 colours, those of the theme and the ones that serve the picture best: a third of the size.

    Without those of the theme red and ochre, which are rare on a page, would become one brown.
    """
    drawn = drawn.convertToFormat(QImage.Format.Format_RGB888)
    size, line = (drawn.width(), drawn.height()), drawn.bytesPerLine()
    picture = Image.frombuffer("RGB", size, bytes(drawn.constBits()), "raw", "RGB", line, 1)
    width, height = picture.size
    own = sorted({theme.color(role).name() for role in get_args(ColorRole)})
    sheet = Image.new("RGB", (width, height + _SWATCH * len(own)))
    sheet.paste(picture)
    for at, color in enumerate(own):
        sheet.paste(color, (0, height + _SWATCH * at, width, height + _SWATCH * (at + 1)))
    few = sheet.quantize(256, kmeans=3, dither=Image.Dither.NONE)
    few.crop((0, 0, width, height)).save(file, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
