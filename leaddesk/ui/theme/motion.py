"""Whether the system asks programs to move less."""

import subprocess
import sys
from typing import Any


def system_reduces_motion() -> bool:
    """What the user told the system: Windows "Show animations", macOS "Reduce motion", GNOME "Animations".

    It may start a process, so it is asked off-thread. Where the system does not say, False.
    """
    if sys.platform == "win32":
        return _windows_reduces_motion()
    if sys.platform == "darwin":
        return _answer("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"
    return _answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations") == "false"


def _windows_reduces_motion() -> bool:
    import ctypes

    get_client_area_animation = 0x1042  # SPI_GETCLIENTAREAANIMATION, winuser.h
    shown = ctypes.c_int(1)
    user32: Any = ctypes.windll.user32  # type: ignore[attr-defined, unused-ignore]
    user32.SystemParametersInfoW(get_client_area_animation, 0, ctypes.byref(shown), 0)
    return not shown.value


def _answer(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=2, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
