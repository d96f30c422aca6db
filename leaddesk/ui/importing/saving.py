"""Files that the import writes: the workbook of rejected rows, and empty lists to fill in. Both ask where to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from leaddesk.services.templates import TEMPLATE_WORDS, TemplateKind, write_template
from leaddesk.translation import _
from leaddesk.ui import tasks
from leaddesk.ui.importing.session import ImportSession
from leaddesk.ui.widgets.chooser import Chooser, ChooserOption


def save_rejected(session: ImportSession, parent: QWidget) -> None:
    """Writes the rejected rows beside the list that they come from, unless another place is chosen."""
    path = session.file.path if session.file is not None else Path()
    name = _("{name} rejected").format(name=path.stem)
    start = str(path.with_name(f"{name}.xlsx")) if path.name else f"{name}.xlsx"
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Rejected rows to Excel"), start, "*.xlsx")
    if chosen:
        session.save_rejected(Path(chosen).with_suffix(".xlsx"))


def choose_template(say: Callable[[str], object], button: QWidget) -> None:
    """Asks which list is to be filled in, and where to save it; ``say`` is told when it is there."""
    options = [ChooserOption(kind, str(word)) for kind, word in TEMPLATE_WORDS.items()]
    chooser = Chooser(button.window(), options, width=200)
    chooser.chosen.connect(partial(_save_template, say, button))
    chooser.open_below(button)


def _save_template(say: Callable[[str], object], parent: QWidget, kind: TemplateKind) -> None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    start = str(Path(folder) / f"{TEMPLATE_WORDS[kind]}.xlsx")
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Get a template"), start, "*.xlsx")
    if chosen:
        file = Path(chosen).with_suffix(".xlsx")
        says = _("Saved as “{file}”. Fill it in and drop it here").format(file=file.name)
        tasks.run(partial(write_template, kind, file), done=lambda _file: say(says), lane=tasks.Lane.ASIDE)
