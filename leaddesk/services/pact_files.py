"""The pact as files: TOML to share and take in, and the statement for people as a workbook."""

from pathlib import Path

from leaddesk.domain.errors import BadFile
from leaddesk.domain.pact import Pact
from leaddesk.domain.pact_file import from_toml, to_toml
from leaddesk.domain.pact_statement import Statement
from leaddesk.files import written_whole
from leaddesk.lists.writing.table import Shape, Table, TableColumn
from leaddesk.translation import _


def read_pact(file: Path) -> Pact:
    """The pact in a TOML file. Raises BadPact with every mistake and its line, and BadFile."""
    try:
        return from_toml(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise BadFile(_("“{file}” is no pact: it is not text in UTF-8").format(file=file.name)) from None
    except OSError as error:
        message = _("“{file}” cannot be read ({reason})")
        raise BadFile(message.format(file=file.name, reason=error.strerror)) from None


def write_pact(file: Path, pact: Pact) -> None:
    """Writes a pact as a TOML file. Raises BadFile."""
    with written_whole(file) as place:
        place.write_text(to_toml(pact), encoding="utf-8")


def write_statement(file: Path, statement: Statement) -> None:
    """Writes the statement for people: the stages on one sheet, the personas, points and promises on another."""
    from leaddesk.lists.writing.workbook import write_workbook

    stages = Table(
        _("Stages"),
        (
            TableColumn(_("Stage"), Shape.STAGE, 8),
            TableColumn(_("Stage name"), width=14),
            TableColumn(_("Whose"), width=16),
            TableColumn(_("What it means"), Shape.LONG_TEXT, 48),
            TableColumn(_("Gate"), Shape.LONG_TEXT, 40),
            TableColumn(_("Who answers, and when"), Shape.LONG_TEXT, 40),
        ),
        [
            (one.stage.value, one.name, one.department, one.definition, "\n".join(one.gate), "\n".join(one.promise))
            for one in statement.stages
        ],
        preamble=tuple(filter(None, (statement.title, statement.agreed))),
    )
    details = Table(
        _("Agreed in detail"),
        (TableColumn(_("Part"), width=26), TableColumn(_("What was agreed"), Shape.LONG_TEXT, 90)),
        [
            (section.title if not at else "", line)
            for section in statement.sections
            for at, line in enumerate(section.lines)
        ],
    )
    write_workbook(file, (stages, details))
