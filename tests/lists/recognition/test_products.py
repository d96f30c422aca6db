from datetime import date

import pytest

from leaddesk.domain.fields import FIELDS
from leaddesk.lists.document import Document, Sheet
from leaddesk.lists.recognition.presets import preset_of
from leaddesk.lists.recognition.products import PRODUCTS
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.translation import LANGUAGES, Language

VALUES = {
    "exchanged_on": date(2026, 3, 4),
    "registered_at": date(2026, 3, 4),
    "joined_at": date(2026, 3, 4),
    "left_at": date(2026, 3, 4),
    "next_action_on": date(2026, 3, 4),
    "email": "a@x.example.jp",
    "email2": "b@x.example.jp",
    "phone": "052-555-8101",
    "phone2": "052-555-8102",
    "mobile": "090-5555-8101",
    "fax": "052-555-8103",
    "website": "https://x.example.jp",
    "linkedin": "https://www.linkedin.com/in/example",
    "attended": "はい",
    "minutes": 30,
    "rank": "A",
}


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.code)
def test_each_sign_gives_its_product_away(product):
    for sign in product.signs:
        found = preset_of(["氏名", "メモ", *sign.split("|")], ())
        assert found is not None
        assert found.code == product.code


def test_other_lists_have_no_product():
    assert preset_of(["会社名", "氏名", "電話番号", "メールアドレス", "名刺交換日"], ()) is None


def test_a_title_decides_between_products():
    labels = ["First Name", "Email", "Attended", "Approval Status", "Registration Time"]
    found = preset_of(labels, ["Attendee Report", "Webinar ID"])
    assert found is not None
    assert found.code == "zoom"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_catalogue_are_understood_as_headers(language: Language):
    rows = [[field.word.in_language(language) for field in FIELDS], [VALUES.get(field.key, "値") for field in FIELDS]]
    found = recognise(Document("template.xlsx", "xlsx", (Sheet("Sheet1", rows),)))
    assert found.header_row == 1
    assert [column.field for column in found.columns] == [field.key for field in FIELDS]
