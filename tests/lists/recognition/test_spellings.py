from collections import defaultdict

from leaddesk.domain.fields import FIELD
from leaddesk.lists.recognition.products import PRODUCTS
from leaddesk.lists.recognition.riddles.solvers import SOLVERS
from leaddesk.lists.recognition.spellings.index import SPELLINGS, keys_of, whole_headers
from leaddesk.lists.recognition.text import key_of


def test_no_header_is_spelled_under_two_meanings():
    meanings = defaultdict(set)
    for row in SPELLINGS:
        for key in keys_of(f"{row.whole}|{row.tails}"):
            meanings[key].add((row.field, row.riddle))
    assert not {key: found for key, found in meanings.items() if len(found) > 1}


def test_every_field_of_the_catalogue_has_spellings():
    assert {meaning.field for meaning in whole_headers().values() if meaning.field} == set(FIELD)
    assert all(row.field is None or row.field in FIELD for row in SPELLINGS)


def test_every_riddle_has_its_solver():
    assert {row.riddle for row in SPELLINGS if row.riddle} == set(SOLVERS)


def test_the_words_of_the_catalogue_are_headers_in_both_languages():
    known = whole_headers()
    for field in FIELD.values():
        for word in (field.word.en, field.word.ja, field.key):
            assert key_of(word) in known


def test_products_have_codes_of_their_own_and_name_fields():
    assert len({product.code for product in PRODUCTS}) == len(PRODUCTS)
    for product in PRODUCTS:
        assert product.signs
        assert all(meaning is None or meaning in FIELD for meaning in product.columns.values())
