"""Cards as phones and card services write them."""

import base64
import quopri
from pathlib import Path

import pytest

from leaddesk.domain.fields import FIELD
from leaddesk.lists.document import Document
from leaddesk.lists.reading.vcard_columns import KEYS
from tests.lists.reading.making import read_here

JAPANESE_PHONE = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=SHIFT_JIS:能登;ソノ子;;;
FN;CHARSET=SHIFT_JIS:能登 ソノ子
SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ﾉﾄ;ｿﾉｺ;;;
ORG;CHARSET=SHIFT_JIS:株式会社表示機;営業部;第一課
TITLE;CHARSET=SHIFT_JIS:課長
TEL;WORK;VOICE:03-5550-0100
TEL;WORK;FAX:03-5550-0101
TEL;CELL:090-5550-0102
EMAIL;INTERNET:sonoko@example.co.jp
ADR;WORK;CHARSET=SHIFT_JIS:;;芝1-2-3 見本ビル;港区;東京都;105-0011;日本
END:VCARD
"""
APPLE = """BEGIN:VCARD
VERSION:3.0
N:山田;花子;;;
FN:花子  山田
X-PHONETIC-FIRST-NAME:ハナコ
X-PHONETIC-LAST-NAME:ヤマダ
X-PHONETIC-ORG:ミホン
ORG:株式会社見本;製造本部
EMAIL;type=INTERNET;type=HOME:home@example.jp
EMAIL;type=INTERNET;type=WORK;type=pref:hanako@example.co.jp
item1.TEL:06-5550-0103
item1.X-ABLabel:FAX
item2.TEL:080-5550-0104
item2.X-ABLabel:携帯
TEL;type=WORK:06-5550-0105
TEL;type=HOME:06-5550-0106
item3.URL;type=pref:https://www.example.co.jp/
URL:https://www.linkedin.com/in/hanako
NOTE:展示会\\n\\,折り返し\\; 希望\\\\
CATEGORIES:展示会,見込み
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ
 AAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsL
END:VCARD
"""
VERSION_4 = """BEGIN:VCARD
VERSION:4.0
N;SORT-AS="ハヤシ,タロウ":林;太郎;;;
FN:林 太郎
TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+81-3-5550-0107
TEL;VALUE=uri;TYPE="cell":tel:+81-90-5550-0108
ADR;LABEL="東京都: 港区";TYPE=work:;;芝4-5-6;港区;東京都;105-0014;日本
EMAIL:taro@example.com
END:VCARD
"""


def document_of(tmp_path: Path, data: bytes) -> Document:
    (tmp_path / "cards.vcf").write_bytes(data)
    return read_here(tmp_path / "cards.vcf")


def cards_of(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[dict[str, object]]:
    document = document_of(tmp_path, text.replace("\n", "\r\n").encode(encoding))
    assert document.keys == KEYS
    rows = document.sheets[0].rows
    return [{key: cell for key, cell in zip(KEYS, row, strict=True) if cell} for row in rows]


def test_the_columns_are_fields() -> None:
    assert set(KEYS) <= set(FIELD)


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-16"])
def test_a_japanese_phone(tmp_path: Path, encoding: str) -> None:
    assert cards_of(tmp_path, JAPANESE_PHONE, encoding) == [
        {
            "full_name": "能登 ソノ子",
            "family_name": "能登",
            "given_name": "ソノ子",
            "family_kana": "ﾉﾄ",
            "given_kana": "ｿﾉｺ",
            "company": "株式会社表示機",
            "department": "営業部 第一課",
            "job_title": "課長",
            "email": "sonoko@example.co.jp",
            "phone": "03-5550-0100",
            "mobile": "090-5550-0102",
            "fax": "03-5550-0101",
            "postal_code": "105-0011",
            "prefecture": "東京都",
            "city": "港区",
            "address": "芝1-2-3 見本ビル",
            "country": "日本",
        }
    ]
    assert document_of(tmp_path, JAPANESE_PHONE.encode("cp932")).encoding == "cp932"


def test_apple(tmp_path: Path) -> None:
    assert cards_of(tmp_path, APPLE) == [
        {
            "full_name": "山田 花子",
            "family_name": "山田",
            "given_name": "花子",
            "family_kana": "ヤマダ",
            "given_kana": "ハナコ",
            "company": "株式会社見本",
            "company_kana": "ミホン",
            "department": "製造本部",
            "email": "hanako@example.co.jp",
            "email2": "home@example.jp",
            "phone": "06-5550-0105",
            "phone2": "06-5550-0106",
            "mobile": "080-5550-0104",
            "fax": "06-5550-0103",
            "website": "https://www.example.co.jp/",
            "linkedin": "https://www.linkedin.com/in/hanako",
            "tags": "展示会,見込み",
            "memo": "展示会\n,折り返し; 希望\\",
        }
    ]


def test_version_4(tmp_path: Path) -> None:
    [card] = cards_of(tmp_path, VERSION_4)
    assert (card["family_kana"], card["given_kana"]) == ("ハヤシ", "タロウ")
    assert (card["phone"], card["mobile"]) == ("+81-3-5550-0107", "+81-90-5550-0108")
    assert (card["city"], card["address"]) == ("港区", "芝4-5-6")


def test_quoted_printable_over_several_lines(tmp_path: Path) -> None:
    name = quopri.encodestring("斎藤;健一;;;".encode(), quotetabs=True).decode().replace("=\n", "=\r\n")
    note = "=E5=B1=95=E7=A4=BA=E4=BC=9A=0D=0A=\r\n=E3=81=A7=E3=81=AE=E5=90=8D=E5=88=BA"
    head = "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    text = f"{head}N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{name}\r\nNOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:{note}\r\n"
    rows = document_of(tmp_path, f"{text}TEL;CELL:090-5550-0109\r\nEND:VCARD\r\n".encode()).sheets[0].rows
    [card] = [dict(zip(KEYS, row, strict=True)) for row in rows]
    assert (card["full_name"], card["mobile"]) == ("斎藤 健一", "090-5550-0109")
    assert card["memo"] == "展示会\r\nでの名刺"
    in_cp932 = quopri.encodestring("山田".encode("cp932")).decode()
    odd = f"BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=SHIFT_JIS:{in_cp932}\r\nEND:VCARD\r\n"
    assert document_of(tmp_path, odd.encode()).sheets[0].rows[0][0] == "山田"


def test_odd_cards(tmp_path: Path) -> None:
    photo = base64.b64encode(bytes(range(256))).decode()
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nEMAIL;PREF:only@example.com\nEND:VCARD\n"
        f"BEGIN:VCARD\nPHOTO;BASE64:\n  {photo[:70]}\n  {photo[70:140]}\n\nFN:After Photo\nEND:VCARD\n"
        "begin:vcard\nfn:no end\nthis is no property\n"
        "BEGIN:VCARD\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Secretary\nEND:VCARD\nTITLE:CEO\nEND:VCARD\n"
        "BEGIN:VCARD\nN:;Given;;;\nFN:Hanako\n  Folded\nEND:VCARD\n"
    )
    cards = cards_of(tmp_path, text)
    assert [card.get("full_name") for card in cards] == [None, "After Photo", "no end", "Boss", "Hanako Folded"]
    assert cards[0] == {"email": "only@example.com"}
    assert cards[3] == {"full_name": "Boss", "job_title": "CEO"}


def test_groups_of_contacts_are_left_out_and_said_so(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:取引先\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nEND:VCARD\r\n"
    document = document_of(tmp_path, (text + APPLE).encode())
    assert len(document.sheets[0].rows) == 1
    assert len(document.warnings) == 1


def test_nothing_is_lost(tmp_path: Path) -> None:
    text = (
        "BEGIN:VCARD\nFN:Many\nTEL;CELL:1\nTEL;CELL:2\nTEL;WORK:3\nTEL;WORK:4\nTEL:5\nURL:https://a.example\nURL:https://b.example\n"
        "ADR;HOME:;;Second 2;;;;\nADR;WORK:;;First 1;;;;\nEMAIL:a@example.com\nEMAIL:b@example.com\nEMAIL:c@example.com\nEND:VCARD\n"
    )
    [card] = cards_of(tmp_path, text)
    assert (card["mobile"], card["phone"], card["phone2"]) == ("1", "3", "4\n5\n2")
    assert (card["address"], card["memo"]) == ("First 1", "https://b.example\nSecond 2")
    assert (card["email"], card["email2"]) == ("a@example.com", "b@example.com\nc@example.com")


def test_a_department_of_escaped_separators_alone_is_kept(tmp_path: Path) -> None:
    card = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:見本;太郎;;;\r\nFN:見本 太郎\r\nORG:;\\;\\;\r\nORG:別の会社\r\nEND:VCARD\r\n"
    )
    (found,) = cards_of(tmp_path, card)
    assert (found.get("company"), found.get("department")) in ((None, ";;"), ("", ";;"))
