"""The legal forms of firms and other bodies: in full, on a narrow card, and how lists abbreviate them.

Sources of the abbreviations: the tax agency's list for corporate numbers, and what stands on cards. The old 財団法人 and
社団法人 ended in 2013 and still stand on cards.
"""

from typing import NamedTuple


class LegalForm(NamedTuple):
    """One form of a Japanese body."""

    name: str
    """In full, as it is shown and kept."""
    short: str
    """For narrow places; the name itself where nobody abbreviates it."""
    bracketed: tuple[str, ...] = ()
    """What stands in brackets of any kind: 株 for (株), （株）, [株] …"""
    signs: tuple[str, ...] = ()
    """Other ways to write it, whatever stands around them."""


LEGAL_FORMS: tuple[LegalForm, ...] = (
    # Longer names before the shorter ones that they contain.
    LegalForm("特定非営利活動法人", "NPO法人", ("特非", "NPO", "NPO法人"), ("NPO法人",)),
    LegalForm("一般社団法人", "(一社)", ("一社", "一般社団"), ("一般㈳", "一般(社)", "一般（社）")),
    LegalForm("一般財団法人", "(一財)", ("一財", "一般財団"), ("一般㈶", "一般(財)", "一般（財）")),
    LegalForm("公益社団法人", "(公社)", ("公社", "公益社団"), ("公益㈳", "公益(社)", "公益（社）")),
    LegalForm("公益財団法人", "(公財)", ("公財", "公益財団"), ("公益㈶", "公益(財)", "公益（財）")),
    LegalForm("医療法人社団", "(医社)", ("医社",), ("医療法人(社団)", "医療法人（社団）", "医療法人㈳")),
    LegalForm("医療法人財団", "(医財)", ("医財",), ("医療法人(財団)", "医療法人（財団）", "医療法人㈶")),
    LegalForm("社会医療法人", "(医)", ("社医",)),
    LegalForm("医療法人", "(医)", ("医", "医療")),
    LegalForm("国立研究開発法人", "(国研)", ("国研",)),
    LegalForm("地方独立行政法人", "(地独)", ("地独",)),
    LegalForm("独立行政法人", "(独)", ("独", "独行")),
    LegalForm("国立大学法人", "(大)", ("国大",)),
    LegalForm("公立大学法人", "(大)", ("公大",)),
    LegalForm("社会福祉法人", "(福)", ("福", "社福")),
    LegalForm("更生保護法人", "(更)", ("更",)),
    LegalForm("学校法人", "(学)", ("学", "学法"), ("㈻",)),
    LegalForm("宗教法人", "(宗)", ("宗",)),
    LegalForm("財団法人", "(財)", ("財",), ("㈶",)),
    LegalForm("社団法人", "(社)", ("社",), ("㈳",)),
    LegalForm("社会保険労務士法人", "社労士法人"),
    LegalForm("土地家屋調査士法人", "土地家屋調査士法人"),
    LegalForm("特許業務法人", "特許業務法人"),
    LegalForm("司法書士法人", "司法書士法人", ("司",)),
    LegalForm("行政書士法人", "行政書士法人", ("行",)),
    LegalForm("弁護士法人", "弁護士法人", ("弁",)),
    LegalForm("弁理士法人", "弁理士法人"),
    LegalForm("税理士法人", "税理士法人", ("税",)),
    LegalForm("監査法人", "監査法人", ("監",)),
    LegalForm("投資法人", "投資法人"),
    LegalForm("管理組合法人", "管理組合法人"),
    LegalForm("農業協同組合", "農協", ("農協",)),
    LegalForm("漁業協同組合", "漁協", ("漁協",)),
    LegalForm("生活協同組合", "生協", ("生協",)),
    LegalForm("企業組合", "企業組合", ("企",)),
    LegalForm("協同組合", "(協)", ("協",), ("㈿",)),
    LegalForm("農事組合法人", "(農)", ("農",)),
    LegalForm("有限責任事業組合", "LLP", ("有責",)),
    LegalForm("特定目的会社", "(特)", ("特",)),
    LegalForm("株式会社", "㈱", ("株",), ("㈱", "㍿", "㊑")),
    LegalForm("有限会社", "㈲", ("有",), ("㈲", "㊒")),
    LegalForm("合同会社", "(同)", ("同", "合同")),
    LegalForm("合資会社", "(資)", ("資", "合資"), ("㈾", "㊮")),
    LegalForm("合名会社", "(名)", ("名", "合名"), ("㈴", "㊔")),
    LegalForm("相互会社", "(相)", ("相",)),
)

FOREIGN_FORMS: tuple[str, ...] = (
    "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "주식회사", "유한회사", "㈜", "(주)", "（주）",
)  # fmt: skip
"""Chinese and Korean forms: dropped for comparing, shown as written."""

KANA_FORMS: tuple[str, ...] = (
    "カブシキガイシャ", "カブシキカイシャ", "ユウゲンガイシャ", "ユウゲンカイシャ", "ゴウドウガイシャ", "ゴウドウカイシャ",
    "イッパンシャダンホウジン", "イッパンザイダンホウジン", "ガッコウホウジン", "イリョウホウジン", "シャカイフクシホウジン",
)  # fmt: skip
"""Forms in the reading of a firm's name: dropped for comparing."""

LATIN_FORMS: dict[str, str] = {
    "kk": "株式会社", "kabushikikaisha": "株式会社", "kabushikigaisha": "株式会社", "gk": "合同会社", "godokaisha": "合同会社",
    "yk": "有限会社", "yugenkaisha": "有限会社", "coltd": "Co., Ltd.", "companylimited": "Co., Ltd.", "ltd": "Ltd.",
    "limited": "Ltd.", "inc": "Inc.", "incorporated": "Inc.", "corp": "Corp.", "corporation": "Corp.", "co": "Company",
    "company": "Company", "llc": "LLC", "llp": "LLP", "lp": "LP", "plc": "PLC", "gmbh": "GmbH", "ag": "AG", "kg": "KG", "se": "SE",
    "sa": "S.A.", "sas": "SAS", "sarl": "SARL", "spa": "S.p.A.", "srl": "S.r.l.", "bv": "B.V.", "nv": "N.V.", "ab": "AB", "as": "AS",
    "oy": "Oy", "pteltd": "Pte. Ltd.", "ptyltd": "Pty. Ltd.", "sdnbhd": "Sdn. Bhd.", "bhd": "Bhd.", "pvtltd": "Pvt. Ltd.",
}  # fmt: skip
"""Forms in Latin letters, without signs and spaces and in lower case → as they are named. K.K., G.K. and Y.K. are Japanese."""
