"""Colours that a later change must not break: text at least 4.5 : 1 on every ground it stands on, marks at least 3 : 1."""

import itertools

import pytest
from PySide6.QtGui import QColor

from leaddesk.ui.theme.tokens import Scheme, read_tokens

TOKENS = read_tokens()
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
GROUNDS = ("window", "rail", "lane", "lane_drop", "surface", "surface_alt", "field", "hover", "selected")
TEXTS = ("text", "text_2", "text_3", "accent", "overdue", "caution", "ready", "returned", "hot")
ON_THEIR_OWN = (
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed"), ("accent", "accent_soft"),
    ("overdue", "overdue_soft"), ("caution", "caution_soft"), ("ready", "ready_soft"), ("returned", "returned_soft"),
    ("text_2", "overdue_soft"), ("on_inverse", "inverse"), ("inverse_action", "inverse"),
)  # fmt: skip
MARKS = ("line_strong", "focus", "overdue_mark", "caution_mark", "ready_mark", "returned_mark")


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1.4.3."""

    def luminance(name: str) -> float:
        color = QColor(name)
        parts = (color.redF(), color.greenF(), color.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground(scheme: Scheme) -> None:
    colors = TOKENS.colors[scheme]
    pairs = [*itertools.product(TEXTS, GROUNDS), *ON_THEIR_OWN]
    weak = {pair: contrast(colors[pair[0]], colors[pair[1]]) for pair in pairs}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_and_stages_stand_out(scheme: Scheme) -> None:
    colors, stages = TOKENS.colors[scheme], TOKENS.stages[scheme]
    marks = {name: colors[name] for name in MARKS} | stages
    weak = [
        name for name, color in marks.items() for ground in ("lane", "surface") if contrast(color, colors[ground]) < 3
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_grades_can_be_read(scheme: Scheme) -> None:
    grades, surface = TOKENS.grades[scheme], TOKENS.colors[scheme]["surface"]
    for letter in "ABCD":
        fill = grades[f"{letter}_fill"]
        assert contrast(grades[f"{letter}_text"], surface if fill == "transparent" else fill) >= 4.5
