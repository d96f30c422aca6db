"""A report of the program's own mistakes tells where it was, and nothing of whom it was about."""

import re
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, NoReturn
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

import leaddesk
from leaddesk import crash
from leaddesk.crash import Doing, count_range, forget_unseen, report_rows, unseen, write_report
from leaddesk.domain.cleaning.text import search_text
from leaddesk.translation import use_language

AT = datetime(2026, 11, 20, 14, 6).astimezone()
PERSONAL = st.text(st.characters(codec="utf-8", categories=["L"]), min_size=6, max_size=24).map(
    lambda text: f"田{text}本"
)
"""Names that no word of the program holds by chance."""


def text_of(rows: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in rows)


def caught(act: Callable[[], object]) -> tuple[type[BaseException], TracebackType | None]:
    """What is raised, and from where."""
    try:
        act()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return type(error), error.__traceback__
    raise AssertionError("nothing was raised")


def broken_by(name: str, company: str, phone: str) -> NoReturn:
    """Fails with personal data in its variables, its message, its notes and its cause."""
    record = {"full_name": name, "company": company, "phone": phone}
    try:
        raise LookupError(f"{name} <{phone}>")
    except LookupError as cause:
        error = KeyError(record)
        error.add_note(f"{company}: {name}")
        raise error from cause


@given(PERSONAL, PERSONAL, st.from_regex(r"0[0-9]{2}-5550-[0-9]{4}", fullmatch=True))
def test_nobody_is_in_a_report(name: str, company: str, phone: str) -> None:
    kind, trace = caught(lambda: broken_by(name, company, phone))
    doing = Doing("board", "MQL", "SAL", (4711,), "8f3a", 4812, 2, 134, "6.11.3")
    told = text_of(report_rows(kind, trace, doing, AT))
    for secret in (name, company, phone, "4711", "8f3a", "4812", "4,812"):
        assert secret not in told
    assert "KeyError" in told


@given(PERSONAL.map(partial(normalize, "NFKC")).filter(str.isidentifier))
def test_the_name_of_a_file_or_module_or_error_of_the_user_is_not_in_a_report(name: str) -> None:
    """Code in a file of a telling name, which claims to be a part of the program, fails with an error of a telling name."""
    code = f"class {name}(Exception):\n    pass\n\ndef {name}_():\n    raise {name}\n"
    module = ModuleType(f"leaddesk.{name}")
    module.__dict__["__name__"] = f"leaddesk.{name}"
    exec(compile(code, f"/srv/{name}/leaddesk/{name}.py", "exec"), module.__dict__)
    kind, trace = caught(module.__dict__[f"{name}_"])
    assert name not in text_of(report_rows(kind, trace, Doing(), AT))


def test_no_path_is_in_a_report() -> None:
    kind, trace = caught(lambda: search_text(object()))  # type: ignore[arg-type]
    rows = dict(report_rows(kind, trace, Doing(page="table"), AT))
    told = text_of(tuple(rows.items()))
    assert re.search(r"domain/cleaning/text\.py \d+ search_text", rows["Where"])
    for folder in (str(Path(leaddesk.__file__).parents[1]), str(Path.home()), str(Path(__file__).parent), "tests"):
        assert folder not in told or folder == "/"
    assert Path(sys.prefix).as_posix() not in told


@pytest.mark.parametrize(
    ("count", "says"),
    [
        (0, "0"),
        (1, "1"),
        (2, "fewer than 10"),
        (10, "fewer than 100"),
        (4812, "fewer than 10,000"),
        (100_000, "100,000 or more"),
        (7_000_000, "100,000 or more"),
    ],
)
def test_counts_are_ranges(count: int, says: str) -> None:
    assert count_range(count) == says


@pytest.fixture
def _own_log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.mark.usefixtures("_own_log_folder")
def test_the_next_start_finds_it_once() -> None:
    assert unseen() is None
    kind, trace = caught(lambda: broken_by("山田 花子", "株式会社見本", "03-5550-0001"))
    doing = Doing("board", "MQL", "SAL", (3,), "8f3a", 12, 0, 3, "6.11")
    file = write_report(kind, trace, doing, has_ended=False)
    found = unseen()
    assert found is not None
    assert found.text == file.read_text("utf-8")
    assert (found.doing, found.has_ended) == (doing, False)
    forget_unseen()
    assert unseen() is None
    assert file.exists(), "the report itself stays"


@pytest.mark.usefixtures("_own_log_folder")
@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"at": 3, "doing": {}, "rows": [], "has_ended": true}', "\0"])
def test_what_cannot_be_read_is_forgotten(text: str, tmp_path: Path) -> None:
    write_report(*caught(lambda: broken_by("山田", "見本", "03")))
    place = next(tmp_path.rglob("unseen.json"))
    place.write_text(text)
    assert unseen() is None
    assert not place.exists()


def test_it_is_written_in_the_language_spoken() -> None:
    kind, trace = caught(lambda: broken_by("山田", "見本", "03"))
    use_language("ja")
    try:
        rows = dict(report_rows(kind, trace, Doing("board", "MQL", "SAL", (1,)), AT))
    finally:
        use_language("en")
    assert rows["操作"] == "移動（MQL → SAL）、カード 1"
    assert rows["種類"] == "KeyError（値は伏せました）"


def test_what_the_next_start_reads_holds_no_text_of_anybody(tmp_path: Path) -> None:
    fields: dict[str, Any] = {one: getattr(Doing(), one) for one in Doing.__slots__}
    assert {type(value) for value in fields.values()} <= {str, tuple, int, type(None)}
    assert crash.Doing().leads == ()
