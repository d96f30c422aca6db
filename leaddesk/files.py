"""Files that are written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leaddesk.domain.errors import BadFile
from leaddesk.translation import _


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Gives the place beside ``path`` to write to; what is there at the end takes the place of ``path``.

    Until then whatever stood there stays. Raises BadFile where it cannot be written, or where ``path`` is a folder or a
    device: putting a file in the place of one would take it from the whole system.
    """
    if path.exists() and not path.is_file():
        raise BadFile(_("“{file}” is a folder or a device. Choose the name of a file").format(file=path.name))
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.unlink(missing_ok=True)
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        message = _("“{file}” could not be written ({reason}). Close it where it is open, and check the free space")
        raise BadFile(message.format(file=path.name, reason=error.strerror or error)) from None
    finally:
        unfinished.unlink(missing_ok=True)
