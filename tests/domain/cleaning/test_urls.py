import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.urls import read_urls


@pytest.mark.parametrize(
    ("cell", "urls"),
    [
        ("https://www.example.jp/", ["https://www.example.jp/"]),
        ("ｈｔｔｐｓ：／／ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐ", ["https://www.example.jp"]),
        ("WWW.Example.JP/Path", ["https://www.example.jp/Path"]),
        ("example.co.jp", ["https://example.co.jp"]),
        ("http:/example.jp", ["http://example.jp"]),
        ("URL: https://example.jp", ["https://example.jp"]),
        ("https://example.jp https://example.com", ["https://example.jp", "https://example.com"]),
        ("https://linkedin.com/in/taro-y", ["https://linkedin.com/in/taro-y"]),
        ("taro@example.jp", []),
        ("なし", []),
        ("", []),
    ],
)
def test_web_addresses(cell, urls):
    assert list(read_urls(cell)) == urls


@given(st.text())
def test_any_text_can_hold_a_web_address(text):
    for url in read_urls(text):
        assert read_urls(url) == (url,)
