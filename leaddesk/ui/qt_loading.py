"""Loads Qt, without what PySide needs only to explain the signatures of Qt's functions.

PySide compiles eight modules of its own at every import, from their source, for the text of a wrong call's error and for tools
that write documentation: a third of what Qt takes to load, and a tenth of the start of the window (measured with PySide6
6.11). Six of them are executed when they are asked for, or by :func:`load_rest`.
"""

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import spec_from_loader
from types import ModuleType

from leaddesk.late import execute, late_module

_SIGNATURES = "shibokensupport.signature"
_LATE = {
    _SIGNATURES: ("errorhandler", "layout", "parser"),
    f"{_SIGNATURES}.lib": ("enum_sig", "pyi_generator", "tool"),
}
"""Packages, and those of their modules that PySide's loader names without using them. ``mapping`` is not among them: PySide's
C++ looks into it without asking, and ends the process where it does not find what it wants.
"""


def load_qt() -> None:
    """Loads Qt's core, and leaves the import as Python has it.

    PySide's hook on every later import reads the source of each module, in search of PySide's other spellings, which
    LeadDesk does not use. That kept 14 MB of source in memory (measured with PySide6 6.11), and broke pydantic, which loads
    its parts late, in threads.
    """
    real = getattr(builtins, "__orig_import__", builtins.__import__)

    def import_signatures_late(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if fromlist and name in _LATE and set(fromlist) <= {*_LATE[name]}:
            real(name)
            return _with_late(sys.modules[name], fromlist)
        module = real(name, globals, locals, fromlist or (), level)
        if name == "shibokensupport" and "feature" in (fromlist or ()):
            module.feature.feature_imported = _look_at_no_source
        return module

    builtins.__import__ = import_signatures_late
    try:
        import_module("shiboken6")
    finally:
        builtins.__import__ = real
    import_module("PySide6.QtCore")


def _look_at_no_source(_module: object) -> None:
    """In place of PySide's search, which begins while it is itself being loaded."""


def load_rest() -> None:
    """Executes what is still late of PySide's own modules."""
    for package, modules in _LATE.items():
        for module in modules:
            execute(f"{package}.{module}")


def _with_late(package: ModuleType, names: Sequence[str]) -> ModuleType:
    loader = package.__spec__.loader if package.__spec__ is not None else None
    for name in names:
        spec = spec_from_loader(f"{package.__name__}.{name}", loader)
        if not hasattr(package, name) and spec is not None:
            setattr(package, name, late_module(spec))
    return package
