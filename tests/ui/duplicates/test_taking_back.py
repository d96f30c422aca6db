"""What is asked about once a decision was taken back."""

from PySide6.QtCore import Qt

from tests.ui.duplicates.conftest import Sitting


def test_a_pair_whose_merge_was_taken_back_is_asked_about_again(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_1)
    sitting.is_asked("山崎 由美", "山﨑 由美")
    sitting.window.undo()
    sitting.is_asked("増田 拓", "増田 拓")
    assert sitting.page.question.grid.hasFocus()


def test_so_is_one_that_was_said_to_be_two_people_wherever_the_list_stood(sitting: Sitting) -> None:
    sitting.press(Qt.Key.Key_2)
    sitting.is_asked("山崎 由美", "山﨑 由美")
    sitting.press(Qt.Key.Key_3)
    sitting.is_asked("大谷 淳", "大谷 純")
    sitting.window.undo()
    sitting.is_asked("増田 拓", "増田 拓")
