"""Late modules: executed once, at the first use, by whichever thread is first; like any other from then on."""

import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from leaddesk.late import execute, import_late

_COUNTED = """
import sys, time
sys.late_example_runs = getattr(sys, "late_example_runs", 0) + 1
first = 1
time.sleep(0.05)
import late_example
assert not hasattr(late_example, "last"), "while it is executed it holds what was executed"
last = first + 1
"""


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(str(tmp_path))
    file = tmp_path / "late_example.py"
    file.write_text(_COUNTED, "utf-8")
    yield file
    sys.modules.pop("late_example", None)
    if hasattr(sys, "late_example_runs"):
        del sys.late_example_runs


def runs() -> int:
    return getattr(sys, "late_example_runs", 0)


def test_importing_it_executes_nothing_and_using_it_does(example: Path) -> None:
    import_late("late_example")
    module = import_module("late_example")
    assert (module.__name__, module.__spec__ is not None, module.__file__) == ("late_example", True, str(example))
    assert runs() == 0
    assert module.last == 2
    assert type(module) is ModuleType
    assert runs() == 1
    with pytest.raises(AttributeError, match="nothing"):
        module.nothing  # noqa: B018


def test_threads_that_use_it_at_once_wait_for_one_of_them(example: Path) -> None:
    import_late("late_example")
    module, seen = import_module("late_example"), []
    threads = [threading.Thread(target=lambda: seen.append(module.last)) for _n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [2] * 8
    assert runs() == 1


def test_one_that_breaks_off_is_executed_anew(example: Path) -> None:
    example.write_text("raise OSError('not yet')", "utf-8")
    import_late("late_example")
    module = import_module("late_example")
    with pytest.raises(OSError, match="not yet"):
        module.last  # noqa: B018
    example.write_text(_COUNTED, "utf-8")
    execute("late_example")
    assert module.last == 2


def test_one_that_was_imported_stays_as_it_is(example: Path) -> None:
    module = import_module("late_example")
    import_late("late_example")
    assert import_module("late_example") is module
    assert runs() == 1


def test_there_must_be_one_of_the_name() -> None:
    with pytest.raises(ModuleNotFoundError, match="late_nowhere"):
        import_late("late_nowhere")


def test_modules_of_a_late_package_are_imported_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    package = tmp_path / "late_package"
    package.mkdir()
    (package / "__init__.py").write_text("whole = 'executed'\nfrom late_package import other\n", "utf-8")
    (package / "one.py").write_text("value = 1\n", "utf-8")
    (package / "other.py").write_text("value = 2\n", "utf-8")
    names = ("late_package", "late_package.one", "late_package.other")
    try:
        import_late("late_package")
        assert import_module("late_package.one").value == 1
        assert "late_package.other" not in sys.modules
        late = import_module("late_package")
        assert (late.whole, late.one.value, late.other.value) == ("executed", 1, 2)
    finally:
        for name in names:
            sys.modules.pop(name, None)
