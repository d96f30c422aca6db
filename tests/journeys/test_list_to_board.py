"""The main job, through the real window: a list is dropped, becomes people on the board, one is moved, all goes out again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from leaddesk.domain.board import Column, Filter
from leaddesk.resources import resource
from leaddesk.ui.frame.exporting import export_to
from leaddesk.ui.importing.page import ImportPage
from leaddesk.ui.importing.session import Step
from tests.journeys.conftest import Journey
from tests.ui.board.hands import drag
from tests.ui.drag_places import drag_place

LISTS = sorted(file.name for file in resource("samples/ja").iterdir())


def drop_file(journey: Journey, file: Path) -> None:
    """A file is pulled from the file manager onto the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window, at, button = journey.window, QPoint(500, 400), Qt.MouseButton.LeftButton
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(drag_place(at), copy, data, button, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, button, none))


def go_on_to_the_end(journey: Journey) -> ImportPage:
    """Enter, as long as the wizard asks for nothing else."""
    page = journey.window.page_at("import")
    assert isinstance(page, ImportPage)
    session = page.session
    is_quiet: Callable[[], bool] = lambda: session.work is None and not session.is_replanning  # noqa: E731
    while session.step is not Step.RESULT:
        journey.until(
            f"the import goes on from {session.step.name}", lambda: is_quiet() and session.step is not Step.FILES
        )
        before = session.step
        journey.qtbot.keyClick(journey.window.focusWidget() or page, Qt.Key.Key_Return)
        journey.until(
            f"the import leaves {before.name}", lambda before=before: session.step is not before and is_quiet()
        )  # type: ignore[misc]
    journey.until("the result is there", lambda: session.result is not None)
    return page


@pytest.mark.parametrize("name", LISTS)
def test_a_dropped_list_is_on_the_board_and_comes_out_again(journey: Journey, tmp_path: Path, name: str) -> None:
    drop_file(journey, resource("samples/ja") / name)
    page = go_on_to_the_end(journey)
    imported = page.session.imported
    assert imported is not None
    people = imported.counts.created
    assert people > 10

    journey.qtbot.keyClick(
        journey.window.focusWidget() or page, Qt.Key.Key_Return
    )  # the board, with those of the import
    journey.until("the board shows them", lambda: sum(map(len, journey.shown().values())) == people)
    assert journey.board.board.looking.filter == Filter(batch=imported.batch)
    journey.until_board_agrees()

    lead = journey.shown()[Column.MAL][0]
    drag(journey.board, [lead], Column.DISQUALIFIED)
    journey.gate().accept()
    journey.until("the card has settled", lambda: lead in journey.shown()[Column.DISQUALIFIED])
    journey.until_board_agrees()
    assert journey.asks(lambda: journey.desk.leads.get(lead)).stage is Column.DISQUALIFIED.stage

    journey.window.menus.undo.trigger()
    journey.until("the card is back", lambda: lead in journey.shown()[Column.MAL])
    journey.until_board_agrees()

    out = tmp_path / "out.xlsx"
    export_to(journey.window, journey.desk, out)
    journey.until("the workbook is written", lambda: out.name in journey.window.toast.sentence())
    assert journey.asks(lambda: rows_of(out)) == people

    journey.window.menus.undo.trigger()
    journey.until("the import is taken back", lambda: not any(journey.shown().values()))
    assert journey.asks(lambda: journey.desk.leads.find(Filter())[0]) == 0


def rows_of(workbook: Path) -> int:
    """The people in a workbook, read by another program's eyes."""
    import openpyxl

    book = openpyxl.load_workbook(workbook, read_only=True)
    rows = sum(1 for row in book.worksheets[0].iter_rows(min_row=2, values_only=True) if any(row))
    book.close()
    return rows
