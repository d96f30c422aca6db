"""The fields of a new lead."""

from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.ui.new_lead.form import Form

TODAY = date(2026, 11, 20)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    return form


def typed(form: Form, **texts: str) -> Form:
    for key, text in texts.items():
        form.fields[key].setText(text)
    return form


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({"family_name": "戸田", "given_name": "恵"}, {"full_name": "戸田 恵", "family_name": "戸田", "given_name": "恵"}),
        ({"family_name": "戸田 恵"}, {"full_name": "戸田 恵", "family_name": "戸田", "given_name": "恵"}),
        ({"given_name": "めぐみ"}, {"given_name": "めぐみ", "given_kana": "メグミ"}),
        ({"family_kana": "とだ", "given_kana": "メグミ"}, {"kana": "トダ メグミ"}),
        ({"company": "㈱きたかぜ空調"}, {"company": "株式会社きたかぜ空調"}),
        ({"phone": "０３ー５５５０ー０１００"}, {"phone": "+81355500100"}),
        ({"department": "営業部 課長"}, {"department": "営業部", "job_title": "課長"}),
        ({"email": "TODA@example.co.jp"}, {"email": "toda@example.co.jp"}),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_a_clean_record(form: Form, texts: dict[str, str], says: dict[str, Any]) -> None:
    record = typed(form, **texts).record(TODAY)
    assert {key: record.get(key) for key in says} == says


def test_a_reading_is_never_invented(form: Form) -> None:
    assert "family_kana" not in typed(form, family_name="戸田", given_name="恵").record(TODAY)


def test_what_cannot_be_kept_is_named(form: Form) -> None:
    typed(form, email="kohei@@example", phone="なぞ", family_name="戸田")
    assert [key for key, _why in form.refusals(TODAY)] == ["email", "phone"]
    assert form.record(TODAY)["full_name"] == "戸田"
    form.mark_refused(["email", "phone"])
    assert form.fields["email"].property("refused")
    form.fields["email"].setText("kohei@example.jp")
    assert not form.fields["email"].property("refused")
    assert form.fields["phone"].property("refused")


def test_a_field_that_is_left_shows_what_will_be_kept(form: Form, qtbot: QtBot) -> None:
    typed(form, phone="0355500100", company="(株)きたかぜ空調")
    form.fields["phone"].editingFinished.emit()
    form.fields["company"].editingFinished.emit()
    assert form.fields["phone"].text() == "03-5550-0100"
    assert form.company.text() == "株式会社きたかぜ空調"


def test_values_of_a_signature_fill_it_and_can_be_taken_out_again(form: Form) -> None:
    typed(form, company="前のもの")
    before = form.texts()
    unseen = form.fill({"full_name": "戸田 恵", "family_name": "戸田", "given_name": "恵", "fax": "+81355500101"})
    assert unseen == ["fax"]
    assert form.fields["family_name"].text() == "戸田"
    assert form.record(TODAY)["fax"] == "+81355500101"
    form.restore(before)
    assert "fax" not in form.record(TODAY)
    assert form.fields["family_name"].text() == ""
    assert form.company.text() == "前のもの"


def test_it_knows_whether_anything_was_typed(form: Form) -> None:
    assert form.is_empty()
    typed(form, phone="0")
    assert not form.is_empty()
    form.clear()
    assert form.is_empty()


def test_every_field_has_a_name(form: Form) -> None:
    assert all(field.accessibleName() for field in form.fields.values())
