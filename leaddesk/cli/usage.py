"""Wrong usage in one sentence: what cannot be used, and which help says what can."""

import re

import typer

from leaddesk.translation import Word, _

EXIT_USAGE = 2

# What Typer says, which has English only, and what is said instead.
_SAYINGS: tuple[tuple[re.Pattern[str], Word], ...] = (
    (
        re.compile(r"No such command '(.+?)'\. Did you mean (.+)\?"),
        Word("there is no command {}, but {}", "コマンド {} はありません。{} はあります"),
    ),
    (re.compile(r"No such command '(.+?)'"), Word("there is no command {}", "コマンド {} はありません")),
    (re.compile(r"Missing command"), Word("the command is missing", "コマンドがありません")),
    (
        re.compile(r"No such option: (\S+).*\(Possible options: (.+)\)"),
        Word("there is no option {}, but {}", "オプション {} はありません。{} はあります"),
    ),
    (re.compile(r"No such option: (\S+)"), Word("there is no option {}", "オプション {} はありません")),
    (re.compile(r"Option '(.+?)' requires an argument"), Word("{} needs a value", "{} には値が必要です")),
    (re.compile(r"Got unexpected extra arguments? \((.+)\)"), Word("{} is too much", "{} は余分です")),
    (re.compile(r"(.+) is not a valid (?:int|int range|float)"), Word("{} is no whole number", "{} は整数ではありません")),
    (re.compile(r"(.+) is not in the range (.+)"), Word("{} is not in the range {}", "{} は範囲 {} の外です")),
)  # fmt: skip


def usage_sentence(error: typer.TyperException) -> str:
    """What is wrong with the command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "leaddesk"
    return _("Not understood: {wrong}. See {command} --help").format(wrong=_wrong(error), command=command)


def _wrong(error: typer.TyperException) -> str:
    if not isinstance(error, typer.BadParameter):
        return _said(error.format_message())
    where = error.param_hint or (error.param.get_error_hint() if error.param is not None else "")
    where = (where if isinstance(where, str) else " / ".join(where)).replace("'", "")
    if not error.message:
        return _("{what} is missing").format(what=where)
    return _("{what} cannot be used: {why}").format(what=where, why=_said(error.message))


def _said(message: str) -> str:
    for pattern, word in _SAYINGS:
        found = pattern.match(message)
        if found:
            return str(word).format(*found.groups())
    return message.rstrip(".")
