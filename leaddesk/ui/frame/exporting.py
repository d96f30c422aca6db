"""Writing what is shown to a file: everybody who passes the filter, in a layout."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from leaddesk.domain.board import Filter
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.desk import DeskSource

if TYPE_CHECKING:
    from leaddesk.services.exporting import Exported, Exporting


class ExportSource(DeskSource, Protocol):
    """A desk that can be exported."""

    @property
    def exporting(self) -> "Exporting": ...


class Teller(Protocol):
    """The window, as far as it says what was written."""

    filter: Filter

    def say(
        self,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        hint: str = "",
        icon: str = "",
    ) -> None: ...


def export_kinds() -> dict[str, tuple[str, str]]:
    """What a save dialogue offers: its words → suffix and encoding."""
    return {
        _("Excel workbook (*.xlsx)"): (".xlsx", "utf-8-sig"),
        _("CSV, Unicode (*.csv)"): (".csv", "utf-8-sig"),
        _("CSV, Shift_JIS for older programs (*.csv)"): (".csv", "cp932"),
        _("vCard address book (*.vcf)"): (".vcf", "utf-8-sig"),
    }


def ask_and_export(window: QWidget, teller: Teller, desk: ExportSource, layout: str) -> None:
    """Asks for a place and writes there."""
    kinds = export_kinds()
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = _("leads-{day}").format(day=f"{desk.now().date():%Y%m%d}")
    chosen, kind = QFileDialog.getSaveFileName(
        window, _("Export what is shown"), str(Path(folder) / f"{name}.xlsx"), ";;".join(kinds)
    )
    if chosen:
        suffix, encoding = kinds.get(kind, (".xlsx", "utf-8-sig"))
        export_to(teller, desk, with_suffix(Path(chosen), suffix), layout, encoding)


def export_to(
    teller: Teller, desk: ExportSource, file: Path, layout: str = "full", encoding: str = "utf-8-sig"
) -> None:
    """Writes whom the window shows to a file, off-thread, and says so."""
    work = partial(desk.exporting.export, file, teller.filter, layout, encoding)
    tasks.run(work, done=partial(_say_done, teller), lane=tasks.Lane.ASIDE)


def with_suffix(file: Path, suffix: str) -> Path:
    """The file with the suffix of the kind that was chosen; one that the user typed is another kind only if it is known."""
    known = {one for one, _encoding in export_kinds().values()}
    return file if file.suffix.lower() in known else file.with_name(file.name + suffix)


def _say_done(teller: Teller, done: "Exported") -> None:
    leads = n_("{n:,} lead", "{n:,} leads", done.leads)
    parts = [_("Exported {leads} to {file}").format(leads=leads, file=done.file.name)]
    if done.left_out:
        parts.append(n_("{n:,} who opted out was left out", "{n:,} who opted out were left out", done.left_out))
    url = QUrl.fromLocalFile(str(done.file))
    teller.say(
        _(". ").join([*parts, *done.warnings]),
        _("Open"),
        partial(QDesktopServices.openUrl, url),
        icon="check-circle-fill",
    )
