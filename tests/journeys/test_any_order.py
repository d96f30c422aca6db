"""Whatever people do in whatever order: board, database and journal agree, and all of it goes back."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.journeys.any_order import AnyOrder

_SHORT = settings(
    max_examples=4,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
)
_LONG = settings(_SHORT, max_examples=100, stateful_step_count=100)


def test_any_order_leaves_desk_board_and_journal_in_agreement(new_address: Callable[[], str]) -> None:
    run_state_machine_as_test(lambda: AnyOrder(new_address(), with_lists=False), settings=_SHORT)


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_ten_thousand_acts_leave_desk_board_and_journal_in_agreement(new_address: Callable[[], str]) -> None:
    run_state_machine_as_test(lambda: AnyOrder(new_address(), with_lists=True), settings=_LONG)
