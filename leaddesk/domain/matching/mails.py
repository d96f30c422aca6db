"""A mail address as it is compared: whose it is, a person's, a role's, and from which company's domain."""

from dataclasses import dataclass
from functools import lru_cache

from leaddesk.domain.cleaning.mail_domains import own_domain
from leaddesk.domain.cleaning.mails import is_role_address


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain that one company holds, or one of a provider where anybody may write from."""

    name: str
    """Without the company's own subdomains: ``sample.co.jp`` for ``mail.sample.co.jp``."""
    is_own: bool
    """Whether one company holds it."""
    label: str
    """The letters and digits that the company chose: ``momijidaichemical`` of ``momijidai-chemical.co.jp``."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One address. ``address`` is what two records have to share."""

    address: str
    local: str
    domain: Domain
    is_role: bool


def mail_of(address: str) -> Mail:
    """A clean address, taken apart. What follows a ``+`` in the local part is the reader's own label and falls out."""
    address = address.lower()
    local, _at, host = address.rpartition("@")
    if "+" in local:
        local = local.partition("+")[0] or local
        address = f"{local}@{host}"
    return Mail(address, local, domain_of(host), is_role_address(address))


@lru_cache(maxsize=32_768)
def domain_of(host: str) -> Domain:
    """A domain, from the host of a mail address or a website, in lower case."""
    own = own_domain(host.removeprefix("www."))
    name = own or host
    return Domain(name, own is not None, "".join(filter(str.isalnum, name.partition(".")[0])))


@lru_cache(maxsize=32_768)
def own_domains(host: str) -> tuple[Domain, ...]:
    """The domain of a host where one company holds it, else nothing."""
    domain = domain_of(host)
    return (domain,) if domain.is_own else ()
