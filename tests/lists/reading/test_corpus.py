"""Walks the directory that LEADDESK_CORPUS names: each file gives its rows or one sentence, and never fewer than calamine."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from leaddesk.domain.errors import BadFile
from leaddesk.lists.document import Document
from leaddesk.lists.reading.door import read

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(3600),
    pytest.mark.skipif("LEADDESK_CORPUS" not in os.environ, reason="LEADDESK_CORPUS names no directory of odd files"),
]

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
LISTS = WORKBOOKS | {".csv", ".tsv", ".txt", ".vcf"}
COUNT_WITH_CALAMINE = """
import json, sys
import python_calamine
counts = {}
workbook = python_calamine.load_workbook(sys.argv[1])
for number, sheet in enumerate(workbook.sheets_metadata):
    if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet:
        rows = workbook.get_sheet_by_index(number).to_python()
        counts[sheet.name] = counts.get(sheet.name, 0) + sum(any(cell != "" for cell in row) for row in rows)
print(json.dumps(counts))
"""


def corpus() -> Iterator[Path]:
    folder = Path(os.environ.get("LEADDESK_CORPUS", "/nowhere"))
    return (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in LISTS)


def counted_by_calamine(path: Path) -> dict[str, int]:
    """Rows that are not blank by sheet; nothing where calamine itself fails, hangs or dies."""
    try:
        run = subprocess.run(
            [sys.executable, "-c", COUNT_WITH_CALAMINE, str(path)], capture_output=True, timeout=30, check=False
        )
        return dict(json.loads(run.stdout)) if run.returncode == 0 else {}
    except subprocess.TimeoutExpired:
        return {}


def counted(document: Document) -> dict[str, int]:
    counts: dict[str, int] = {}
    for sheet in document.sheets:
        filled = sum(any(cell not in ("", None) for cell in row) for row in sheet.rows)
        counts[sheet.name or ""] = counts.get(sheet.name or "", 0) + filled
    return counts


class Watch:
    """Looks at the memory of the reading process as often as it is asked whether to stop."""

    def __init__(self) -> None:
        self.most = 0

    def __call__(self) -> bool:
        for child in psutil.Process().children():
            try:
                self.most = max(self.most, child.memory_info().rss)
            except psutil.Error:
                continue
        return False


def problem_with(path: Path, caplog: pytest.LogCaptureFixture) -> tuple[str, str]:
    """What came of a file, and what is wrong with that."""
    watch = Watch()
    caplog.clear()
    start = time.monotonic()
    try:
        document = read(path, cancelled=watch)
    except BadFile as refusal:
        outcome, counts = f"refused: {refusal}", None
    else:
        outcome, counts = document.format, counted(document)
    seconds = time.monotonic() - start
    if caplog.records:
        return outcome, f"a bug in the reading process: {caplog.messages}"
    if seconds > 20 or watch.most > 1_000_000_000:
        return outcome, f"{seconds:.1f} s and {watch.most / 1e6:.0f} MB"
    if counts is not None and path.suffix.lower() in WORKBOOKS:
        others = counted_by_calamine(path)
        short = {name: (counts.get(name, 0), rows) for name, rows in others.items() if counts.get(name, 0) < rows}
        return outcome, f"rows fell short: {short}" if short else ""
    return outcome, ""


def test_every_file_gives_its_rows_or_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    problems = {}
    files = 0
    caplog.set_level("WARNING")
    for path in corpus():
        outcome, problem = problem_with(path, caplog)
        files += 1
        if problem:
            problems[str(path)] = f"{outcome}: {problem}"
    assert files
    assert not problems
