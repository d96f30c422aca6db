"""Stages, and what a move between them has to be told."""

import itertools

import pytest

from leaddesk.domain.moves import Move, Question, question
from leaddesk.domain.stages import (
    DISQUALIFIED_REASONS,
    FLOW,
    LOST_REASONS,
    OUT,
    RETURN_REASONS,
    STAGES,
    Stage,
    is_forward,
    is_guarded,
    is_return,
    reasons_for,
    stage_words,
)
from leaddesk.translation import use_language


def test_every_stage_has_its_words_in_both_languages() -> None:
    assert {words.stage for words in STAGES} == {*FLOW, *OUT} == set(Stage)
    use_language("ja")
    assert [str(stage_words(stage).word) for stage in FLOW] == ["獲得", "育成済み", "受入", "有望", "受注"]


@pytest.mark.parametrize(("before", "after"), list(itertools.product(Stage, Stage)))
def test_forward_is_on_in_the_flow_and_guarded_is_that_or_back_into_it(before: Stage, after: Stage) -> None:
    on = before in FLOW and after in FLOW and FLOW.index(after) > FLOW.index(before)
    assert is_forward(before, after) == on
    assert is_guarded(before, after) == (on or (before in OUT and after in FLOW))


def test_the_codes_of_reasons_are_a_contract() -> None:
    assert tuple(RETURN_REASONS) == ("misrouted", "incomplete", "below-definition")
    assert tuple(LOST_REASONS) == (
        "no-need", "no-budget", "no-authority", "timing", "competitor", "no-response", "other",
    )  # fmt: skip
    assert tuple(DISQUALIFIED_REASONS) == (
        "avoid", "competitor", "student", "duplicate", "invalid-contact", "opt-out", "other",
    )  # fmt: skip


def test_only_an_mql_is_returned() -> None:
    assert [stage for stage in Stage if is_return(stage, Stage.MAL)] == [Stage.MQL]
    assert reasons_for(Stage.MQL, Stage.MAL) == RETURN_REASONS
    assert reasons_for(Stage.SAL, Stage.MAL) == {}
    assert reasons_for(Stage.SAL, Stage.LOST) == LOST_REASONS


@pytest.mark.parametrize(
    ("before", "move", "asked"),
    [
        (Stage.MAL, Move(Stage.MQL), Question.NOTHING),
        (Stage.MQL, Move(Stage.SAL), Question.NOTHING),
        (Stage.MQL, Move(Stage.MAL), Question.RETURN),
        (Stage.MQL, Move(Stage.MAL, reason="incomplete"), Question.NOTHING),
        (Stage.SAL, Move(Stage.MAL), Question.NOTHING),
        (Stage.SAL, Move(Stage.SQL), Question.EVIDENCE),
        (Stage.LOST, Move(Stage.SQL), Question.EVIDENCE),
        (Stage.SAL, Move(Stage.SQL, evidence="appointment"), Question.NOTHING),
        (Stage.SAL, Move(Stage.SQL, reason="agreed"), Question.NOTHING),
        (Stage.WON, Move(Stage.SQL), Question.UNORDER),
        (Stage.WON, Move(Stage.MAL, reason="incomplete"), Question.UNORDER),
        (Stage.WON, Move(Stage.MQL, reason="mistaken"), Question.NOTHING),
        (Stage.WON, Move(Stage.LOST), Question.LOST),
        (Stage.SQL, Move(Stage.WON), Question.ORDER),
        (Stage.SQL, Move(Stage.WON, reason="agreed"), Question.ORDER),
        (Stage.SQL, Move(Stage.WON, amount=0), Question.NOTHING),
        (Stage.SQL, Move(Stage.LOST), Question.LOST),
        (Stage.SQL, Move(Stage.LOST, reason="timing"), Question.NOTHING),
        (Stage.MAL, Move(Stage.DISQUALIFIED), Question.DISQUALIFY),
    ],
)
def test_a_move_is_asked_for_what_it_has_not_said(before: Stage, move: Move, asked: Question) -> None:
    assert question(before, move) is asked
