"""Files that are dropped on the window, or chosen in a dialogue."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from leaddesk.translation import _

_KINDS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf"
"""What the importer reads."""


def choose_lists(window: QWidget, title: str) -> list[Path]:
    """The lists that are chosen in a dialogue; none where it is cancelled."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _kind = QFileDialog.getOpenFileNames(window, title, "", _("Lists ({kinds})").format(kinds=_KINDS))
    return [Path(one) for one in chosen]


def desk_kinds() -> str:
    """What a desk is kept in, as a file dialogue wants it."""
    return _("Desks ({kinds})").format(kinds="*.leaddesk")


def files_of(data: QMimeData) -> list[Path]:
    """The local files among what is dragged; folders and links elsewhere are left out."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
