"""Invented people who are on the desk twice, in the likeness of the design's picture."""

from typing import Any

from leaddesk.bootstrap import Desk

_MASUDA = {
    "full_name": "増田 拓",
    "family_name": "増田",
    "given_name": "拓",
    "company": "株式会社レイメイ物産",
    "email": "masuda@reimei.example.jp",
    "kana": "マスダ タク",
    "mobile": "+819055500222",
}
_OTANI = {
    "family_name": "大谷",
    "kana": "オオタニ ジュン",
    "company": "株式会社みなと精密",
    "department": "情報システム部",
    "phone": "+81355500114",
}
_YAMAZAKI = {"kana": "ヤマザキ ユミ", "company": "ツグミ精機株式会社", "mobile": "+819055500777", "given_name": "由美"}

PAIRS: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({**_MASUDA, "department": "営業部"}, {**_MASUDA, "department": "企画部"}),
    (
        {**_YAMAZAKI, "full_name": "山崎 由美", "family_name": "山崎"},
        {**_YAMAZAKI, "full_name": "山﨑 由美", "family_name": "山﨑", "department": "製造部"},
    ),
    (
        {**_OTANI, "full_name": "大谷 淳", "given_name": "淳", "job_title": "主任", "email": "otani@example.co.jp",
         "owner": "鈴木 健", "tags": ("在庫管理",)},
        {**_OTANI, "full_name": "大谷 純", "given_name": "純", "job_title": "係長", "mobile": "+819055500131",
         "tags": ("工程管理",)},
    ),
)  # fmt: skip


def add_pairs(desk: Desk) -> list[tuple[int, int]]:
    """Adds them, each pair with the one whose number is smaller first, and a few colleagues with the same phone."""
    for number in range(3):
        desk.leads.add({"full_name": f"部員 {number}", "company": "株式会社みなと精密", "phone": "+81355500114"})
    return [(desk.leads.add(a)[0], desk.leads.add(b)[0]) for a, b in PAIRS]
