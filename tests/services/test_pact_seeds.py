"""The practice that the pact serves, in plain words: two guides to MQL and SQL worked through on a real desk."""

from leaddesk.bootstrap import Desk
from leaddesk.domain.board import Column, Order
from leaddesk.domain.cards import Standing
from leaddesk.domain.conditions import Did, KeywordIn, NumberIs, RoleIs, TextHas
from leaddesk.domain.fields import Range
from leaddesk.domain.moves import Move, Question
from leaddesk.domain.pact import Avoid, Criterion, Gate, Gates, Pact, Persona
from leaddesk.domain.pact_checks import Weight, findings
from leaddesk.domain.pact_file import from_toml, to_toml
from leaddesk.domain.pact_statement import statement
from leaddesk.domain.roles import Role
from leaddesk.domain.stages import Stage
from tests.builders import EVERYBODY, MANUFACTURER, add, add_at, add_ready, go, group, in_force, rule

FIVE_BILLION = Range(5_000_000_000, 5_000_000_000)
"""Yen a year."""

# "Define the persona concretely: company size such as employees, the person's standing (decider, manager, member …),
# trade and industry, revenue. And say whom you want to avoid."
BUYER = Persona(
    code="buyer",
    name="Buyer",
    criteria=(
        Criterion(weight=30, when=NumberIs(field="employees", at_least=100, at_most=999)),
        Criterion(weight=30, when=RoleIs(any_of=(Role.DECISION_MAKER, Role.MANAGER))),
        Criterion(weight=20, when=TextHas(field="industry", any_of=("製造",))),
        Criterion(weight=20, when=NumberIs(field="revenue", at_least=3_000_000_000)),
    ),
)
STUDENTS = Avoid(code="students", name="Students", any_of=(TextHas(field="job_title", any_of=("学生",)),))
COMPETITORS = Avoid(code="competitors", name="Competitors", any_of=(KeywordIn(any_of=("競合他社",)),))

ASKED = rule(50, Did(activities=("inquiry",)), strong=True)
"""Somebody wrote through the landing page."""
REPLIED = rule(20, Did(activities=("mail-replied",)), strong=True)
WANDERED = rule(10, Did(activities=("site-visited",)), times="each")
"""Somebody wanders about the site, with no limit to what that gives."""

AGREED = Pact(
    personas=(BUYER,),
    avoid=(STUDENTS, COMPETITORS),
    groups=(group(ASKED, REPLIED), group(WANDERED)),
    gates=Gates(
        MQL=Gate(grade="B", engagement=50, strong_within_days=90, reachable=True, no_avoid=True),
        SQL=Gate(evidence=("mail-replied", "quote-requested", "appointment")),
    ),
    definitions={"MQL": "Wrote through the landing page", "SQL": "Answered the mail that followed"},
)


def is_ready(desk: Desk, lead: int) -> bool:
    """Whether the board says that the lead meets the bar to MQL."""
    return desk.board.cards([lead])[0].standing is Standing.READY


def why(desk: Desk, lead: int, move: Move) -> str:
    """Why a lead may not go there."""
    changes, refused = desk.board.move([lead], move)
    assert not changes
    return refused[0].why


# The first guide: whom to look for, what counts, what each stage means


def test_the_persona_asks_for_size_standing_trade_and_revenue(desk: Desk) -> None:
    in_force(desk, AGREED)
    lead = add(desk, 1, **{**MANUFACTURER, "revenue": FIVE_BILLION})
    found = desk.leads.get(lead)
    assert (found.persona, found.grade, found.fit) == ("buyer", "A", 100)
    member = desk.leads.get(add(desk, 2, **{**MANUFACTURER, "revenue": FIVE_BILLION, "job_title": "係員"}))
    assert member.fit == 70
    assert member.grade == "B"


def test_what_is_not_known_neither_fits_nor_speaks_against_it(desk: Desk) -> None:
    in_force(desk, AGREED)
    found = desk.leads.get(add(desk, 1, job_title="部長"))
    assert found.fit == 100
    assert found.fit_known == 30


def test_whom_we_avoid_never_becomes_an_mql_however_much_they_ask(desk: Desk) -> None:
    in_force(desk, AGREED)
    student = add(desk, 1, **{**MANUFACTURER, "job_title": "学生", "revenue": FIVE_BILLION})
    desk.leads.log([student], "inquiry")
    assert desk.leads.get(student).avoid == "students"
    assert not is_ready(desk, student)
    assert "Students" in why(desk, student, Move(Stage.MQL))


def test_who_only_wanders_about_the_site_never_becomes_an_mql(desk: Desk) -> None:
    """However much somebody looks around, what they are after is hard to read: only what they do themselves counts."""
    in_force(desk, AGREED)
    lead = add(desk, 1, **MANUFACTURER)
    for _visit in range(20):
        desk.leads.log([lead], "site-visited")
    assert desk.leads.get(lead).engagement == 200
    assert not is_ready(desk, lead)
    assert "strong action" in why(desk, lead, Move(Stage.MQL))
    desk.leads.log([lead], "inquiry")
    assert is_ready(desk, lead)


def test_a_pact_by_which_looking_alone_would_do_cannot_be_published() -> None:
    lax = AGREED.model_copy(update={"gates": Gates(MQL=Gate(engagement=50))})
    errors = [finding for finding in findings(lax) if finding.weight is Weight.ERROR]
    assert [finding.part for finding in errors] == ["gate.MQL"]
    assert "looking alone" in errors[0].message


def test_stages_are_defined_in_figures_an_inquiry_makes_an_mql_and_an_answered_mail_an_sql(desk: Desk) -> None:
    in_force(desk, AGREED)
    lead = add(desk, 1, **MANUFACTURER)
    assert "the engagement is 0 (50 is asked)" in why(desk, lead, Move(Stage.MQL))
    desk.leads.log([lead], "inquiry")
    assert desk.leads.get(lead).engagement == 50
    go(desk, lead, Move(Stage.MQL))
    go(desk, lead, Move(Stage.SAL))
    assert desk.board.question([lead], Column.SQL)[0] is Question.EVIDENCE
    go(desk, lead, Move(Stage.SQL, evidence="mail-replied"))
    assert desk.leads.get(lead).stage is Stage.SQL


def test_both_departments_read_the_same_definitions() -> None:
    told = statement(AGREED, 1, None)
    meant = {stage.stage: stage for stage in told.stages}
    assert meant[Stage.MQL].definition == "Wrote through the landing page"
    assert meant[Stage.MQL].gate == (
        "The fit is B or better",
        "The engagement is 50 points or more",
        "A strong action within 90 days",
        "A mail address or a phone number is known",
        "None of the avoid profiles fits",
    )
    assert from_toml(to_toml(AGREED)) == AGREED


# The second guide: sales checks what it is given, and a quote or an appointment makes an SQL


def test_a_quote_that_was_asked_for_or_an_appointment_makes_an_sql(desk: Desk) -> None:
    for number, evidence in enumerate(("quote-requested", "appointment"), 1):
        lead = add_at(desk, Stage.SAL, number)
        assert desk.board.question([lead], Column.SQL)[0] is Question.EVIDENCE
        go(desk, lead, Move(Stage.SQL, evidence=evidence))
        assert desk.leads.get(lead).stage is Stage.SQL
        assert evidence in {deed.code for deed in desk.leads.everything(lead).activities}


def test_a_mere_call_makes_no_sql(desk: Desk) -> None:
    lead = add_at(desk, Stage.SAL)
    changes, refused = desk.board.move([lead], Move(Stage.SQL, evidence="call"))
    assert not changes
    assert refused
    assert desk.leads.get(lead).stage is Stage.SAL


def test_sales_checks_an_mql_before_it_becomes_an_sal_and_can_give_it_back(desk: Desk) -> None:
    lead = add_ready(desk)
    go(desk, lead, Move(Stage.MQL))
    go(desk, lead, Move(Stage.MAL, reason="incomplete"))
    assert desk.leads.get(lead).stage is Stage.MAL
    assert desk.leads.get(lead).returned_at is not None


def test_what_sales_finds_itself_stands_with_sales_from_the_first_day(desk: Desk) -> None:
    lead = add(desk, 1, stage=Stage.SAL, source="referral")
    assert desk.leads.get(lead).stage is Stage.SAL
    assert [one.id for one in desk.leads.find(EVERYBODY, Order.URGENCY)[1]] == [lead]
