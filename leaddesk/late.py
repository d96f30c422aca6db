"""Modules that are executed when something of them is first used, not when they are imported."""

import sys
import threading
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

_executing = threading.RLock()
_first_specs: dict[ModuleType, ModuleSpec] = {}
"""Of those that are late, as their loaders know them: PySide gives modules another name once they are imported."""


def import_late(name: str) -> None:
    """Whoever imports this module from now on gets one that is executed at the first use of anything it holds.

    A module that was imported before stays as it is. Raises ModuleNotFoundError where there is none of the name.
    """
    if name not in sys.modules:
        spec = find_spec(name)
        if spec is None:
            raise ModuleNotFoundError(name, name=name)
        late_module(spec)


def late_module(spec: ModuleSpec) -> ModuleType:
    """The module of a spec, known by its name and not executed yet.

    Unlike that of :class:`importlib.util.LazyLoader` it knows its spec, package and loader without being executed, and two
    threads that use it at once wait for each other (Python 3.11's do not, cpython issue 114763).
    """
    module = _Late(spec.name)
    _first_specs[module] = ModuleSpec(spec.name, spec.loader, origin=spec.origin)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    if spec.has_location:
        module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations  # its modules can be imported without it
    sys.modules[spec.name] = module
    return module


def execute(name: str) -> None:
    """Executes a module that is still late."""
    module = sys.modules.get(name)
    if isinstance(module, _Late):
        module.execute()


class _Late(ModuleType):
    """Asked for a name that it does not hold yet, it is executed, and is a module like any other from then on."""

    def execute(self) -> None:
        with _executing:
            spec = _first_specs.pop(self, None)
            if spec is None or spec.loader is None:  # it is done, or this very thread is at it
                return
            given = self.__spec__
            try:
                self.__spec__ = spec
                spec.loader.exec_module(self)
            except BaseException:
                _first_specs[self] = spec
                raise
            finally:
                self.__spec__ = given
            self.__class__ = ModuleType  # type: ignore[assignment]

    def __getattr__(self, name: str) -> object:
        is_of_import = name.startswith("__")  # what importing looks for, such as __path__
        if not is_of_import:
            _Late.execute(self)
        if is_of_import or name not in self.__dict__:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return self.__dict__[name]
