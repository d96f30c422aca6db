"""Which part of a package points to which others: the ``.rels`` files of .xlsx and .xlsb."""

import posixpath

from leaddesk.domain.errors import BadFile
from leaddesk.lists.reading.limits import Limits
from leaddesk.lists.reading.xml_events import events
from leaddesk.lists.reading.zips import Package


class Relations:
    """The relations of a package. What is missing or broken in them is found by its usual name."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package = package
        self._limits = limits

    def of(self, part: str) -> dict[str, tuple[str, str]]:
        """Target and type, by id, of all that a part points to. Without a name: what the package points to."""
        folder, name = posixpath.split(part)
        found = self._package.find(posixpath.join(folder, "_rels", f"{name}.rels"))
        if found is None:
            return {}
        try:
            found_events = events(self._package.looked_over(found), self._limits.depth)
            links = [attributes for kind, name, attributes in found_events if (kind, name) == ("start", "Relationship")]
        except BadFile:
            return {}
        return {link.get("Id", ""): (_absolute(folder, link.get("Target", "")), link.get("Type", "")) for link in links}

    def beside(self, part: str, kind: str, name: str) -> str | None:
        """The part of a kind that ``part`` points to; without that, the one of the usual name beside it."""
        for target, found in self.of(part).values():
            if found.endswith(kind) and self._package.find(target):
                return self._package.find(target)
        return self._package.find(posixpath.join(posixpath.dirname(part), name))

    def workbook(self, name: str) -> str | None:
        """The part of the workbook itself, ``name`` without its folder being the usual one."""
        found = self.beside("", "/officeDocument", f"xl/{name}")
        return found or next((part for part in self._package.parts if part.lower().endswith(name)), None)


def _absolute(folder: str, target: str) -> str:
    target = target.replace("\\", "/")
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
