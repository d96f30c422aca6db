"""The design's tokens: every colour, size and duration of the window, read from ``resources/stylesheet/tokens.json``.

Pixel sizes are those at 100 %; the theme multiplies them by the zoom. Alpha is a token of its own, because Qt reads eight
digits of a colour as alpha first.
"""

import json
from typing import Any, Literal, NamedTuple

from leaddesk.resources import resource

Scheme = Literal["light", "dark"]
TypeSize = Literal["meta", "body", "name", "title", "display"]
Duration = Literal["quick", "settle", "panel", "refused"]
ColorRole = Literal[
    "window", "rail", "lane", "lane_drop", "surface", "surface_alt", "field",
    "hover", "pressed", "selected",
    "line", "line_strong",
    "text", "text_2", "text_3", "text_disabled",
    "accent", "accent_hover", "accent_pressed", "accent_soft", "on_accent", "focus",
    "overdue", "overdue_soft", "overdue_mark",
    "caution", "caution_soft", "caution_mark",
    "ready", "ready_soft", "ready_mark",
    "returned", "returned_soft", "returned_mark",
    "hot",
    "inverse", "on_inverse", "inverse_action",
    "shadow", "scrim",
]  # fmt: skip


class Tokens(NamedTuple):
    """The file as it is read. ``colors[scheme][role]`` is ``#RRGGBB``."""

    colors: dict[Scheme, dict[str, str]]
    alphas: dict[Scheme, dict[str, float]]
    """Of ``shadow`` and ``scrim``, 0 to 1."""
    stages: dict[Scheme, dict[str, str]]
    """By the code of a column."""
    grades: dict[Scheme, dict[str, str]]
    """``A_fill``, ``A_text`` and so on; "transparent" is a fill too."""
    plots: dict[Scheme, dict[str, str]]
    families: dict[str, list[str]]
    """Of fonts, by platform: windows, macos, linux."""
    features: list[str]
    weights: tuple[int, int]
    """Regular and strong."""
    scale: dict[str, dict[str, int]]
    """Of type: pixel size, height of a line, and of a line in prose."""
    zooms: list[float]
    durations: dict[str, int]
    """Milliseconds."""


def read_tokens() -> Tokens:
    """The tokens that ship with the program."""
    raw: dict[str, Any] = json.loads(resource("stylesheet", "tokens.json").read_text("utf-8"))
    color, font = raw["color"], raw["font"]
    schemes: tuple[Scheme, Scheme] = ("light", "dark")
    return Tokens(
        colors={s: {k: v for k, v in color[s].items() if isinstance(v, str)} for s in schemes},
        alphas={s: {k.removesuffix("_alpha"): v for k, v in color[s].items() if k.endswith("_alpha")} for s in schemes},
        stages=color["stage"],
        grades=color["grade"],
        plots=color["plot"],
        families=font["families"],
        features=font["features"],
        weights=(font["weight_regular"], font["weight_strong"]),
        scale=font["scale"],
        zooms=font["zoom_steps"],
        durations=raw["duration_ms"],
    )
