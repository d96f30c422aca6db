"""What can go wrong for a reason that the user can do something about. Everything else is a bug."""


class LeadDeskError(Exception):
    """A refusal in one sentence that says what to do. Its text is translated and safe to show."""


class BadFile(LeadDeskError):
    """A file that cannot be read, or is not what it claims to be."""


class PasswordNeeded(BadFile):
    """A workbook that opens with a password: none, or a wrong one, was given."""


class NotADesk(LeadDeskError):
    """The file or database that was named is no desk, or one that this version cannot open. It was left untouched."""


class UnknownLead(LeadDeskError):
    """No lead on this desk has the number that was named."""


class RuleBroken(LeadDeskError):
    """A move or change that the pact or the data forbids."""


class Conflict(LeadDeskError):
    """Somebody changed the same thing meanwhile."""


class Busy(LeadDeskError):
    """Somebody else is writing to the desk and takes long over it. Nothing was written."""


class NotSaved(LeadDeskError):
    """The place where the desk is kept is full, not to be written to, or does not answer. Nothing was written."""


class DiskFull(NotSaved):
    """The place where the desk is kept has no room left. Nothing was written; the same can be written once there is some."""


class Cancelled(LeadDeskError):
    """The user stopped the work. Nothing was written."""
