import pytest

from leaddesk.lists.recognition.people import NOBODY, count_people, may_be_one, name_key, same_person_groups


def groups(*rows: tuple[str, str, str, str]) -> list[int]:
    """Groups of rows of mail, name, company, phone."""
    return same_person_groups(*map(list, zip(*rows, strict=True)))


def test_one_mail_is_one_person_however_it_is_written():
    assert groups(
        ("soma@x.example.jp", "江口 颯真", "", ""),
        ("ＳＯＭＡ＠x.example.jp", "江口　颯真 様", "", ""),
        ("mailto:soma@x.example.jp", "Eguchi Soma", "", ""),
    ) == [0, 0, 0]


def test_two_names_on_one_mail_are_two_people():
    found = groups(
        ("team7@x.example.jp", "江口 颯真", "", ""),
        ("team7@x.example.jp", "柿沼 美月", "", ""),
        ("team7@x.example.jp", "柿沼美月", "", ""),
    )
    assert found == [0, 1, 1]


def test_a_shared_mailbox_joins_nobody_but_namesakes():
    found = groups(
        ("info@x.example.jp", "江口 颯真", "", ""),
        ("info@x.example.jp", "柿沼 美月", "", ""),
        ("info@x.example.jp", "江口颯真", "", ""),
    )
    assert found == [0, 1, 0]


def test_a_name_joins_with_its_company_or_phone():
    assert groups(("", "江口 颯真", "株式会社ひなた", ""), ("", "江口颯真", "㈱ひなた", "")) == [0, 0]
    assert groups(("", "江口 颯真", "", "03-2555-8101"), ("", "江口颯真", "", "+81 3 2555 8101")) == [0, 0]
    assert groups(("", "江口 颯真", "株式会社ひなた", ""), ("", "江口颯真", "かすみ物流", "")) == [0, 1]


def test_a_new_mail_at_the_same_company_is_the_same_person():
    assert groups(("a@x.example.jp", "江口 颯真", "ひなた", ""), ("b@x.example.jp", "江口 颯真", "ひなた", "")) == [
        0,
        0,
    ]


def test_a_name_alone_joins_only_names_alone():
    found = groups(("", "江口 颯真", "", ""), ("", "江口 颯真", "", ""), ("soma@x.example.jp", "江口 颯真", "", ""))
    assert found == [0, 0, 2]


def test_rows_that_name_no_one_are_not_counted():
    found = groups(("", "", "", ""), ("", "", "ひなた", ""), ("", "", "", ""))
    assert found == [NOBODY, 1, NOBODY]
    assert count_people(found) == 1


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("江口颯真", "江口", True),
        ("江口美月", "柿沼美月", True),
        ("eguchisoma", "江口颯真", True),
        ("江口颯真", "柿沼隼人", False),
        ("", "江口", True),
    ],
)
def test_names_beside_one_mail(one: str, other: str, is_one: bool):
    assert may_be_one(one, other) is is_one


def test_name_keys():
    assert name_key("Yamada Taro A (山田 太郎)") == name_key("山田　太郎 様") == "山田太郎"
    assert name_key("YAMADA, Taro") == name_key("Taro Yamada")
