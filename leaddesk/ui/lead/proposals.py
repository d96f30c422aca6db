"""What is proposed for the next action, and how its day is written."""

from datetime import date

from leaddesk.domain.cards import Card
from leaddesk.domain.clocks import WorkingTime
from leaddesk.domain.next_actions import first_day
from leaddesk.domain.sentences import day_text
from leaddesk.translation import language

_JAPANESE = "月火水木金土日"
_ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def proposed_day(card: Card, today: date, working: WorkingTime) -> date:
    """The day that the pact's clocks ask for."""
    return first_day(card.stage, card.due_at, today, working)


def day_with_weekday(day: date, time: str = "") -> str:
    """A day with its weekday, and a time where there is one: 「11/24（火） 16:30」."""
    if language() == "ja":
        return f"{day_text(day)}（{_JAPANESE[day.weekday()]}） {time}".strip()
    return f"{_ENGLISH[day.weekday()]} {day_text(day)} {time}".strip()
