"""Pictures of both panels on a real desk, to be laid beside the design: ``python -m tests.ui.lead.pictures DIR [NAME…]``."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from leaddesk.bootstrap import Desk
from leaddesk.translation import Language, use_language
from leaddesk.ui import tasks
from leaddesk.ui.lead.panel import LeadPanel
from leaddesk.ui.lead.top_bar import Place
from leaddesk.ui.new_lead.panel import NewLeadPanel
from leaddesk.ui.theme.theme import Appearance, theme
from leaddesk.ui.widgets.focus_ring import FocusRing
from tests.domain.test_signatures import FRAMED
from tests.ui.lead.pictured import People, pictured_desk

WINDOWS = {
    "1280": (560, 706),
    "": (640, 806),
    "1920": (640, 986),
    "wide": (800, 806),
    "narrow": (400, 806),
    "add": (420, 806),
}


def wait(app: QApplication, milliseconds: int = 250) -> None:
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        app.processEvents()


class Scene:
    """A window with the panel in it."""

    def __init__(self, desk: Desk, people: People, size: tuple[int, int]) -> None:
        self.desk, self.people = desk, people
        self.window = QWidget()
        self.ring = FocusRing(self.window)
        line = QHBoxLayout(self.window)
        line.setContentsMargins(0, 0, 0, 0)
        self.window.resize(*size)
        self.line = line

    def lead(self, number: int, place: Place | None = None) -> LeadPanel:
        panel = LeadPanel(self.desk)
        self.line.addWidget(panel)
        self.window.show()
        panel.open_lead(number, place)
        return panel

    def new(self) -> NewLeadPanel:
        panel = NewLeadPanel(self.desk)
        self.line.addWidget(panel)
        self.window.resize(420, self.window.height())
        self.window.show()
        panel.begin()
        return panel


def lead(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi, Place("MQL", 1, 38, None, 2))
    panel.edit_field("phone")
    editor = panel.fields.rows["phone"].value.editor
    assert editor is not None
    editor.setText("０４４－５５５－０１９９")


def rest(scene: Scene) -> None:
    scene.lead(scene.people.yamaguchi, Place("MQL", 1, 38, None, 2))


def more(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi, Place("MQL", 1, 38, None, 2))
    panel.fields.fold()


def action(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.next_step.open_next_action()


def log(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_L)
    QTest.keyClick(panel, Qt.Key.Key_P)


def chord(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_L)


def refused(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.edit_field("email")
    editor = panel.fields.rows["email"].value.editor
    assert editor is not None
    editor.setText("kohei@@example")


def ready(scene: Scene) -> None:
    scene.lead(scene.people.hasegawa)


def gate(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_R)


def conflict(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.edit_field("phone")
    scene.desk.leads.edit(scene.people.yamaguchi, {"phone": "+81445550555"})
    editor = panel.fields.rows["phone"].value.editor
    assert editor is not None
    editor.setText("044-555-0199")
    panel.fields.rows["phone"].enter(0)


def owner(scene: Scene) -> None:
    panel = scene.lead(scene.people.yamaguchi)
    panel.edit_field("owner")


def new(scene: Scene) -> None:
    panel = scene.new()
    panel.sources.set_current(1)
    panel._choose_source()
    panel.referrer.show_lead(scene.desk.leads.get(scene.people.takahashi))
    for key, text in {"company": "北辰電機工業株式会社", "family_name": "大塚", "given_name": "ふみこ"}.items():
        panel.form.fields[key].setText(text)
    panel.form.fields["given_name"].setFocus()


def pasted(scene: Scene) -> None:
    panel = scene.new()
    panel.paste_signature(FRAMED)


def leaving(scene: Scene) -> None:
    panel = scene.new()
    panel.form.company.setText("北辰")
    panel.leave()


SCENES: dict[str, Callable[[Scene], object]] = {
    "lead": lead, "rest": rest, "more": more, "action": action, "log": log, "chord": chord, "refused": refused,
    "new": new, "pasted": pasted, "leaving": leaving, "ready": ready, "gate": gate, "conflict": conflict, "owner": owner,
}  # fmt: skip


def main(folder: str, *names: str) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    languages: tuple[Language, ...] = ("ja", "en")
    looks: tuple[Appearance, ...] = ("light", "dark")
    for name in names or SCENES:
        scene, *options = name.split("-")
        use_language(next((one for one in languages if one in options), "ja"))
        look = next((one for one in looks if one in options), "light")
        zoom = next((float(one[1:]) / 100 for one in options if one.startswith("z")), 1.0)
        theme.use(appearance=look, zoom=zoom, reduces_motion=True)
        size = WINDOWS[next((one for one in WINDOWS if one and one in options), "")]
        made = Scene(*pictured_desk(Path(mkdtemp())), size)
        SCENES[scene](made)
        wait(app)
        made.window.grab().save(str(Path(folder) / f"{name}.png"))
        made.window.close()
        made.window.deleteLater()
        wait(app, 20)
    tasks.wait_for_all()


if __name__ == "__main__":
    main(*sys.argv[1:])
