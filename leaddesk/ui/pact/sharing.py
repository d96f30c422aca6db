"""The pact as files: TOML to share and take in, and the statement for people as PDF and Excel."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_diff import differences
from leaddesk.domain.pact_statement import Statement, statement
from leaddesk.translation import _, n_
from leaddesk.ui import tasks
from leaddesk.ui.pact.source import PactSource
from leaddesk.ui.pact.statement_paper import pdf_of, write_pdf
from leaddesk.ui.pact.workbench import Workbench
from leaddesk.ui.page import Shell

_TOML, _PDF, _EXCEL = "TOML (*.toml)", "PDF (*.pdf)", "Excel (*.xlsx)"


class Sharing(QObject):
    """Asks for a file where one is needed, and says what became of it."""

    def __init__(self, bench: Workbench, desk: PactSource, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._bench, self._desk, self._shell, self._over = bench, desk, shell, over

    def take(self, pact: Pact, sentence: str) -> None:
        """Makes a pact the draft, as one step that can be undone."""
        self._bench.close_editor()
        self._bench.editing.change(lambda _pact: pact)
        self._shell.say(sentence, _("Undo"), self._bench.editing.undo)

    def export(self, pact: Pact, number: int | None) -> None:
        """Asks for a file and writes a pact into it; ``None`` for the draft."""
        name = _("pact-draft") if number is None else _("pact-{number}").format(number=number)
        chosen, _kind = QFileDialog.getSaveFileName(self._over, _("Export the pact"), f"{name}.toml", _TOML)
        if chosen:
            self.write_file(Path(chosen), pact)

    def choose_file(self) -> None:
        """Asks for a file and takes the pact in it as the draft."""
        chosen, _kind = QFileDialog.getOpenFileName(self._over, _("Import a pact"), "", _TOML)
        if chosen:
            self.read_file(Path(chosen))

    def write_file(self, file: Path, pact: Pact) -> None:
        """Writes a pact as a file."""
        self._write(file, partial(self._desk.pact.write_file, file, pact))

    def read_file(self, file: Path) -> None:
        """Takes the pact in a file as the draft; what is wrong with it is said with its line."""
        tasks.run(partial(self._desk.pact.read_file, file), done=partial(self._take_in, file), lane=tasks.Lane.ASIDE)

    def _take_in(self, file: Path, pact: Pact) -> None:
        count = len(differences(self._bench.editing.pact, pact))
        words = n_("{n} place is another one", "{n} places are other ones", count)
        self.take(pact, _("{file} is the draft now: {changes}").format(file=file.name, changes=words))

    # The statement for people

    def statement(self) -> Statement:
        """The statement of the draft; where nothing was changed, of the version in force."""
        draft, version = self._bench.editing.draft, self._bench.editing.version
        assert draft is not None and version is not None
        number = None if draft.is_changed else version.number
        return statement(draft.pact, number, version.published_at.date(), version.marketing, version.sales)

    def save_pdf(self) -> None:
        """Asks for a file and writes the statement into it, on one page to print."""
        chosen = self._ask(_("Save the statement as PDF"), ".pdf", _PDF)
        if chosen is not None:
            self.write_pdf(chosen)

    def save_excel(self) -> None:
        """Asks for a file and writes the statement into it as a workbook."""
        chosen = self._ask(_("Save the statement as Excel"), ".xlsx", _EXCEL)
        if chosen is not None:
            self.write_excel(chosen)

    def write_pdf(self, file: Path) -> None:
        """Writes the statement as one printable page."""
        self._write(file, partial(write_pdf, file, pdf_of(self.statement())))

    def write_excel(self, file: Path) -> None:
        """Writes the statement as a workbook."""
        self._write(file, partial(self._desk.pact.write_statement, file, self.statement()))

    def _ask(self, title: str, ending: str, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self._over, title, _("Pact statement") + ending, kinds)
        return Path(chosen) if chosen else None

    def _write(self, file: Path, work: "partial[None]") -> None:
        sentence = _("Wrote {file}").format(file=file.name)
        tasks.run(work, done=partial(self._wrote, sentence), lane=tasks.Lane.ASIDE)

    def _wrote(self, sentence: str, _none: None) -> None:
        self._shell.say(sentence)
