"""Any contact of any text, exported as workbook, CSV and vCard and read again, is the same contact."""

import dataclasses
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from leaddesk.domain.cleaning.cells import Context
from leaddesk.domain.cleaning.derived import complete
from leaddesk.domain.cleaning.values import clean
from leaddesk.domain.fields import FIELD, FIELDS, Kind
from leaddesk.domain.leads import Lead
from leaddesk.domain.stages import Stage
from leaddesk.lists.reading.door import read
from leaddesk.lists.recognition.recognise import recognise
from leaddesk.lists.rows.cleaned import clean_rows
from leaddesk.lists.writing.delimited import write_csv
from leaddesk.lists.writing.layouts import columns_of
from leaddesk.lists.writing.table import Table
from leaddesk.lists.writing.vcards import write_vcards
from leaddesk.lists.writing.workbook import write_workbook
from leaddesk.translation import LANGUAGES, Language, use_language
from tests.builders import NOW, TODAY

CONTEXT = Context(today=TODAY)
OF_EVENTS = {field.key for field in FIELDS if field.is_of_event} | {"event", "answer"}
IN_VCARDS = """
full_name family_name given_name kana family_kana given_kana company company_kana department job_title email email2 phone
phone2 mobile fax postal_code prefecture city address country website memo
""".split()  # noqa: SIM905 - a text to be read

FORMULAS = (
    "=1+1",
    "+81",
    "-x",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "''",
    "'",
    '=HYPERLINK("x")',
    "0123",
    "1E5",
    "TRUE",
    "#N/A",
)
ANY_TEXT = st.one_of(
    st.sampled_from(FORMULAS),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12),
    st.text("髙﨑㈱ｱﾊﾟー・‐−～①Ⅳéß😀👨‍👩‍👧 　,;:\\\"'\n\r\t=", min_size=1, max_size=12),
)
NAMES = ANY_TEXT.map(lambda text: re.sub(r"[\s@()（）＠/／|｜]", "", text) or "森")
"""Without what divides a name from what else may stand in its cell."""
MAILS = st.builds("{}@{}.example.com".format, st.text("abcxyz.+-_", min_size=1, max_size=9), st.text("abc", min_size=1))
PHONES = st.builds("03-5550-{:04d}".format, st.integers(0, 9999))
RAWS = {
    Kind.KANA: st.text("アイウエオカガハパッャーヴン ", min_size=1, max_size=8),
    Kind.MAIL: MAILS,
    Kind.PHONE: PHONES,
    Kind.POSTAL_CODE: st.builds("{:03d}-{:04d}".format, st.integers(100, 999), st.integers(0, 9999)),
    Kind.PREFECTURE: st.sampled_from(("東京都", "大阪府", "北海道", "愛知県")),
    Kind.RANGE: st.one_of(st.integers(0, 10**12).map(str), st.sampled_from(("100-299", "1000以上", "50未満"))),
    Kind.DATE: st.dates().map(str),
    Kind.URL: st.builds("https://{}.example.com/{}".format, st.text("ab", min_size=1), st.text("xyz?=&", max_size=5)),
}
RECORDS = st.fixed_dictionaries(
    {"family_name": NAMES},
    optional={
        field.key: NAMES if field.kind is Kind.NAME else RAWS.get(field.kind, ANY_TEXT)
        for field in FIELDS
        if field.key not in {*OF_EVENTS, "family_name", "full_name", "kana"} and field.kind is not Kind.YES_NO
    },
)


def cleaned(raws: Mapping[str, str]) -> dict[str, Any]:
    """What a form would keep of it: each value cleaned, those that cannot be read left out."""
    values = {key: clean(FIELD[key], raw, CONTEXT).value for key, raw in raws.items()}
    for first, second in (("phone", "phone2"), ("email", "email2")):
        if values.get(first) is None:  # a second one without a first is the first one, in a vCard
            values.pop(second, None)
    return {key: value for key, value in values.items() if value not in (None, "", ())}


def lead_of(number: int, record: dict[str, Any]) -> Lead:
    """A lead with this record and nothing else to say."""
    nothing: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Lead))
    told = {"fit_points": 0, "fit_known": 0, "engagement": 0, "created_at": NOW, "updated_at": NOW}
    return Lead(**nothing | told | {"id": number, "stage": Stage.MAL, "stage_at": NOW, "record": record})


def write(file: Path, leads: list[Lead]) -> None:
    """Exports leads as the program does."""
    if file.suffix == ".vcf":
        write_vcards(file, (lead.record for lead in leads))
        return
    columns = columns_of("full", "0123abcd-7")
    table = Table("Leads", [one.column for one in columns], [[one.value(lead) for one in columns] for lead in leads])
    if file.suffix == ".csv":
        assert write_csv(file, table, "utf-8-sig") == []
    else:
        write_workbook(file, [table])


def read_back(file: Path) -> list[dict[str, Any]]:
    """The records that an import makes of a file."""
    document = read(file)
    found = clean_rows(document, recognise(document), CONTEXT)
    return [{key: value for key, value in entry.record.items() if key not in OF_EVENTS} for entry in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ("xlsx", "csv", "vcf"))
@settings(
    max_examples=6, deadline=None, phases=(Phase.explicit, Phase.generate), suppress_health_check=[HealthCheck.too_slow]
)
@given(raws=st.lists(RECORDS, min_size=10, max_size=40))
@example(raws=[{"family_name": "企業組合", "given_name": "太郎"}] * 2)
@example(raws=[{"family_name": "山田", "city": ";"}])
@example(raws=[{"family_name": "山田", "next_action": "①", "tags": "○"}] * 3)
def test_any_contact_comes_back_as_it_was(language: Language, ending: str, raws: list[dict[str, str]]) -> None:
    use_language(language)
    kept = IN_VCARDS if ending == "vcf" else [field.key for field in FIELDS if field.key not in OF_EVENTS]
    records = [record for raw in raws if (record := complete(cleaned(raw))) and record.get("full_name")]
    there = [{key: record[key] for key in kept if record.get(key) is not None} for record in records]
    for record in there if ending == "vcf" else ():
        if record.get("email2") == record.get("email"):
            record.pop("email2", None)  # Phones write the same mail more than once: what reads cards takes it once
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"list.{ending}"
        write(file, [lead_of(number, record) for number, record in enumerate(there, 1)])
        again = read_back(file) if there else []

    different = [
        (key, a.get(key), b.get(key))
        for a, b in zip(there, again, strict=False)
        for key in {*a, *b}
        if a.get(key) != b.get(key)
    ]
    assert not different, "\n".join(map(str, different))
    assert len(again) == len(there)
