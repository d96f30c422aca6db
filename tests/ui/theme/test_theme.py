import re
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from leaddesk.ui.theme.theme import theme
from leaddesk.ui.theme.tokens import ColorRole, read_tokens

UI = Path(__file__).parents[3] / "leaddesk" / "ui"


def test_every_role_is_a_token_in_both_schemes() -> None:
    tokens = read_tokens()
    roles = set(get_args(ColorRole))
    assert set(tokens.colors["light"]) == set(tokens.colors["dark"]) == roles


def test_no_colour_outside_the_tokens() -> None:
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b")
    assert [file.name for file in UI.rglob("*.py") if literal.search(file.read_text("utf-8"))] == []


def test_dark_and_light_change_palette_and_announce(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.use(appearance="dark")
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("window") == QColor("#14181D")
    theme.use(appearance="light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#F3F5F7")


def test_zoom_multiplies_type_and_sizes_and_stays_in_its_range() -> None:
    theme.use(zoom=1.5)
    assert (theme.px(12), theme.font("body").pixelSize()) == (18, 20)
    theme.use(zoom=9.0)
    assert theme.zoom == 1.5
    theme.use(zoom=1.0)
    theme.zoom_by(1)
    assert theme.zoom == 1.15
    theme.zoom_by(-5)
    assert theme.zoom == 0.9


def test_figures_have_one_width() -> None:
    metrics = theme.metrics("body", strong=True)
    assert len({metrics.horizontalAdvance(figure * 4) for figure in "0123456789"}) == 1


def test_reduced_motion_takes_no_time() -> None:
    theme.use(reduces_motion=True)
    assert theme.ms("settle") == theme.ms("refused") == 0
    theme.use(reduces_motion=False)
    assert (theme.ms("settle"), theme.ms("refused")) == (160, 240)


def test_shadow_carries_its_alpha() -> None:
    assert theme.color("shadow").alphaF() == pytest.approx(0.18, abs=0.01)


def test_the_sheet_reaches_inputs(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert field.height() == 32
    theme.use(zoom=1.5)
    field.adjustSize()
    assert field.height() == 47  # 1 px of border on both sides does not grow
