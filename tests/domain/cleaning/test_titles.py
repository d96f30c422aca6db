import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.cleaning.titles import role_of, split_department_title
from leaddesk.domain.roles import Role

LADDER = {
    Role.DECISION_MAKER: [
        "代表取締役社長", "代表取締役", "取締役 営業本部長", "取締役営業部長", "執行役員", "上席執行役員 CTO", "常務", "監査役",
        "事業部長", "本部長", "工場長", "所長", "院長", "理事長", "代表", "副社長", "オーナー", "ＣＥＯ", "CTO", "VP of Sales",
        "Vice President", "President", "Founder & CEO", "Head of Operations", "Director, IT", "General Manager", "Managing Director",
        "Chief Marketing Officer", "Partner",
    ],
    Role.MANAGER: [
        "部長", "営業部長", "副部長", "部長代理", "担当部長", "次長", "室長", "社長室長", "センター長", "支店長", "営業所長", "課長",
        "課長代理", "マネージャー", "ｼﾆｱﾏﾈｰｼﾞｬｰ", "グループ長", "工場長代理", "社長補佐", "プロデューサー", "Sales Manager",
        "Product Manager", "Team Lead", "Art Director", "Assistant Manager", "Partner Manager",
    ],
    Role.MEMBER: [
        "係長", "主査", "主任", "主任研究員", "リーダー", "担当", "営業担当", "スタッフ", "一般", "社長室 秘書", "社長付", "会長秘書",
        "役員秘書", "課長補佐", "部長補佐", "シニアエンジニア", "コンサルタント", "アカウントマネージャー", "Account Manager",
        "Executive Assistant to the CEO", "Procurement Specialist", "Product Owner", "HR Business Partner", "Senior Engineer",
        "Intern", "President's Office",
    ],
    Role.OUTSIDE: [
        "顧問", "技術顧問", "相談役", "社外取締役", "アドバイザー", "派遣社員", "フリーランス", "Advisor", "学生",
    ],
    None: [
        "", "営業部", "社長室", "管理事務", "代表電話", "営業推進", "総務", "見本", "Sales",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("title", "role"), [(title, role) for role, titles in LADDER.items() for title in titles])
def test_the_ladder_of_titles(title, role):
    assert role_of(title) is role


def test_heads_of_department_decide_in_small_firms():
    assert role_of("営業部長", 120) is Role.DECISION_MAKER
    assert role_of("営業部長", 300) is Role.MANAGER
    assert role_of("部長代理", 120) is Role.MANAGER
    assert role_of("課長", 120) is Role.MANAGER


@pytest.mark.parametrize(
    ("cell", "department", "title"),
    [
        ("営業部 部長", "営業部", "部長"),
        ("営業本部　第一営業部　部長", "営業本部 第一営業部", "部長"),
        ("営業部課長", "営業部", "課長"),
        ("営業部部長", "営業部", "部長"),
        ("第一営業部課長代理", "第一営業部", "課長代理"),
        ("大阪支店次長", "大阪支店", "次長"),
        ("総務部／課長", "総務部", "課長"),
        ("社長室 秘書", "社長室", "秘書"),
        ("営業部長", "", "営業部長"),
        ("経営企画室長", "", "経営企画室長"),
        ("取締役 営業本部長", "", "取締役 営業本部長"),
        ("取締役営業部長", "", "取締役営業部長"),
        ("情報システム部", "情報システム部", ""),
        ("部長", "", "部長"),
        ("Sales Manager", "", "Sales Manager"),
        ("", "", ""),
    ],
)
def test_a_department_and_a_title_in_one_cell(cell, department, title):
    assert split_department_title(cell) == (department, title)


@given(st.text())
def test_any_text_can_be_a_title(text):
    assert role_of(text) in (*Role, None)
    department, title = split_department_title(text)
    assert len(department) + len(title) <= len(text) * 4
