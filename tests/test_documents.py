"""The documents say what is: their links lead somewhere, and the commands and files that they name exist."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer

from leaddesk.cli.app import app
from leaddesk.cli.options import COMMON_FLAGS

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FOR_USERS = (
    ROOT / "README.md",
    ROOT / "README.ja.md",
    ROOT / "docs" / "guide" / "en.md",
    ROOT / "docs" / "guide" / "ja.md",
)
PLACES = ("", "leaddesk", "docs")
"""Below which the documents name files."""


def text(document: Path) -> str:
    return document.read_text("utf-8")


def name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def shown(document: Path) -> list[str]:
    """The command lines of its blocks, without what is said of them."""
    lines = re.findall(r"^    (?:\S*[/\\])?(leaddesk .*)$", text(document), re.MULTILINE)
    return [re.split(r"\s+[#>]", line)[0] for line in lines]


def commands(document: Path) -> list[str]:
    """All command lines that a document tells."""
    return [*shown(document), *re.findall(r"`(leaddesk [^`]+)`", text(document))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text(document)) if "://" not in link]
    lost = [link for link in links if not (document.parent / link.partition("#")[0]).exists()]
    assert lost == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_anchors_are_headings(document: Path) -> None:
    for link in re.findall(r"\]\(([^)\s:]+#[^)\s]+)\)", text(document)):
        file, _, anchor = link.partition("#")
        headings = re.findall(r"^#+ (.+)$", text(document.parent / file), re.MULTILINE)
        assert anchor in [heading.lower().replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_that_are_named_exist(document: Path) -> None:
    """Those of the program with their extension, and its folders with the stroke at their end."""
    named = set(re.findall(r"`((?:[\w.]+/)+(?:[\w.]+\.(?:py|po|toml|spec))?)`", text(document)))
    made = {"dist/leaddesk/", "leaddesk-demo/", "docs/screens/"}
    lost = [file for file in named - made if not any((ROOT / place / file).exists() for place in PLACES)]
    assert lost == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_targets_that_are_named_exist(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text(ROOT / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^    )make ([a-z-]+)", text(document), re.MULTILINE)) <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_commands_that_are_told_can_be_given(document: Path) -> None:
    for line in commands(document):
        found: Any = typer.main.get_command(app)
        for word in re.sub(r"(--db|--as|--lang) \S+|read-worker", "", line).split()[1:]:
            if hasattr(found, "commands") and not word.startswith("-"):
                assert word in found.commands, line
                found = found.commands[word]
            elif word.startswith("--"):
                known = {option for parameter in found.params for option in parameter.opts}
                assert word in known | {*COMMON_FLAGS, "--help"}, line


def test_there_are_commands_to_look_at() -> None:
    assert all(len(list(commands(document))) >= 3 for document in FOR_USERS)


def test_both_readmes_tell_the_same_commands() -> None:
    english, japanese = ([re.sub(r'"[^"]*"', "…", line) for line in shown(file)] for file in FOR_USERS[:2])
    assert english == japanese


def test_every_library_has_its_reason() -> None:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[\[<>=;\s]", line)[0].lower() for line in wanted}
    reasons = text(ROOT / "docs" / "decisions" / "libraries.md").lower()
    assert [one for one in sorted(names) if one not in reasons] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    pages = {page.name for page in folder.glob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", text(folder / "README.md"))) == pages
