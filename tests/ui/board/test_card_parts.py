"""What is on a card can be chosen, and is remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.board import Column
from leaddesk.domain.cards import Card, Standing
from leaddesk.domain.sentences import sentence
from leaddesk.ui.board.card_face import Density, Face, card_height, lay_out
from leaddesk.ui.board.card_parts import PART_WORDS, CardPart, parts_of, said_by
from leaddesk.ui.board.page import BoardPage
from leaddesk.ui.main_window import MainWindow
from leaddesk.ui.widgets.check import Check
from leaddesk.ui.widgets.choices import Choices
from tests.ui.conftest import board_of
from tests.ui.fake_desk import FakeDesk
from tests.ui.people import NOW, TODAY, WORKING, pictured

YAMAGUCHI = next(card for card in pictured("ja") if card.family_name == "山口")
MORITA = next(card for card in pictured("ja") if card.standing is Standing.NEXT_ACTION)


def face(card: Card, *hidden: CardPart, density: Density = Density.COMFORTABLE) -> Face:
    return lay_out(card, sentence(card, NOW, WORKING), TODAY, 304, density, frozenset(hidden))


def words(made: Face) -> str:
    return " ".join(run.text for run in made.texts)


@pytest.mark.parametrize("density", Density)
@pytest.mark.parametrize(
    ("part", "text"), [(CardPart.OWNER, "佐藤"), (CardPart.DAYS, "4日"), (CardPart.ROLE, "部長")], ids=str
)
def test_a_part_is_left_off(density: Density, part: CardPart, text: str) -> None:
    whole, less = words(face(YAMAGUCHI, density=density)), words(face(YAMAGUCHI, part, density=density))
    assert text not in less
    assert text in whole or (density is Density.COMPACT and part is CardPart.ROLE)


def test_rank_and_marks_are_left_off_each_on_its_own() -> None:
    card = YAMAGUCHI._replace(rank="A", duplicates=1)
    assert {"fire-fill", "copy-fill"} <= {icon.name for icon in face(card).icons}
    assert "fire-fill" not in {icon.name for icon in face(card, CardPart.RANK).icons}
    assert "copy-fill" not in {icon.name for icon in face(card, CardPart.MARKS).icons}


@pytest.mark.parametrize("density", Density)
def test_what_is_urgent_and_who_it_is_stay_whatever_is_left_off(density: Density) -> None:
    made = face(YAMAGUCHI, *CardPart, density=density)
    assert {"山口 健太", "71"} <= {run.text for run in made.texts}
    assert "6時間超過" in words(made) and made.is_overdue
    assert said_by(YAMAGUCHI, frozenset(CardPart)) is YAMAGUCHI


def test_a_next_action_left_off_gives_its_place_to_the_last_activity() -> None:
    assert said_by(MORITA, frozenset()) is MORITA
    quiet = said_by(MORITA, frozenset({CardPart.NEXT_ACTION}))
    assert quiet is not None and quiet.standing is Standing.QUIET
    assert said_by(MORITA, frozenset({CardPart.NEXT_ACTION, CardPart.LAST_ACTIVITY})) is None


def test_a_card_without_role_and_owner_is_lower() -> None:
    both = frozenset({CardPart.ROLE, CardPart.OWNER})
    assert card_height(Density.COMFORTABLE) == 100 and card_height(Density.COMFORTABLE, both) == 83
    assert card_height(Density.COMFORTABLE, frozenset({CardPart.ROLE})) == 100
    assert card_height(Density.COMPACT, both) == 52


def test_names_of_another_version_are_let_go() -> None:
    assert parts_of(["owner", "horoscope"]) == {CardPart.OWNER}


def test_the_menu_hides_and_shows_at_once_and_the_window_remembers(
    qtbot: QtBot, page: BoardPage, window: MainWindow, open_window: Callable[[FakeDesk], MainWindow], desk: FakeDesk
) -> None:
    height = page.board.lanes[Column.MAL].table.rowHeight(0)
    qtbot.mouseClick(page.parts, Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]
    checks = window.findChildren(Choices)[-1].findChildren(Check)
    assert [check.text() for check in checks] == [str(word) for word in PART_WORDS.values()]
    assert all(check.isChecked() for check in checks)
    checks[0].click()
    checks[1].click()
    assert page.board.hidden_parts() == {CardPart.ROLE, CardPart.OWNER}
    assert page.board.lanes[Column.MAL].table.rowHeight(0) == height - 17
    window.close()
    again = board_of(open_window(desk))
    assert again.board.hidden_parts() == {CardPart.ROLE, CardPart.OWNER}
