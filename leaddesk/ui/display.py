"""What a screen needs before Qt may start: Qt would abort where a sentence helps more. Nothing here imports Qt.

Packages as Debian and Ubuntu name them; the libraries are those that Qt's ``xcb`` plugin loads.
"""

import os
import sys
from typing import TYPE_CHECKING

from leaddesk.translation import _

if TYPE_CHECKING:  # loaded where a screen is looked for: for nothing else a window needs it
    from ctypes import CDLL

_GRAPHICS = (("libEGL.so.1", "libegl1"),)
_XCB = (
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
JAPANESE_FONT_PACKAGE = "fonts-noto-cjk"


def missing(failed: ImportError | None = None) -> str:
    """What keeps a window from opening, in a sentence with what to do; "" where nothing does.

    Whether there is a library to draw with is known by loading Qt: give the error of that, if there was one.
    """
    if not sys.platform.startswith("linux"):
        return ""
    lacking = [package for library, package in _XCB if not _loads(library)] if _needs_xcb() else []
    if lacking or failed is not None:
        lacking = [*(package for library, package in _GRAPHICS if not _loads(library)), *lacking]
    if lacking:
        return _("The window needs libraries that are not installed: sudo apt install {packages}").format(
            packages=" ".join(lacking)
        )
    if not _has_display():
        return _("There is no screen to open a window on. Commands work without one: see leaddesk --help")
    return ""


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]


def _needs_xcb() -> bool:
    if _platform():
        return _platform() == "xcb"
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")


def _has_display() -> bool:
    if _platform() not in ("", "xcb", "wayland"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _answers_x()


def _answers_x() -> bool:
    """Whether the X server that DISPLAY names takes connections."""
    import ctypes

    xcb = _library("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    is_well = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return is_well


def _loads(library: str) -> bool:
    try:
        _library(library)
    except OSError:
        return False
    return True


def _library(name: str) -> "CDLL":
    from ctypes import CDLL

    return CDLL(name)
