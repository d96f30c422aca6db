"""What the domain of a mail address says: free or personal, carrier, provider, or the firm's own.

Sources: the lists Kikobeats/free-email-domains and mixmaxhq/role-based-email-addresses, the carriers' own pages for Japan.
"""

from leaddesk.domain.cleaning.text import words

_FREE = words(
    """
    gmail.com googlemail.com yahoo.co.jp yahoo.ne.jp yahoo.com ymail.com ymail.ne.jp rocketmail.com ybb.co.jp outlook.jp outlook.com
    hotmail.co.jp hotmail.com hotmail.co.uk hotmail.fr live.jp live.com msn.com icloud.com me.com mac.com excite.co.jp infoseek.jp
    mail.goo.ne.jp goo.jp goo.ne.jp fastmail.jp fastmail.com fastmail.fm aol.com aol.jp proton.me protonmail.com pm.me gmx.com gmx.net
    gmx.de web.de t-online.de mail.com zoho.com yandex.com yandex.ru mail.ru qq.com 163.com 126.com sina.com naver.com hanmail.net
    daum.net kakao.com yahoo.com.tw yahoo.com.hk yahoo.co.uk yahoo.fr yahoo.de yahoo.co.in orange.fr free.fr libero.it rakumail.jp
    tutanota.com hey.com duck.com comcast.net verizon.net att.net sbcglobal.net btinternet.com inbox.com lycos.jp nate.com
    """
)
_CARRIER = words(
    """
    docomo.ne.jp mopera.net dwmail.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp disney.ne.jp vodafone.ne.jp ymobile.ne.jp
    ymobile1.ne.jp y-mobile.ne.jp emnet.ne.jp willcom.com pdx.ne.jp wcm.ne.jp uqmobile.jp mineo.jp rakuten.jp jp-t.ne.jp emobile.ne.jp
    """
)
_CARRIER_ENDS = (
    ".vodafone.ne.jp",
    ".jp-t.ne.jp",
    ".ezweb.ne.jp",
    ".pdx.ne.jp",
    ".biz.ezweb.ne.jp",
    ".bb.softbank.co.jp",
)
_PROVIDER = words(
    """
    biglobe.ne.jp nifty.com nifty.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp odn.ne.jp odn.ad.jp dion.ne.jp asahi-net.or.jp dti.ne.jp
    hi-ho.ne.jp eonet.ne.jp zaq.ne.jp zaq.jp commufa.jp iij4u.or.jp infoweb.ne.jp tiki.ne.jp ybb.ne.jp bbtec.net ttn.ne.jp jcom.home.ne.jp
    jcom.ne.jp home.ne.jp itscom.net cyberhome.ne.jp wakwak.com wakwak.ne.jp interlink.or.jp rim.or.jp bekkoame.ne.jp nsk.ne.jp
    kcn.jp kcn.ne.jp ctk.ne.jp ccnw.ne.jp octn.jp mediatti.net katch.ne.jp tcp-ip.or.jp mctv.ne.jp auone-net.jp megaegg.ne.jp bbiq.jp
    qtnet.ne.jp pikara.ne.jp enjoy.ne.jp fctv.ne.jp hctv.ne.jp inforyoma.or.jp netlaputa.ne.jp sannet.ne.jp alpha-net.ne.jp att.ne.jp
    highway.ne.jp bbexcite.jp
    """
)
_SECOND_LEVEL = frozenset(["ac", "ad", "co", "com", "ed", "edu", "go", "gov", "gr", "lg", "ne", "net", "or", "org"])
_PREFECTURAL = words(
    """
    hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata toyama ishikawa
    fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori shimane okayama hiroshima yamaguchi
    tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa
    """
)
_SHARED_HOSTS = words(
    """
    onmicrosoft.com sakura.ne.jp xsrv.jp lolipop.jp heteml.net heteml.jp wix.com weebly.com blogspot.com github.io coocan.jp
    server-shared.com secure.ne.jp xrea.com cocotte.jp main.jp moo.jp noor.jp under.jp
    """
)


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there for nothing, or privately from a phone company."""
    return domain in _FREE or is_carrier(domain)


def is_carrier(domain: str) -> bool:
    """Whether it is a Japanese mobile carrier's."""
    return domain in _CARRIER or domain.endswith(_CARRIER_ENDS)


def is_provider(domain: str) -> bool:
    """Whether it is an internet provider's. Small Japanese firms use these at work: no company follows, nor a person."""
    return _parents(domain, _PROVIDER)


def own_domain(domain: str) -> str | None:
    """The part of a domain that one firm holds; ``None`` for free, carrier's, provider's and shared ones.

    ``mail.sample.co.jp`` → ``sample.co.jp``. The names that are set aside for examples (``example.co.jp``, RFC 2606) count
    as shared: the label before tells the firm.
    """
    if is_free_mail(domain) or is_provider(domain):
        return None
    labels = domain.split(".")
    length = _shared_labels(labels) + 1
    return ".".join(labels[-length:]) if len(labels) >= length > 1 else None


def _shared_labels(labels: list[str]) -> int:
    """How many labels at the end many firms share: 1 in ``.com``, 2 in ``.co.jp``, 3 in ``.chiyoda.tokyo.jp``."""
    top = 1
    if len(labels) > 2 and len(labels[-1]) == 2:
        if labels[-2] in _SECOND_LEVEL:
            top = 2
        elif labels[-1] == "jp" and labels[-2] in _PREFECTURAL:
            top = 3
    if len(labels) > top + 1 and (labels[-top - 1] == "example" or _parents(".".join(labels), _SHARED_HOSTS)):
        top += 1
    return top


def _parents(domain: str, domains: frozenset[str]) -> bool:
    """Whether the domain, or one above it, is among these."""
    while domain:
        if domain in domains:
            return True
        domain = domain.partition(".")[2]
    return False
