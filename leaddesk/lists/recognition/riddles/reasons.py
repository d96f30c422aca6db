"""Why a riddle was decided as it was, in words."""

from leaddesk.translation import Word

BESIDE_NAME = Word("the person's name stands in another column", "本人の氏名が別の列にある")
OWN_PEOPLE = Word("the values are names of our own people", "値が自社のメンバーの名前と一致")
FEW_VALUES = Word("few different values", "値の種類が少ない")
MANY_VALUES = Word("nearly every row has its own value", "行ごとに値が違う")
NO_OTHER_NAME = Word("no other column holds the person's name", "本人の氏名の列がほかにない")
BESIDE_TITLE = Word("the job title stands in another column", "役職の列が別にある")
BESIDE_SURNAME = Word("stands beside the family name", "姓の列が隣にある")
BY_VALUES = Word("decided by the values", "値から判断")
BY_NEIGHBOURS = Word("decided by the other columns", "ほかの列から判断")
ROW_NUMBERS = Word("only numbers the rows", "行の通し番号")
AMBIGUOUS = Word("can be read in two ways", "二通りに読める")
