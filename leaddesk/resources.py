"""Where the files that ship with LeadDesk are: beside the package in a checkout, inside it once installed or frozen."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as ``resource("translations", "ja.mo")``. It need not exist."""
    return _root().joinpath(*parts)


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
