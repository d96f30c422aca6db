"""Asks where the workbook of rejected rows goes, and writes it there."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from leaddesk.translation import _
from leaddesk.ui.importing.session import ImportSession


def save_rejected(session: ImportSession, parent: QWidget) -> None:
    """Beside the list that it comes from, unless another place is chosen."""
    path = session.file.path if session.file is not None else Path()
    name = _("{name} rejected").format(name=path.stem)
    start = str(path.with_name(f"{name}.xlsx")) if path.name else f"{name}.xlsx"
    chosen, _kind = QFileDialog.getSaveFileName(parent, _("Rejected rows to Excel"), start, "*.xlsx")
    if chosen:
        session.save_rejected(Path(chosen).with_suffix(".xlsx"))
