"""Leads on their way by drag or clipboard: their ids, and the process that they belong to."""

import os
from array import array
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

LEADS_MIME = "application/x-leaddesk-leads"


def leads_data(leads: Sequence[int]) -> QMimeData:
    """The leads for a drag. Another window of LeadDesk does not take them: its desk may be another."""
    data = QMimeData()
    data.setData(LEADS_MIME, QByteArray(array("q", [os.getpid(), *leads]).tobytes()))
    return data


def leads_of(data: QMimeData) -> list[int]:
    """The leads of a drag of this process; empty for anything else."""
    if not data.hasFormat(LEADS_MIME):
        return []
    numbers = array("q")
    numbers.frombytes(bytes(data.data(LEADS_MIME).data()))
    return list(numbers[1:]) if numbers and numbers[0] == os.getpid() else []
