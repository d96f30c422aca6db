"""What the pact can ask of a fact: one row for each kind of question, with its words and its form.

A new condition on a fact is its class in ``domain.conditions``, its SQL in ``store.scoring.conditions`` and a row here: its
sentence, its editor, its place in the menus and its line in receipts follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.conditions import (
    Fact,
    KeywordIn,
    MailIs,
    NumberIs,
    PlaceIs,
    RankIs,
    RoleIs,
    TagIs,
    TextHas,
)
from leaddesk.domain.forms import (
    PLACE_CHOICES,
    RANK_CHOICES,
    ROLE_CHOICES,
    ROLES_TOGETHER,
    BoundsForm,
    ChecksForm,
    Form,
    WordsForm,
)
from leaddesk.domain.pact_matches import Vocabulary
from leaddesk.translation import Word, _


@dataclass(frozen=True, slots=True)
class FactKind:
    """One kind of question."""

    code: str
    """``field`` of its condition, or else its ``kind``."""
    condition: type
    subject: Word
    """What it asks about, for menus and receipts."""
    says: Word
    """The condition in a sentence, around its value ``{value}``."""
    form: Form
    field: str
    """The field of a lead in which the answer stands; "" where it is no single one."""
    fixed: Mapping[str, Any]
    """What its condition holds besides the value."""


def _words(code: str, field: str, subject: Word, says: Word) -> FactKind:
    return FactKind(code, TextHas, subject, says, WordsForm("any_of", code), field, {"field": field})


_ROLES = ChecksForm("any_of", ROLE_CHOICES, "role", ROLES_TOGETHER)

FACT_KINDS: tuple[FactKind, ...] = (
    FactKind(
        "employees",
        NumberIs,
        Word("Employees", "従業員"),
        Word("employees {value}", "従業員が{value}"),
        BoundsForm(is_money=False),
        "employees",
        {"field": "employees"},
    ),
    FactKind(
        "revenue",
        NumberIs,
        Word("Revenue", "売上"),
        Word("revenue {value}", "売上が{value}"),
        BoundsForm(is_money=True),
        "revenue",
        {"field": "revenue"},
    ),
    _words("industry", "industry", Word("Industry", "業種"), Word("industry {value}", "業種が{value}")),
    FactKind("role", RoleIs, Word("Role", "役割"), Word("role {value}", "役割が{value}"), _ROLES, "role", {}),
    _words("department", "department", Word("Department", "部署"), Word("department {value}", "部署が{value}")),
    _words("job_title", "job_title", Word("Job title", "役職"), Word("job title {value}", "役職が{value}")),
    FactKind(
        "place",
        PlaceIs,
        Word("Region", "地域"),
        Word("region {value}", "地域が{value}"),
        ChecksForm("any_of", PLACE_CHOICES, "place"),
        "prefecture",
        {},
    ),
    _words("company", "company", Word("Company name", "会社名"), Word("company name {value}", "会社名が{value}")),
    _words("country", "country", Word("Country", "国"), Word("country {value}", "国が{value}")),
    FactKind(
        "rank",
        RankIs,
        Word("Booth rank", "ブースの評価"),
        Word("booth rank {value}", "ブースの評価が{value}"),
        ChecksForm("any_of", RANK_CHOICES, "rank"),
        "rank",
        {},
    ),
    FactKind(
        "tag", TagIs, Word("Tag", "タグ"), Word("tag {value}", "タグが{value}"), WordsForm("any_of", "tags"), "tags", {}
    ),
    FactKind(
        "mail",
        MailIs,
        Word("Mail at", "メール"),
        Word("mail at {value}", "メールが{value}"),
        WordsForm("any_of", "mail"),
        "email",
        {},
    ),
    _words("source", "source", Word("Source", "獲得経路"), Word("source {value}", "獲得経路が{value}")),
    _words(
        "registration_status",
        "registration_status",
        Word("Registration status", "申込状況"),
        Word("registration status {value}", "申込状況が{value}"),
    ),
    FactKind(
        "keyword",
        KeywordIn,
        Word("Keyword", "キーワード"),
        Word("keyword {value}", "キーワードが{value}"),
        WordsForm("any_of"),
        "",
        {},
    ),
)

FACT_KIND: dict[str, FactKind] = {kind.code: kind for kind in FACT_KINDS}


def kind_of(fact: Fact) -> FactKind:
    """The kind of a condition on a fact."""
    return FACT_KIND[getattr(fact, "field", fact.kind)]


def first_fact(kind: FactKind, vocabulary: Vocabulary) -> Fact:
    """A condition of this kind to begin with: what the desk holds most often, or what people ask for first."""
    return kind.condition(**kind.fixed, **_first_values(kind, vocabulary))  # type: ignore[no-any-return]


def _first_values(kind: FactKind, vocabulary: Vocabulary) -> Mapping[str, Any]:
    form = kind.form
    if isinstance(form, BoundsForm):
        return {form.low: 1_000_000_000 if form.is_money else 100}
    if isinstance(form, WordsForm):
        known = vocabulary.of(form.source)
        return {form.field: (known[0].value if known else _("word"),)}
    assert isinstance(form, ChecksForm)
    counted = {one.value: one.count for one in vocabulary.of(form.source)}
    return {form.field: (max(form.choices, key=lambda choice: counted.get(str(choice.value), 0)).value,)}
