"""Why sales may want to give a lead back: what its own facts suggest."""

from collections.abc import Mapping, Sequence
from typing import Any

from leaddesk.domain.moves import Likely
from leaddesk.translation import _


def likely_return(record: Mapping[str, Any], missing: Sequence[str]) -> Likely | None:
    """The likely reason of a return; ``missing`` is what the lead lacks of the agreed bar today. ``None``: nothing tells.

    A number to call comes first: without one sales cannot begin, whatever the score says.
    """
    if not any(record.get(key) for key in ("phone", "phone2", "mobile")):
        return Likely("incomplete", _("The phone number is empty"))
    if missing:
        return Likely("below-definition", missing[0][:1].upper() + missing[0][1:])
    if not any(record.get(key) for key in ("email", "email2")):
        return Likely("incomplete", _("The mail address is empty"))
    if not (record.get("department") or record.get("job_title")):
        return Likely("incomplete", _("Department and job title are empty"))
    return None
