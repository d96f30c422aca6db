"""Who gave a list: what is kept of it where it came from somebody else.

Who takes personal data over from another company keeps a record of from whom, when and how it was collected (Act on the
Protection of Personal Information, article 30).
"""

from leaddesk.domain.cleaning.show import shown_day
from leaddesk.services.importing.decisions import EventDecision
from leaddesk.translation import _


def given_by(event: EventDecision) -> str | None:
    """The giver with the day and the way, as it is kept with the event; ``None`` for a list of our own."""
    if not event.giver:
        return None
    day = _("received {day}").format(day=shown_day(event.received_on)) if event.received_on else ""
    how = ", ".join(part for part in (day, event.collected) if part)
    return _("{giver} ({how})").format(giver=event.giver, how=how) if how else event.giver
