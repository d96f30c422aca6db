"""The reason that a lead's own facts suggest for giving it back."""

from leaddesk.domain.returning import likely_return

WHOLE = {"phone": "03-5550-0100", "email": "a@example.jp", "department": "製造部"}


def suggested(*missing: str, **record: str | None) -> str:
    found = likely_return(WHOLE | record, missing)
    return found.code if found is not None else ""


def test_without_a_number_sales_cannot_begin() -> None:
    assert suggested("the fit is C", phone=None) == "incomplete"
    assert suggested(phone=None, mobile="090-5550-0100") == ""


def test_a_bar_that_is_not_met_is_no_agreed_mql_and_says_what_is_missing() -> None:
    found = likely_return(WHOLE, ["no strong action yet", "the engagement is 3"])
    assert found is not None
    assert (found.code, found.why) == ("below-definition", "No strong action yet")


def test_less_is_suggested_by_a_missing_mail_or_role() -> None:
    assert suggested(email=None) == "incomplete"
    assert suggested(department=None) == "incomplete"
    assert suggested(department=None, job_title="部長") == ""
