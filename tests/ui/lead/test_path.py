"""The way of a lead through the stages."""

from datetime import datetime, timedelta

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from leaddesk.domain.leads import StageMove
from leaddesk.domain.stages import FLOW, Stage
from leaddesk.ui.lead.path import StagePath, steps_of
from leaddesk.ui.theme.theme import theme
from tests.ui.people import NOW, TODAY, day


def moved(before: Stage | None, after: Stage, on: datetime) -> StageMove:
    return StageMove(on, before, after, "", "", None, None, None, "A", 71, 1, "田中 翔")


FIRST = moved(None, Stage.MAL, NOW - timedelta(days=12))
TO_MQL = moved(Stage.MAL, Stage.MQL, NOW - timedelta(days=4))


def test_stages_are_shown_with_the_day_on_which_it_came_there() -> None:
    steps = steps_of(Stage.MQL, [TO_MQL, FIRST])
    assert [step.stage for step in steps] == list(FLOW)
    assert [step.came_on for step in steps] == [day(11, 8), day(11, 16), None, None, None]
    assert [step.is_current for step in steps] == [False, True, False, False, False]


def test_what_it_went_back_from_is_no_part_of_its_way() -> None:
    back = moved(Stage.MQL, Stage.MAL, NOW)
    assert [step.came_on for step in steps_of(Stage.MAL, [back, TO_MQL, FIRST])] == [TODAY, None, None, None, None]


def test_a_rest_is_no_new_arrival() -> None:
    rest = moved(Stage.MAL, Stage.MAL, NOW)
    assert steps_of(Stage.MAL, [rest, FIRST])[0].came_on == day(11, 8)


def test_a_lost_lead_shows_how_far_it_came() -> None:
    lost = moved(Stage.MQL, Stage.LOST, NOW)
    steps = steps_of(Stage.LOST, [lost, TO_MQL, FIRST])
    assert [step.came_on is not None for step in steps] == [True, True, False, False, False]
    assert not any(step.is_current for step in steps)


def test_sales_may_have_found_it_itself() -> None:
    steps = steps_of(Stage.SAL, [moved(None, Stage.SAL, NOW)])
    assert [step.came_on is not None for step in steps] == [False, False, True, False, False]


def test_nothing_in_it_is_cut_however_narrow_it_is(qtbot: QtBot) -> None:
    path = StagePath()
    qtbot.addWidget(path)
    path.show_steps(steps_of(Stage.MQL, [TO_MQL, FIRST]), TODAY)
    for width in (616, 520, 360):
        path.resize(width, 44)
        path.grab()
        box = path._boxes()[1]
        metrics: QFontMetricsF = theme.metrics("meta", strong=True)
        shortest = min(metrics.horizontalAdvance(text) for text in path._whens(path._steps[1]))
        assert shortest <= box.width()
    assert path.accessibleName() == "経路：MAL 獲得 11/8, MQL 育成済み 11/16から 4日"
