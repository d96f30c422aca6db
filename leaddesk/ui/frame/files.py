"""Files that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from leaddesk.translation import _

_KINDS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf"
"""What the importer reads."""


def list_kinds() -> str:
    """What the importer reads, as a file dialogue wants it."""
    return _("Lists ({kinds})").format(kinds=_KINDS)


def desk_kinds() -> str:
    """What a desk is kept in, as a file dialogue wants it."""
    return _("Desks ({kinds})").format(kinds="*.leaddesk")


def files_of(data: QMimeData) -> list[Path]:
    """The local files among what is dragged; folders and links elsewhere are left out."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
