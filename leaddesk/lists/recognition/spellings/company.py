"""Headers of the company, the department and the job."""

from leaddesk.lists.recognition.spellings.spelling import Spelling

SPELLINGS: tuple[Spelling, ...] = (
    Spelling(
        "company",
        whole="""会社|企業|勤務先|お勤め先|勤め先|団体|法人|組織|店舗名|店名|屋号|契約社名|取引先|取引先名|顧客企業名
            |会社・団体名|会社／団体名|会社名・団体名|学校名・会社名|会社名・学校名|貴社|御社|ご所属企業|ご所属会社
            |associated company|company or organization|company / account|company / organization|current company
            |company text|workplace|employer name|institution|university / company|公司|公司名|公司名稱|公司名称
            |單位|单位|单位名称|企业名称|機構名稱|机构|firma|firmenname|firma / organisation|unternehmen
            |unternehmensname|arbeitgeber|회사|회사명|소속|기업명|기관명|société|entreprise|raison sociale
            |organisme|empresa|compañía|organización|azienda|società|ditta|ragione sociale|bedrijf|parent account""",
        tails="""会社名|企業名|法人名|団体名|組織名|事業者名|勤務先名|貴社名|御社名|社名|会社名称|企業名称|法人名称
            |会社正式名称|所属会社|所属企業|所属会社名|所属企業名|所属団体|所属組織|所属機関|所属機関名|company
            |company name|organization|organisation|organization name|organisation name|account name|employer
            |business name|firm""",
    ),
    Spelling(
        "company_kana",
        whole="""会社よみ|会社ヨミ|会社名よみ|カイシャメイ|かいしゃめい|ホウジンメイ|企業名よみ|法人名よみ|会社名カナ統合
            |会社カナ""",
    ),
    Spelling(
        None,
        whole="""会社名略称|略称|旧社名|出展社名|出展社|出展者|出展企業名|主催社名|主催会社|法人番号|corporate number
            |会社 id|会社コード|company id|account id|companyid|会社概要|事業内容|業務内容|資本金|capital|设立|設立
            |設立年|設立年月|成立年月|创立年份|決算月|決算期|上場区分|上場|株式上場|証券コード|证券代码|资本金
            |資本金（百万円）|sic code|naics|naics code|technologies|seo description|keywords|total funding
            |latest funding|latest funding amount|last raised at|founded|year founded|company name for emails
            |公司简称|会社グループ|親会社|親会社名|subsidiary of|事業所|事業所名|拠点|拠点名|支店|支店名|支社名
            |営業所名|店舗数|拠点数|company linkedin url|subsidiaries""",
    ),
    Spelling(
        "department",
        whole="""課|部|事業部|事業部名|課名|部課名|部署課|所属部課|ご所属部署|所属部署名|正式部署名|営業先部署|所属・部署
            |部署・所属|team|job department|departments|work dept|business unit|section|チーム
            |organization department|部門|部门|部门名|部門名稱|科室|abteilung|부서|부서명|소속부서|service
            |département|departamento|reparto|afdeling|課・部署""",
        tails="部署|ブショ|部署名|部門名|所属部署|所属部門|department|dept|division|department name",
    ),
    Spelling(
        "department",
        whole="所属|所属先|所属名|ご所属先|ご所属先名|所属先名|affiliation|affiliations",
        riddle="affiliation",
    ),
    Spelling(
        "job_title",
        whole="""お役職|ご役職|役職・職位|職級|肩書・役職|役職・肩書|役職（肩書き）|ポジション|ポジション名
            |organization title|work title|current title|person title|job position|position|position title
            |official position|職稱|職位|职位|职务|職務|头衔|頭銜|berufsbezeichnung|funktion|stellung|직책|직급|직위
            |직함|fonction|poste|cargo|puesto|ruolo|qualifica|functie""",
        tails="役職|ヤクショク|役職名|職位|job title|jobtitle|job role|designation",
    ),
    Spelling(
        "job_title",
        whole="title|titles|肩書き|肩書|かたがき|titel|titre|título|titolo",
        riddle="title",
    ),
    Spelling(
        "job_title",
        whole="role|役割|your role|ロール|rolle",
        riddle="role",
    ),
    Spelling(
        "job_title",
        whole="""役職区分|役職ランク|役職クラス|役職レベル|職位区分|役職階層|seniority|seniority level|management level
            |job level""",
        riddle="title-class",
    ),
    Spelling(
        None,
        whole="""職種|職種区分|職種名|ご職種|職業|ご職業|职业区分|職務内容|担当業務|job function|function|occupation
            |profession|functional role|job category|決裁権限|sub departments|勤続年数|雇用形態""",
    ),
    Spelling(
        "industry",
        whole="""ご業種|業種区分|業種大分類|業種（産業別）|業種（大分類）|業界名|業種・業界|業界・業種|産業分類|vertical
            |industries|sector|行業|行业|行业名|行業別|所属行业|branche|industrie|업종|업계|secteur
            |secteur d'activité|sector industrial|settore""",
        tails="業種|業界|業種名|industry",
    ),
    Spelling(
        None,
        whole="""業種小分類|業種中分類|業種コード|業種（小分類）|業種（中分類）|業態|sub industry|subindustry
            |industry code""",
    ),
    Spelling(
        "employees",
        whole="""従業員|従業員数（企業規模）|従業員数（選択）|従業員数（名）|従業員数（人）|# employees|no. of employees
            |employees number|no of employees|规模|規模|スタッフ数|人員規模|員工數|員工人數|员工数|员工人数|公司规模
            |mitarbeiter|mitarbeiterzahl|anzahl mitarbeiter|unternehmensgröße|직원수|종업원수|effectif
            |nombre d'employés|empleados|número de empleados|dipendenti|size of company|size|organization size
            |team size""",
        tails="""従業員数|従業員規模|社員数|企業規模|会社規模|組織規模|事業規模|number of employees|employees
            |company size|employee count|employee range|headcount""",
    ),
    Spelling(
        "revenue",
        whole="""年商規模|年間売上高|売上|売上規模|売上（百万円）|turnover|annual sales|sales volume|estimated revenue
            |estimated arr|umsatz|jahresumsatz|매출|매출액|chiffre d'affaires|facturación|fatturato|年營業額|营业额""",
        tails="売上高|年商|年間売上|annual revenue|revenue",
    ),
)
