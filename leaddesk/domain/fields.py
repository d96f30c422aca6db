"""The catalogue of lead fields: mapping, forms, search, conditions and export all follow it.

A new field is one row here, one column in ``store.tables`` and one migration. Its key is the one of the command line
and of exported workbooks; its kind decides how it is cleaned, shown and written to Excel.
"""

from dataclasses import dataclass
from enum import StrEnum

from leaddesk.translation import Word


class Kind(StrEnum):
    """What a field holds. The kind decides the Python type of the clean value, named after each."""

    TEXT = "text"  # str, one line
    LONG_TEXT = "long-text"  # str, lines kept
    NAME = "name"  # str
    KANA = "kana"  # str in full-width katakana
    COMPANY = "company"  # str with its legal form in full
    MAIL = "mail"  # str, lower-case domain
    PHONE = "phone"  # str in E.164, an extension as ";ext=123"
    URL = "url"  # str
    POSTAL_CODE = "postal-code"  # str, "105-0011" in Japan
    PREFECTURE = "prefecture"  # str, one of the 47 or a foreign region as written
    RANGE = "range"  # a Range of whole numbers; money in yen
    DATE = "date"  # datetime.date
    MOMENT = "moment"  # datetime.datetime with its zone
    MINUTES = "minutes"  # int
    YES_NO = "yes-no"  # bool
    RANK = "rank"  # "A", "B" or "C"
    CONSENT = "consent"  # "yes", "no", or the words as given
    TAGS = "tags"  # tuple of str
    ANSWER = "answer"  # kept with its question; many a lead


class Group(StrEnum):
    """Where a field stands in forms and exports."""

    PERSON = "person"
    COMPANY = "company"
    CONTACT = "contact"
    PLACE = "place"
    EVENT = "event"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Field:
    """One row of the catalogue."""

    key: str
    word: Word
    kind: Kind
    group: Group
    is_searchable: bool = False
    """Whether the search box looks into it."""
    is_scorable: bool = False
    """Whether personas and rules may ask for it."""
    is_on_card: bool = False
    """Whether a board card can show it."""
    is_of_event: bool = False
    """Whether it belongs to one event: on the lead stands the one of the newest event."""


FIELDS: tuple[Field, ...] = (
    Field("full_name", Word("Name", "氏名"), Kind.NAME, Group.PERSON, is_searchable=True, is_on_card=True),
    Field("family_name", Word("Family name", "姓"), Kind.NAME, Group.PERSON),
    Field("given_name", Word("Given name", "名"), Kind.NAME, Group.PERSON),
    Field("kana", Word("Kana", "フリガナ"), Kind.KANA, Group.PERSON, is_searchable=True),
    Field("family_kana", Word("Family name, kana", "セイ"), Kind.KANA, Group.PERSON),
    Field("given_kana", Word("Given name, kana", "メイ"), Kind.KANA, Group.PERSON),
    Field("roman_name", Word("Name in Latin letters", "英字氏名"), Kind.NAME, Group.PERSON, is_searchable=True),
    Field("company", Word("Company", "会社名"), Kind.COMPANY, Group.COMPANY, is_searchable=True, is_scorable=True, is_on_card=True),
    Field("company_kana", Word("Company, kana", "会社名フリガナ"), Kind.KANA, Group.COMPANY, is_searchable=True),
    Field("department", Word("Department", "部署"), Kind.TEXT, Group.COMPANY, is_searchable=True, is_scorable=True, is_on_card=True),
    Field("job_title", Word("Job title", "役職"), Kind.TEXT, Group.COMPANY, is_searchable=True, is_scorable=True, is_on_card=True),
    Field("email", Word("E-mail", "メールアドレス"), Kind.MAIL, Group.CONTACT, is_searchable=True, is_scorable=True),
    Field("email2", Word("E-mail 2", "メールアドレス2"), Kind.MAIL, Group.CONTACT, is_searchable=True),
    Field("phone", Word("Phone", "電話番号"), Kind.PHONE, Group.CONTACT, is_searchable=True),
    Field("phone2", Word("Phone 2", "電話番号2"), Kind.PHONE, Group.CONTACT, is_searchable=True),
    Field("mobile", Word("Mobile", "携帯電話"), Kind.PHONE, Group.CONTACT, is_searchable=True),
    Field("fax", Word("Fax", "FAX"), Kind.PHONE, Group.CONTACT),
    Field("postal_code", Word("Postal code", "郵便番号"), Kind.POSTAL_CODE, Group.PLACE),
    Field("prefecture", Word("Prefecture", "都道府県"), Kind.PREFECTURE, Group.PLACE, is_scorable=True),
    Field("city", Word("City", "市区町村"), Kind.TEXT, Group.PLACE),
    Field("address", Word("Address", "住所"), Kind.TEXT, Group.PLACE),
    Field("country", Word("Country", "国"), Kind.TEXT, Group.PLACE, is_scorable=True),
    Field("website", Word("Website", "Webサイト"), Kind.URL, Group.COMPANY),
    Field("industry", Word("Industry", "業種"), Kind.TEXT, Group.COMPANY, is_scorable=True),
    Field("employees", Word("Employees", "従業員数"), Kind.RANGE, Group.COMPANY, is_scorable=True),
    Field("revenue", Word("Revenue (yen)", "売上高（円）"), Kind.RANGE, Group.COMPANY, is_scorable=True),
    Field("exchanged_on", Word("Card exchanged on", "名刺交換日"), Kind.DATE, Group.EVENT, is_of_event=True),
    Field("event", Word("Event", "イベント名"), Kind.TEXT, Group.EVENT, is_scorable=True, is_of_event=True),
    Field("registered_at", Word("Registered at", "申込日時"), Kind.MOMENT, Group.EVENT, is_of_event=True),
    Field("registration_status", Word("Registration status", "申込状況"), Kind.TEXT, Group.EVENT, is_of_event=True),
    Field("attended", Word("Attended", "出席"), Kind.YES_NO, Group.EVENT, is_of_event=True),
    Field("joined_at", Word("Joined at", "入室日時"), Kind.MOMENT, Group.EVENT, is_of_event=True),
    Field("left_at", Word("Left at", "退室日時"), Kind.MOMENT, Group.EVENT, is_of_event=True),
    Field("minutes", Word("Minutes attended", "参加時間（分）"), Kind.MINUTES, Group.EVENT, is_of_event=True),
    Field("answer", Word("Answer", "回答"), Kind.ANSWER, Group.EVENT, is_searchable=True),
    Field("consent", Word("Consent to mailings", "配信の同意"), Kind.CONSENT, Group.EVENT, is_of_event=True),
    Field("rank", Word("Booth rank", "ブースの評価"), Kind.RANK, Group.EVENT, is_scorable=True, is_on_card=True, is_of_event=True),
    Field("owner", Word("Owner", "担当"), Kind.TEXT, Group.WORK, is_on_card=True),
    Field("memo", Word("Memo", "メモ"), Kind.LONG_TEXT, Group.WORK, is_searchable=True, is_scorable=True),
    Field("tags", Word("Tags", "タグ"), Kind.TAGS, Group.WORK, is_searchable=True, is_scorable=True),
    Field("source", Word("Source", "獲得経路"), Kind.TEXT, Group.WORK, is_scorable=True),
    Field("external_id", Word("External ID", "外部ID"), Kind.TEXT, Group.WORK, is_searchable=True),
    Field("next_action", Word("Next action", "次の行動"), Kind.TEXT, Group.WORK, is_on_card=True),
    Field("next_action_on", Word("Next action on", "次の行動の日"), Kind.DATE, Group.WORK),
    Field("linkedin", Word("LinkedIn", "LinkedIn"), Kind.URL, Group.CONTACT),
)  # fmt: skip

FIELD: dict[str, Field] = {field.key: field for field in FIELDS}
"""The catalogue by key."""


@dataclass(frozen=True, slots=True)
class Range:
    """A whole number that is known to lie between two bounds, both included; ``None`` is open. Exact: both the same."""

    low: int | None
    high: int | None

    @property
    def is_exact(self) -> bool:
        """Whether the number itself is known."""
        return self.low is not None and self.low == self.high
