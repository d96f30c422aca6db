"""The SQL of each condition: 1, 0 or, where the fact is not known, null.

Facts are asked of the row ``l`` of a lead; what somebody did, of the row ``a`` of an activity.
"""

from collections.abc import Callable, Iterable
from typing import Any

from leaddesk.domain.cleaning.text import nfkc, one_line, search_text
from leaddesk.domain.conditions import Did, KeywordIn, MailIs, NumberIs, PlaceIs, RankIs, RoleIs, TagIs, TextHas
from leaddesk.domain.regions import prefectures_of
from leaddesk.store.plain import Binder, escaped
from leaddesk.store.tags import has_tag

_NO_BOUND = 10**18
_NEVER = "1 = 0"


def fact_sql(fact: Any, bind: Binder, dialect: str, search: str) -> str:
    """The SQL of a condition on a fact. ``search`` is the relation with what each lead is found by."""
    if isinstance(fact, KeywordIn):
        return _keyword(fact, bind, search)
    return _FACTS[type(fact)](fact, bind, dialect)


def did_sql(did: Did, bind: Binder, day: str, dialect: str) -> str:
    """The SQL of what somebody did, as a condition. ``day`` is the SQL of the day as of which is asked."""
    codes = bind.each(did.activities)
    parts = [f"a.code IN ({codes})" if len(did.activities) > 1 else f"a.code = {codes}", f"a.day <= {day}"]
    if did.within_days is not None:
        parts.append(f"a.day >= {day} - {did.within_days}")
    if did.minutes is not None:
        parts.append(f"(a.minutes IS NULL OR a.minutes >= {did.minutes})")
    events = []
    if did.event_kinds:
        events.append(f"e.kind IN ({bind.each(did.event_kinds)})")
    if did.event:
        part = _folded(did.event)
        events.append(f"{_lower('e.name', part, dialect)} LIKE {bind(_anywhere(part))} ESCAPE '!'")
    if events:
        parts.append(f"a.event_id IN (SELECT e.id FROM event e WHERE {' AND '.join(events)})")
    return " AND ".join(parts)


def _number(fact: NumberIs, _bind: Binder, _dialect: str) -> str:
    low, high = f"l.{fact.field}", f"l.{fact.field}_to"
    least = fact.at_least if fact.at_least is not None else 0
    most = fact.at_most if fact.at_most is not None else _NO_BOUND
    return (
        f"CASE WHEN {low} IS NULL AND {high} IS NULL THEN NULL "
        f"WHEN coalesce({low}, 0) >= {least} AND coalesce({high}, {_NO_BOUND}) <= {most} THEN 1 "
        f"WHEN coalesce({high}, {_NO_BOUND}) < {least} OR coalesce({low}, 0) > {most} THEN 0 END"
    )


def _text(fact: TextHas, bind: Binder, dialect: str) -> str:
    column = f"l.{fact.field}"
    return _known(column, _any(_has(column, word, bind, dialect) for word in fact.any_of))


def _keyword(fact: KeywordIn, bind: Binder, search: str) -> str:
    text = f"(SELECT w.text FROM {search} w WHERE w.lead_id = l.id)"
    words = filter(None, map(search_text, fact.any_of))  # of a word of signs alone nothing is left
    return _flag(_any(_like(text, word, bind) for word in words))


def _mail(fact: MailIs, bind: Binder, _dialect: str) -> str:
    domains = filter(None, (nfkc(word).lower().lstrip("@.") for word in fact.any_of))
    ends = (f"l.email LIKE {bind(f'%{sign}{escaped(domain)}')} ESCAPE '!'" for domain in domains for sign in "@.")
    return _known("l.email", _any(ends))


def _tag(fact: TagIs, bind: Binder, _dialect: str) -> str:
    return _flag(_any(has_tag("l.tags", tag, bind) for tag in fact.any_of))


def _role(fact: RoleIs, bind: Binder, _dialect: str) -> str:
    return _known("l.role", f"l.role IN ({bind.each(fact.any_of)})")


def _rank(fact: RankIs, bind: Binder, _dialect: str) -> str:
    return _known("l.rank", f"l.rank IN ({bind.each(fact.any_of)})")


def _place(fact: PlaceIs, bind: Binder, _dialect: str) -> str:
    prefectures = [name for place in fact.any_of for name in prefectures_of(place)]
    return _known("l.prefecture", f"l.prefecture IN ({bind.each(prefectures)})")


_FACTS: dict[type, Callable[[Any, Binder, str], str]] = {
    NumberIs: _number,
    TextHas: _text,
    RoleIs: _role,
    PlaceIs: _place,
    RankIs: _rank,
    TagIs: _tag,
    MailIs: _mail,
}


def _known(column: str, condition: str) -> str:
    return f"CASE WHEN {column} IS NULL THEN NULL WHEN {condition} THEN 1 ELSE 0 END"


def _flag(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 1 ELSE 0 END"


def _any(conditions: Iterable[str]) -> str:
    return f"({' OR '.join(conditions) or _NEVER})"


def _has(column: str, word: str, bind: Binder, dialect: str) -> str:
    """Whether a column contains a word, whatever its case; one in Latin letters from the beginning of a word."""
    word = _folded(word)
    lower = _lower(column, word, dialect)
    if not word:
        return _NEVER
    # SQLite's LIKE takes no notice of the case of ASCII and needs no copy of the text in lower case.
    anywhere = _like(column if lower.startswith("lower(") and dialect == "sqlite" else lower, word, bind)
    if not _is_latin(word[:1]):
        return anywhere
    ends = len(word) <= 3 and _is_latin(word[-1])
    if dialect == "sqlite":
        pattern = "*[^a-z]" + _for_glob(word) + ("[^a-z]*" if ends else "*")
        return f"({anywhere} AND (' ' || {lower} || ' ') GLOB {bind(pattern)})"
    return f"{lower} ~ {bind('(^|[^a-z])' + _for_regex(word) + ('($|[^a-z])' if ends else ''))}"


def _like(text: str, word: str, bind: Binder) -> str:
    needs_escape = escaped(word) != word or "\\" in word  # PostgreSQL's own escape is the backslash
    return f"{text} LIKE {bind(_anywhere(word))}" + (" ESCAPE '!'" if needs_escape else "")


def _folded(word: str) -> str:
    """A word as it is looked for: cleaned as the fields are, in lower case."""
    return one_line(word).lower()


def _lower(column: str, word: str, dialect: str) -> str:
    """A column in lower case. SQLite's own function knows ASCII alone, and is used where the word asks for no more."""
    is_more = any(not c.isascii() and c.lower() != c.upper() for c in word)
    return f"{'lower_any' if is_more and dialect == 'sqlite' else 'lower'}({column})"


def _anywhere(word: str) -> str:
    return f"%{escaped(word)}%"


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _for_glob(word: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in word)


def _for_regex(word: str) -> str:
    return "".join(c if c.isalnum() or c == " " else f"\\{c}" for c in word)
