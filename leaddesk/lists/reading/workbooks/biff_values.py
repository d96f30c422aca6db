"""Values that .xls and .xlsb write alike: numbers in four bytes and errors by number."""

import struct

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_DOUBLE = struct.Struct("<d")


def error_code(number: int) -> str:
    """The text of an error from its number ([MS-XLS] 2.5.10 BErr; .xlsb has the same)."""
    return _ERRORS.get(number, "#ERROR!")


def rk_number(packed: int) -> float:
    """The number in the four bytes of an RK value ([MS-XLS] 2.5.218)."""
    if packed & 2:
        whole = packed >> 2
        number = float(whole - (1 << 30) if whole & (1 << 29) else whole)
    else:
        number = _DOUBLE.unpack(struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))[0]
    return number / 100 if packed & 1 else number
