"""Every command says how it is used, with an example, without a desk."""

import pytest

from tests.cli.conftest import Terminal

COMMANDS = """
demo inspect import undo leads show add edit log move rescore duplicates merge report export template backup restore
check self-test
"""
RULES = ("show", "check", "preview", "publish", "backtest")


@pytest.mark.parametrize("command", COMMANDS.split())
def test_a_command_says_how_it_is_used(ld: Terminal, command: str) -> None:
    text = ld(command, "--help").out

    assert f"Usage: leaddesk {command}" in text
    assert f"Example: leaddesk {command}" in text


@pytest.mark.parametrize("command", RULES)
def test_a_command_on_rules_says_how_it_is_used(ld: Terminal, command: str) -> None:
    text = ld("rules", command, "-h").out

    assert f"Usage: leaddesk rules {command}" in text
    assert f"Example: leaddesk rules {command}" in text


def test_the_help_lists_every_command_and_the_common_options(ld: Terminal) -> None:
    text = ld("--help").out

    assert all(f" {command} " in text for command in (*COMMANDS.split(), "rules"))
    assert all(option in text for option in ("--db", "--as", "--json", "--lang"))


def test_the_version(ld: Terminal) -> None:
    assert ld("--version").out.startswith("LeadDesk ")
    assert set(ld("--version", "--json").json) == {"version"}


def test_without_a_command_the_window_opens_on_the_desk(ld: Terminal) -> None:
    ld("--db", ld.desk, "--as", "田中", "--lang", "ja")

    assert (ld.opened[0].desk, ld.opened[0].member, ld.opened[0].spoken) == (str(ld.desk), "田中", "ja")
