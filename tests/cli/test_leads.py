"""leads, show, add, edit, log, move: the objects they answer with, and what they refuse."""

import pytest

from leaddesk.domain.fields import FIELDS
from tests.builders import cards_file
from tests.cli.conftest import Terminal

LEAD_KEYS = {
    *(field.key for field in FIELDS),
    *("id", "stage", "since", "fit", "fit_points", "fit_known", "grade", "engagement", "created_at", "updated_at"),
}
CONTRACT_KEYS = """
full_name family_name given_name kana family_kana given_kana roman_name company company_kana department job_title
email email2 phone phone2 mobile fax postal_code prefecture city address country website industry employees revenue
exchanged_on event registered_at registration_status attended joined_at left_at minutes answer consent rank owner memo
tags source external_id next_action linkedin
"""
READY = ("employees=300", "industry=製造業", "job_title=部長", "department=製造部", "email=taro@example.co.jp")


@pytest.fixture
def ready(ld: Terminal) -> Terminal:
    """A desk with one lead who meets the bar to MQL, and one who does not."""
    ld.on("add", "family_name=山田", "given_name=太郎", *READY)
    ld.on("log", "1", "inquiry")
    ld.on("log", "1", "seminar-attended", "--minutes", "60")
    ld.on("add", "family_name=鈴木")
    return ld


def test_every_key_of_the_contract_is_a_field() -> None:
    assert set(CONTRACT_KEYS.split()) <= {field.key for field in FIELDS}


def test_a_lead_by_hand(ld: Terminal) -> None:
    lead = ld.json("add", "family_name=山田", "given_name=太郎", "phone=０３-5550-0100", "employees=300")["lead"]

    assert lead.keys() >= LEAD_KEYS
    assert (lead["full_name"], lead["phone"], lead["employees"]) == ("山田 太郎", "+81355500100", 300)
    assert (lead["stage"], lead["engagement"], lead["answer"]) == ("MAL", 0, None)
    assert ld.json("add", "family_name=鈴木", "--source", "sales")["lead"]["stage"] == "SAL"
    assert ld.json("add", "family_name=佐藤", "--stage", "sql")["lead"]["stage"] == "SQL"


def test_a_value_that_cannot_be_read_is_refused(ld: Terminal) -> None:
    assert "taro@@" in ld.on("add", "family_name=山田", "email=taro@@", ok=1).err
    assert ld.json("leads")["total"] == 0


def test_the_list_is_filtered_sorted_and_cut(ld: Terminal) -> None:
    ld.on("import", cards_file(ld.folder, range(1, 9)), "--event", "製造DX展")
    ld.on("add", "family_name=山田", "owner=田中", "--source", "sales")

    assert ld.json("leads")["total"] == 9
    assert ld.json("leads", "--stage", "SAL")["total"] == 1
    assert ld.json("leads", "--owner", "田中")["total"] == 1
    assert ld.json("leads", "--event", "製造DX展")["total"] == 8
    assert ld.json("leads", "--event", "製造")["total"] == 0
    assert ld.json("leads", "--search", "person3@")["total"] == 1
    assert ld.json("leads", "--search", "nobody at all") == {"total": 0, "leads": []}
    cut = ld.json("leads", "--limit", "2")
    assert (cut["total"], len(cut["leads"])) == (9, 2)
    scores = [lead["engagement"] for lead in ld.json("leads", "--sort", "score")["leads"]]
    assert scores == sorted(scores, reverse=True)
    assert len(ld.json("leads", "--sort", "name")["leads"]) == len(ld.json("leads", "--sort", "age")["leads"]) == 9


def test_fit_is_the_share_of_what_is_known(ready: Terminal) -> None:
    first, second = (ready.json("show", number)["lead"] for number in (1, 2))

    assert first["fit"] == round(100 * first["fit_points"] / first["fit_known"])
    assert (second["fit"], second["fit_known"], second["grade"]) == (None, 0, None)


def test_the_receipt_adds_up(ready: Terminal) -> None:
    shown = ready.json("show", "1")

    assert shown.keys() >= {"lead", "receipt", "activities", "history"}
    for kind, total in (("engagement", "engagement"), ("fit", "fit_points")):
        lines = [line for line in shown["receipt"] if line["kind"] == kind]
        assert all(line.keys() >= {"rule", "kind", "points", "because"} for line in lines)
        assert sum(line["points"] for line in lines) == shown["lead"][total] != 0
    assert [activity["activity"] for activity in shown["activities"]] == ["seminar-attended", "inquiry"]
    assert ready.on("show", "1", "--lang", "ja").out.splitlines()[0].startswith("1  山田 太郎  MAL")


def test_editing(ready: Terminal) -> None:
    assert ready.json("edit", "2", "job_title=課長", "memo=お話しした")["lead"]["job_title"] == "課長"
    assert ready.json("edit", "2", "job_title=")["lead"]["job_title"] is None
    assert "99" in ready.on("edit", "99", "memo=x", ok=1).err


def test_an_activity_scores_the_lead(ready: Terminal) -> None:
    before = ready.json("show", "2")["lead"]["engagement"]

    after = ready.json("log", "2", "document-requested", "--at", "2026-01-08T14:30", "--note", "カタログ")["lead"]

    assert after["id"] == 2
    assert after["engagement"] >= before
    activity = ready.json("show", "2")["activities"][0]
    assert (activity["activity"], activity["on"], activity["note"]) == ("document-requested", "2026-01-08", "カタログ")
    assert ready.on("log", "2", "dancing", ok=1).err.count("\n") == 1
    assert ready.on("log", "2", "call", "--at", "yesterday", ok=1).err.count("\n") == 1


def test_a_guarded_move_is_refused_and_nothing_moves(ready: Terminal) -> None:
    answer = ready.on("move", "1", "2", "MQL", "--json", ok=1)

    assert answer.json["moved"] == []
    assert [refusal["lead"] for refusal in answer.json["refused"]] == [2]
    assert answer.json["refused"][0]["why"] in answer.err
    assert [lead["stage"] for lead in ready.json("leads")["leads"]] == ["MAL", "MAL"]


def test_a_command_takes_an_order_back_without_being_asked_why(ready: Terminal) -> None:
    ready.on("move", "1", "MQL")
    ready.on("move", "1", "SAL")
    ready.on("move", "1", "SQL", "--evidence", "appointment")
    ready.on("move", "1", "WON", "--amount", "1200000")
    assert ready.json("move", "1", "SQL") == {"moved": [1], "refused": []}
    ready.on("move", "1", "WON", "--amount", "1200000")
    ready.on("move", "1", "MAL", "--reason", "cancelled")
    assert ready.json("show", "1")["lead"]["stage"] == "MAL"


def test_the_way_of_a_lead(ready: Terminal) -> None:
    assert ready.json("move", "1", "MQL") == {"moved": [1], "refused": []}
    ready.on("move", "1", "MAL", ok=1)
    ready.on("move", "1", "MAL", "--reason", "incomplete", "--until", "2027-01-12")
    assert ready.json("show", "1")["lead"]["rests_until"] == "2027-01-12"
    ready.on("move", "1", "MQL", "--reason", "agreed", "--note", "両部門で合意")
    ready.on("move", "1", "SAL")
    ready.on("move", "1", "SQL", ok=1)
    ready.on("move", "1", "SQL", "--evidence", "appointment")
    ready.on("move", "1", "WON", "--amount", "1200000")

    shown = ready.json("show", "1")
    assert (shown["lead"]["stage"], shown["lead"]["amount"]) == ("WON", 1_200_000)
    assert "appointment" in [activity["activity"] for activity in shown["activities"]]
    ready.on("undo")
    assert ready.json("show", "1")["lead"]["stage"] == "SQL"


@pytest.mark.parametrize(
    "words", (("1", "LOST"), ("1", "DISQUALIFIED"), ("1", "MQL", "--reason", "agreed"), ("1", "FAME"))
)
def test_what_is_missing_or_unknown_is_said(ready: Terminal, words: tuple[str, ...]) -> None:
    assert ready.on("move", *words, ok=1).err.strip()
    assert ready.json("show", "1")["lead"]["stage"] == "MAL"
