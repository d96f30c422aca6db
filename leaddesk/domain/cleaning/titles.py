"""Job titles → how much a person can decide, and a department and a title that share a cell.

The ladder is a proposal that fits most Japanese firms; 部長 decides in small ones and manages in large ones.
"""

import re
from functools import lru_cache

from leaddesk.domain.cleaning.patterns import Pattern
from leaddesk.domain.cleaning.text import nfkc, one_line
from leaddesk.domain.roles import Role

SMALL_FIRM = 300
"""Below this many people a 部長 decides."""

_JAPANESE: tuple[tuple[Role, str], ...] = (
    (
        Role.DECISION_MAKER,
        "代表取締役 代表社員 代表理事 代表 会長 社長 副社長 理事長 院長 学長 校長 園長 館長 総長 塾長 組合長 頭取 総裁 知事 市長 "
        "町長 村長 区長 取締役 専務 常務 監査役 執行役員 執行役 役員 理事 事業部長 本部長 副本部長 統括部長 局長 支社長 工場長 所長 "
        "オーナー 店主 住職 ゼネラルマネージャー ゼネラルマネジャー 創業者 創設者 経営者 個人事業主 パートナー 社主",
    ),
    (
        Role.MANAGER,
        "部長 副部長 部長代理 部長代行 本部長代理 事業部長代理 担当部長 部門長 学部長 次長 室長 センター長 支店長 支部長 営業所長 "
        "店長 課長 課長代理 担当課長 副課長 事務長 事務局長 医局長 科長 師長 マネージャー マネジャー マネージャ マネジャ グループ長 "
        "グループリーダー チームリーダー チーム長 ユニット長 プロデューサー ディレクター 統括 管理職 支配人 教頭 部長級 課長級 "
        "部長クラス 課長クラス 駅長 編集長 料理長",
    ),
    (
        Role.MEMBER,
        "係長 主査 主幹 主任 主事 主席 チーフ リーダー 担当 担当者 スタッフ 一般 一般社員 社員 職員 係員 係 班長 組長 エンジニア "
        "コンサルタント 研究員 技師 技術者 秘書 事務 事務員 アシスタント 営業 営業担当 販売員 記者 編集者 デザイナー プログラマー "
        "プランナー アナリスト アカウントマネージャー アカウントマネジャー スペシャリスト コーディネーター オペレーター インターン "
        "パート アルバイト 部員 書記 事務局員 教員 教諭 講師 看護師 薬剤師 課長補佐",
    ),
    (
        Role.OUTSIDE,
        "顧問 相談役 参与 アドバイザー 契約社員 派遣社員 派遣 社外取締役 社外監査役 業務委託 学生 フリーランス 嘱託",
    ),
)

_ENGLISH: tuple[tuple[Role, str], ...] = (
    # Tried in this order at each place, so that what only looks like a higher title stands first.
    (
        Role.MEMBER,
        r"(?:key )?account manager|customer success manager|community manager|(?:product|process) owner|business partner"
        r"|(?:account|sales) executive|(?:assistant|secretary) to (?:the )?[a-z]+|office of the [a-z]+|president'?s office"
        r"|principal (?:engineer|consultant|architect|scientist)|chief engineer|head (?:nurse|teacher)",
    ),
    (Role.OUTSIDE, r"outside director|external consultant"),
    (
        Role.MANAGER,
        r"(?:art|creative|design|technical|web|associate|assistant) director|section (?:chief|head)|group head",
    ),
    (
        Role.DECISION_MAKER,
        r"(?:vice[ -])?president|[se]?vp|chair(?:man|woman|person)|c[efmtidsprckl]o|ciso|chro|chief [a-z& ]+ officer|(?:co-?)?founder"
        r"|owner|partner(?! [a-z])|(?:managing |executive )?director|executive officer|head|general manager|gm|proprietor|board member",
    ),
    (
        Role.MANAGER,
        r"manager|mgr|team lead(?:er)?|group lead(?:er)?|gl|tl|supervisor|controller|superintendent|foreman|producer",
    ),
    (
        Role.MEMBER,
        r"specialist|engineer|associate|assistant|secretary|intern|staff|consultant|analyst|developer|representative|rep|coordinator"
        r"|designer|researcher|planner|administrator|buyer|programmer|clerk|architect|scientist|leader|marketer|technician|officer|member",
    ),
    (Role.OUTSIDE, r"advis[eo]r|contractor|freelancer?|student"),
)

_TERMS = {term: role for role, terms in _JAPANESE for term in terms.split()}
_TERM = Pattern("|".join(map(re.escape, sorted(_TERMS, key=len, reverse=True))))
_ONLY_LAST = frozenset(
    {
        "代表",
        "理事",
        "担当",
        "一般",
        "社員",
        "職員",
        "係",
        "事務",
        "営業",
        "パート",
        "派遣",
        "統括",
        "役員",
        "主席",
        "書記",
        "部員",
    }
)
"""Terms that mean something else in the middle of a word: 管理事務, 営業部, 代表電話, 係数."""
_NOT_THEMSELVES = Pattern("室|席|付|直属|[ ・]?秘書")
_A_STEP_DOWN = Pattern("補佐|代理|代行|待遇|心得")
_LATIN_TERM = Pattern(
    "|".join(f"(?P<n{place}>(?<![a-z])(?:{pattern})(?![a-z]))" for place, (_role, pattern) in enumerate(_ENGLISH))
)
_BELOW = {Role.DECISION_MAKER: Role.MANAGER, Role.MANAGER: Role.MEMBER}
_PRECEDENCE = (Role.DECISION_MAKER, Role.MANAGER, Role.OUTSIDE, Role.MEMBER)


@lru_cache(maxsize=1 << 14)
def role_of(title: str, people_at_most: int | None = None) -> Role | None:
    """What the bearer of this title can decide; ``None`` where the title does not say.

    ``people_at_most`` is the firm's size, where known: a 部長 of a small firm decides.
    """
    text = nfkc(title)
    found = {*_japanese_roles(text), *_latin_roles(text.lower())}
    role = next((role for role in _PRECEDENCE if role in found), None)
    is_small = people_at_most is not None and people_at_most < SMALL_FIRM
    if role is Role.MANAGER and is_small and _HEAD_OF_DEPARTMENT.search(text):
        return Role.DECISION_MAKER
    return role


_HEAD_OF_DEPARTMENT = Pattern("(?<![副当門学])部長(?!代|補|級|ク|付|心|待)")


def _japanese_roles(text: str) -> list[Role]:
    """The roles that the Japanese terms of a title stand for, one a term."""
    roles = []
    for match in _TERM.finditer(text):
        after = text[match.end() :]
        role = _TERMS[match[0]]
        if match[0] in _ONLY_LAST and after[:1].isalpha():
            continue
        if _NOT_THEMSELVES.match(after):
            roles += [] if after[0] in "室席" else [Role.MEMBER]
        elif _A_STEP_DOWN.match(after):
            roles.append(_BELOW.get(role, role))
        else:
            roles.append(role)
    return roles


def _latin_roles(text: str) -> list[Role]:
    """The roles that the English terms of a title in lower case stand for."""
    return [_ENGLISH[int(match.lastgroup[1:])][0] for match in _LATIN_TERM.finditer(text) if match.lastgroup]


_DEPARTMENT_ENDS = (
    "事業本部|本部|事業部|部門|部|課|室|局|科|班|グループ|チーム|センター|支店|支社|営業所|事業所|研究所|出張所|工場|ユニット|"
    "カンパニー|ディビジョン|委員会|事務局|学部|学科|病院|本社"
)
_DEPARTMENT = Pattern(rf".+(?:{_DEPARTMENT_ENDS})(?:[（(].*[）)])?")
_GLUED = Pattern(rf"(?P<department>.+(?:{_DEPARTMENT_ENDS}))(?P<title>{_TERM.pattern})")


def is_department(text: str) -> bool:
    """Whether a text reads as the name of a department: it ends in 部, 課, 室, グループ …"""
    return _DEPARTMENT.fullmatch(text) is not None


@lru_cache(maxsize=1 << 14)
def split_department_title(text: str) -> tuple[str, str]:
    """The department and the title of a cell that may hold both; what is not there is empty.

    >>> split_department_title("営業本部 第一営業部 部長")
    ('営業本部 第一営業部', '部長')
    """
    words = re.split(r"[ /／]+", one_line(text))
    cut = len(words)
    while cut and _is_title(words[cut - 1]):
        cut -= 1
    glued = _GLUED.fullmatch(words[cut - 1]) if cut else None
    departments = words[:cut] if not glued else [*words[: cut - 1], glued["department"]]
    titles = words[cut:] if not glued else [glued["title"], *words[cut:]]
    if all(map(is_department, departments)):
        return " ".join(departments), " ".join(titles)
    return "", one_line(text)


def _is_title(word: str) -> bool:
    """Whether a word is a title without a department in front of it."""
    return not is_department(word) and not _GLUED.fullmatch(word) and bool(_japanese_roles(nfkc(word)))
