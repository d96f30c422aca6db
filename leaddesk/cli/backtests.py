"""The back-test as JSON and as text."""

from typing import Any

from leaddesk.cli.common import table_text
from leaddesk.domain.backtest import BackTest, Ended, Interval
from leaddesk.translation import _


def backtest_json(found: BackTest) -> dict[str, Any]:
    """The answer of ``rules backtest``. Figures are null where there is too little to give any."""
    return {
        "outcomes": found.outcomes,
        "wins": found.wins,
        "enough": found.enough,
        "missing": found.missing,
        "auc": _value(found.auc),
        "auc_interval": _bounds(found.auc),
        "precision": _value(found.precision),
        "recall": _value(found.recall),
        "bands": [
            {
                "from": band.low,
                "to": band.high,
                "leads": band.leads,
                "wins": band.wins,
                "lift": _value(band.lift),
                "interval": _bounds(band.lift),
            }
            for band in found.bands
        ],
        "rules": [
            {
                "rule": rule.rule,
                "leads": rule.leads,
                "wins": rule.wins,
                "lift": _value(rule.lift),
                "interval": _bounds(rule.lift),
                "unclear": rule.is_unclear,
            }
            for rule in found.rules
        ],
        "periods": [
            {
                "from": period.first.isoformat(),
                "to": period.last.isoformat(),
                "leads": period.leads,
                "wins": period.wins,
                "auc": _value(period.auc),
            }
            for period in found.periods
        ],
        "missed": [lead.lead for lead in found.missed],
        "false_alarms": [lead.lead for lead in found.false_alarms],
    }


def backtest_text(found: BackTest) -> str:
    """The back-test for the terminal."""
    if not found.enough:
        message = _("No figures yet: {wins} orders, {missing} more until 20")
        return message.format(wins=found.wins, missing=found.missing)
    lines = [
        _("{outcomes} leads whose end is known, {wins} of them ordered").format(
            outcomes=found.outcomes, wins=found.wins
        ),
        _("Precision at the bar {p}, recall {r}, AUC {a}").format(
            p=_percent(found.precision), r=_percent(found.recall), a=_figure(found.auc)
        ),
        "",
        table_text(
            [_("Engagement"), _("Leads"), _("Orders"), _("Lift")],
            [
                [
                    f"{band.low}–{'' if band.high is None else band.high - 1}",
                    str(band.leads),
                    str(band.wins),
                    _figure(band.lift),
                ]
                for band in found.bands
            ],
        ),
        "",
        table_text(
            [_("Rule"), _("Leads"), _("Orders"), _("Lift")],
            [
                [r.rule, str(r.leads), str(r.wins), _figure(r.lift) + (f"  {_('unclear')}" if r.is_unclear else "")]
                for r in found.rules
            ],
        ),
        "",
        *_people(_("Missed orders"), found.missed),
        *_people(_("False alarms"), found.false_alarms),
    ]
    return "\n".join(lines)


def _people(title: str, leads: tuple[Ended, ...]) -> list[str]:
    return [
        f"{title}: {len(leads)}",
        *(f"  {e.lead} {e.name} {e.company}  {e.grade or '–'} {e.engagement}" for e in leads[:10]),
    ]


def _value(interval: Interval | None) -> float | None:
    return None if interval is None else round(interval.value, 4)


def _bounds(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [round(interval.low, 4), round(interval.high, 4)]


def _figure(interval: Interval | None) -> str:
    return "–" if interval is None else f"{interval.value:.2f} ({interval.low:.2f}–{interval.high:.2f})"


def _percent(interval: Interval | None) -> str:
    return "–" if interval is None else f"{interval.value:.1%}"
