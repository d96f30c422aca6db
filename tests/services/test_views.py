"""Saved views: they come back as they were, are one step each, and survive a newer or older version."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Filter
from leaddesk.domain.cards import Standing
from leaddesk.domain.errors import RuleBroken
from leaddesk.domain.stages import Stage
from leaddesk.domain.views import View, read_view, view_as_text

CHASE = View("製造DX展の追いかけ", Filter(events=(3,), grades=("A", "B", "C")), "table", "-score,company", "MQL")


def test_a_view_comes_back_as_it_was_kept(desk: Desk) -> None:
    number, changes = desk.views.keep(CHASE)
    assert [(view.id, view.name, view.filter, view.page, view.order, view.column) for view in desk.views.all()] == [
        (number, CHASE.name, CHASE.filter, "table", "-score,company", "MQL")
    ]
    assert changes.says == "Saved the view “製造DX展の追いかけ”"


def test_a_name_that_is_taken_is_written_over_in_one_step(desk: Desk) -> None:
    number, _changes = desk.views.keep(CHASE)
    again, _changes = desk.views.keep(View(f" {CHASE.name} ", Filter(ranks=("A",))))
    assert again == number
    assert [(view.filter, view.page) for view in desk.views.all()] == [(Filter(ranks=("A",)), "board")]
    desk.journal.undo()
    assert desk.views.all()[0].filter == CHASE.filter
    assert not desk.views.keep(CHASE)[1], "the same again changes nothing"


def test_views_are_renamed_dropped_and_brought_back(desk: Desk) -> None:
    number, _changes = desk.views.keep(CHASE)
    assert desk.views.rename(number, "追いかけ").says == "Renamed the view “製造DX展の追いかけ” to “追いかけ”"
    assert desk.views.drop(number).says == "Deleted the view “追いかけ”"
    assert not desk.views.all()
    desk.journal.undo()
    desk.journal.undo()
    assert [(view.id, view.name) for view in desk.views.all()] == [(number, CHASE.name)]


def test_what_cannot_be_done_with_a_view_is_said(desk: Desk) -> None:
    number, _changes = desk.views.keep(CHASE)
    other, _changes = desk.views.keep(View("b", Filter()))
    for act in (
        lambda: desk.views.keep(View("  ", Filter())),
        lambda: desk.views.rename(other, CHASE.name),
        lambda: desk.views.rename(99, "x"),
        lambda: desk.views.drop(99),
    ):
        with pytest.raises(RuleBroken):
            act()
    assert [view.id for view in desk.views.all()] == [other, number]


def test_parts_of_a_newer_version_are_left_out() -> None:
    view = read_view(1, "x", '{"filter":{"stages":["MQL"],"moods":["good"],"standings":[99]},"page":"table"}', "")
    assert view.filter == Filter(stages=(Stage.MQL,))


_TEXTS = st.lists(st.text(max_size=5), max_size=3, unique=True).map(tuple)
_FILTERS = st.builds(
    Filter,
    search=st.text(max_size=8),
    stages=st.lists(st.sampled_from(list(Stage)), max_size=3, unique=True).map(tuple),
    owners=_TEXTS,
    events=st.lists(st.integers(0, 99), max_size=3, unique=True).map(tuple),
    tags=_TEXTS,
    standings=st.lists(st.sampled_from(list(Standing)), max_size=3, unique=True).map(tuple),
    batch=st.none() | st.integers(1, 99),
    older_than=st.none() | st.integers(0, 400),
    action_until=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    opted_out=st.none() | st.booleans(),
)


@given(filter=_FILTERS, page=st.sampled_from(["board", "table"]), column=st.sampled_from(["", "MQL", "RESTING"]))
def test_any_filter_survives_being_kept(filter: Filter, **parts: Any) -> None:
    view = View("x", filter, order="urgency", id=7, **parts)
    assert read_view(7, "x", view_as_text(view), "urgency") == view
