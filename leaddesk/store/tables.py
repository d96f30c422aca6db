"""The tables of a desk. Rows of these classes never leave ``store`` and ``services``.

Days and moments are whole numbers: see ``store.times``. Yes and no are 1 and 0. In ``lead`` the columns that the board
sorts, filters and counts by come first: SQLite reads a row from its front.
"""

from typing import Any, cast

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text
from sqlmodel import Field, SQLModel

Day = Integer
Moment = BigInteger

_AUTOINCREMENT = {"sqlite_autoincrement": True}  # an undone lead's number is never given to somebody else


def _day(**options: Any) -> Any:
    return Field(default=None, sa_type=Day, **options)


def _moment(**options: Any) -> Any:
    return Field(default=None, sa_type=Moment, **options)


def _text(default: str | None = None, **options: Any) -> Any:
    if default is not None:
        options["sa_column_kwargs"] = {"server_default": default}
    return Field(default=default, sa_type=Text, **options)


def _number(default: int, **options: Any) -> Any:
    return Field(default=default, sa_column_kwargs={"server_default": str(default)}, **options)


def _lead_key(**options: Any) -> Any:
    return Field(sa_column=Column(Integer, ForeignKey("lead.id", ondelete="CASCADE"), nullable=False, **options))


class Lead(SQLModel, table=True):
    """A person in the flow. Columns named like a field of ``domain.fields`` hold that field."""

    __tablename__ = "lead"
    __table_args__ = (
        Index("lead_urgency", "board_column", "standing", "urgency", "id"),
        Index("lead_score", "board_column", "engagement", "id"),
        Index("lead_entered", "board_column", "stage_day"),
        Index("lead_amount", "board_column", "amount", sqlite_where=Column("amount").is_not(None)),
        Index("lead_due", "due_at", sqlite_where=Column("due_at").is_not(None)),
        Index("lead_company", "company_id"),
        Index("lead_email", "email"),
        _AUTOINCREMENT,
    )

    id: int | None = Field(default=None, primary_key=True)
    revision: int = _number(1)
    # What the board shows and sorts by
    board_column: str = _text("MAL", nullable=False)
    standing: int = _number(12)
    urgency: int = _number(0, sa_type=BigInteger)
    stage: str = _text("MAL", nullable=False)
    stage_day: int
    engagement: int = _number(0)
    grade: str | None = _text()
    fit_points: int = _number(0)
    fit_known: int = _number(0)
    fit_weight: int = _number(0)
    rank: str | None = _text()
    owner: str | None = _text()
    full_name: str | None = _text()
    family_name: str | None = _text()
    given_name: str | None = _text()
    company: str | None = _text()
    department: str | None = _text()
    job_title: str | None = _text()
    due_at: int | None = _moment()
    touched_day: int = _number(0)
    rests_until: int | None = _day()
    rested_at: int | None = _moment()
    returned_at: int | None = _moment()
    strong_at: int | None = _moment()
    strong_day: int | None = None
    strong_code: int | None = None  # number of the activity: scoring.statement
    next_action: str | None = _text()
    next_action_on: int | None = _day()
    next_action_time: str | None = _text()
    next_action_kind: str | None = _text()
    last_code: str | None = _text()
    last_day: int | None = None
    last_event_id: int | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    duplicates: int = _number(0)
    opted_out_on: int | None = _day()
    amount: int | None = Field(default=None, sa_type=BigInteger)
    is_monthly: int = _number(0)
    won_on: int | None = _day()
    reason: str | None = _text()
    name_key: str = _text("", nullable=False)
    # Score
    persona: str | None = _text()
    avoid: str | None = _text()
    # The other fields of the catalogue
    role: str | None = _text()
    kana: str | None = _text()
    family_kana: str | None = _text()
    given_kana: str | None = _text()
    roman_name: str | None = _text()
    company_kana: str | None = _text()
    company_id: int | None = Field(default=None, foreign_key="company.id", ondelete="SET NULL")
    email: str | None = _text()
    email2: str | None = _text()
    phone: str | None = _text()
    phone2: str | None = _text()
    mobile: str | None = _text()
    fax: str | None = _text()
    postal_code: str | None = _text()
    prefecture: str | None = _text()
    city: str | None = _text()
    address: str | None = _text()
    country: str | None = _text()
    website: str | None = _text()
    industry: str | None = _text()
    employees: int | None = Field(default=None, sa_type=BigInteger)
    employees_to: int | None = Field(default=None, sa_type=BigInteger)
    revenue: int | None = Field(default=None, sa_type=BigInteger)
    revenue_to: int | None = Field(default=None, sa_type=BigInteger)
    event_id: int | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    exchanged_on: int | None = _day()
    registered_at: int | None = _moment()
    registration_status: str | None = _text()
    attended: int | None = None
    joined_at: int | None = _moment()
    left_at: int | None = _moment()
    minutes: int | None = None
    consent: str | None = _text()
    memo: str | None = _text()
    tags: str | None = _text()
    source: str | None = _text()
    external_id: str | None = _text()
    linkedin: str | None = _text()
    # Keeping
    stage_at: int = Field(sa_type=Moment)
    created_at: int = Field(sa_type=Moment)
    updated_at: int = Field(sa_type=Moment)
    created_step: int | None = None


class LeadSearch(SQLModel, table=True):
    """What the search box looks into: all searchable text of a lead, folded to one width and one kana."""

    __tablename__ = "lead_search"
    lead_id: int = _lead_key(primary_key=True)
    text: str = _text("", nullable=False)


class LeadKey(SQLModel, table=True):
    """The keys under which people who may be the same meet."""

    __tablename__ = "lead_key"
    __table_args__ = (Index("lead_key_lead", "lead_id"), {"sqlite_with_rowid": False})
    key: int = Field(primary_key=True, sa_type=BigInteger)
    lead_id: int = _lead_key(primary_key=True)


class Company(SQLModel, table=True):
    """A firm, by the key that all its spellings share."""

    __tablename__ = "company"
    __table_args__ = (_AUTOINCREMENT,)
    id: int | None = Field(default=None, primary_key=True)
    key: str = _text(unique=True, nullable=False)
    name: str = _text(nullable=False)


class Event(SQLModel, table=True):
    """Where people were met: a trade show, a seminar, a form."""

    __tablename__ = "event"
    __table_args__ = (_AUTOINCREMENT,)
    id: int | None = Field(default=None, primary_key=True)
    kind: str = _text(nullable=False)
    name: str = _text(nullable=False)
    starts_on: int | None = _day()
    ends_on: int | None = _day()
    place: str | None = _text()
    cost: int | None = Field(default=None, sa_type=BigInteger)
    product: str | None = _text()
    basis: str | None = _text()
    giver: str | None = _text()
    created_at: int = Field(sa_type=Moment)


class Activity(SQLModel, table=True):
    """Something that a person did, or that was done with them."""

    __tablename__ = "activity"
    __table_args__ = (
        Index("activity_code", "code", "lead_id", "day", "id", "minutes", "event_id", "at"),
        Index("activity_lead", "lead_id", "day"),
        Index("activity_event", "event_id", "lead_id", sqlite_where=Column("event_id").is_not(None)),
        _AUTOINCREMENT,
    )
    id: int | None = Field(default=None, primary_key=True)
    lead_id: int = _lead_key()
    code: str = _text(nullable=False)
    day: int
    at: int = Field(sa_type=Moment)
    event_id: int | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    minutes: int | None = None
    note: str | None = _text()
    details: str | None = _text()  # JSON: answers, kept columns, booth rank and memo
    member: str | None = _text()
    created_at: int = Field(sa_type=Moment)


class Consent(SQLModel, table=True):
    """On what basis a person's data is held, and whether they may be mailed."""

    __tablename__ = "consent"
    __table_args__ = (Index("consent_lead", "lead_id"), _AUTOINCREMENT)
    id: int | None = Field(default=None, primary_key=True)
    lead_id: int = _lead_key()
    basis: str = _text(nullable=False)
    day: int
    event_id: int | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    mailing: str | None = _text()  # yes, no, or what the list said
    member: str | None = _text()


class StageMove(SQLModel, table=True):
    """A lead entering a stage. The first one of a lead has no stage before it."""

    __tablename__ = "stage_move"
    __table_args__ = (Index("stage_move_lead", "lead_id", "id"), Index("stage_move_day", "day"), _AUTOINCREMENT)
    id: int | None = Field(default=None, primary_key=True)
    lead_id: int = _lead_key()
    at: int = Field(sa_type=Moment)
    day: int
    before: str | None = _text()
    after: str = _text(nullable=False)
    reason: str | None = _text()
    note: str | None = _text()
    until: int | None = _day()
    evidence_id: int | None = Field(default=None, foreign_key="activity.id", ondelete="SET NULL")
    agreed_marketing: str | None = _text()
    agreed_sales: str | None = _text()
    amount: int | None = Field(default=None, sa_type=BigInteger)
    grade: str | None = _text()
    engagement: int | None = None
    pact_version: int | None = None
    member: str | None = _text()


class Member(SQLModel, table=True):
    """Somebody of the team."""

    __tablename__ = "member"
    __table_args__ = (_AUTOINCREMENT,)
    id: int | None = Field(default=None, primary_key=True)
    name: str = _text(unique=True, nullable=False)
    department: str = _text("both", nullable=False)
    is_active: int = _number(1)


class Pact(SQLModel, table=True):
    """One version of the pact, as JSON; the draft has no version yet."""

    __tablename__ = "pact"
    id: int | None = Field(default=None, primary_key=True)
    version: int | None = Field(default=None, unique=True)
    body: str = _text(nullable=False)
    note: str | None = _text()
    marketing: str | None = _text()
    sales: str | None = _text()
    published_at: int | None = _moment()
    saved_at: int = Field(sa_type=Moment)


class ScoreHistory(SQLModel, table=True):
    """The score of a lead on the days on which it changed by more than the passing of time."""

    __tablename__ = "score_history"
    lead_id: int = _lead_key(primary_key=True)
    day: int = Field(primary_key=True)
    engagement: int
    grade: str | None = _text()
    fit_points: int
    fit_known: int
    pact_version: int


class Duplicate(SQLModel, table=True):
    """Two leads that may be one person, or were said not to be."""

    __tablename__ = "duplicate"
    __table_args__ = (
        Index("duplicate_pair", "a_id", "b_id", unique=True),
        Index("duplicate_b", "b_id"),
        _AUTOINCREMENT,
    )
    id: int | None = Field(default=None, primary_key=True)
    a_id: int = _lead_key()
    b_id: int = _lead_key()
    score: float
    is_different: int = _number(0)
    because: str | None = _text()
    created_at: int = Field(sa_type=Moment)


class Step(SQLModel, table=True):
    """One step of the journal: what a person did at one moment, taken back as one."""

    __tablename__ = "step"
    __table_args__ = (_AUTOINCREMENT,)
    id: int | None = Field(default=None, primary_key=True)
    kind: str = _text(nullable=False)
    at: int = Field(sa_type=Moment)
    member: str = _text(nullable=False)
    words: str = _text("{}", nullable=False)  # JSON: the values of the sentence that tells it
    undoes: int | None = None
    undone_by: int | None = None


class Change(SQLModel, table=True):
    """One row changed within a step: the values before and after, as JSON."""

    __tablename__ = "change"
    __table_args__ = (Index("change_step", "step_id"), Index("change_lead", "lead_id"), _AUTOINCREMENT)
    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id")
    entity: str = _text(nullable=False)
    entity_id: int
    lead_id: int | None = None
    before: str | None = _text()  # null: it was created
    after: str | None = _text()  # null: it was deleted, or created and can be read where it is
    is_deletion: int = _number(0)


class ImportBatch(SQLModel, table=True):
    """A list that was imported, by its step."""

    __tablename__ = "import_batch"
    step_id: int = Field(primary_key=True, foreign_key="step.id")
    file: str = _text(nullable=False)
    digest: str = _text(nullable=False)
    kind: str = _text(nullable=False)
    preset: str | None = _text()
    event_id: int | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    counts: str = _text(nullable=False)
    rejected: str = _text("[]", nullable=False)


class ColumnMemory(SQLModel, table=True):
    """Which field a person said a column of a header holds."""

    __tablename__ = "column_memory"
    fingerprint: str = _text(primary_key=True)
    header: str = _text(primary_key=True)
    field: str | None = _text()


class SavedView(SQLModel, table=True):
    """A filter with a name."""

    __tablename__ = "saved_view"
    __table_args__ = (_AUTOINCREMENT,)
    id: int | None = Field(default=None, primary_key=True)
    name: str = _text(nullable=False)
    filter: str = _text(nullable=False)
    order: str = _text("urgency", nullable=False)


class Setting(SQLModel, table=True):
    """What the team agreed on besides the pact, a JSON value by name."""

    __tablename__ = "setting"
    __table_args__ = (_AUTOINCREMENT,)
    id: int | None = Field(default=None, primary_key=True)
    key: str = _text(unique=True, nullable=False)
    value: str = _text(nullable=False)


JOURNALLED: dict[str, Table] = {
    str(rows.__tablename__): cast(Table, vars(rows)["__table__"])
    for rows in (Lead, Event, Activity, Consent, StageMove, Member, Duplicate, SavedView, Setting)
}
"""The tables whose rows change only through the journal, by the name under which it files them. Companies, search
texts, keys and scores are not among them: they follow from the leads."""
