"""Plain text: the file is one article.

Bytes are UTF-8 first, then what old files are written in; anything else is refused, not guessed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import IO

from onrecord.errors import OnrecordError
from onrecord.ingest.readers.rows import Refused, Row
from onrecord.options.reports import LONGEST_ARTICLE

LONGEST = 4 * LONGEST_ARTICLE + 4  # bytes: no code point has more than four
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
SIGNATURES = (
    (b"%PDF-", "PDF"), (b"PK\x03\x04", "a zip archive or an office document"), (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "a database"), (b"\xd0\xcf\x11\xe0", "an old office document"),
)  # fmt: skip
MARKUP = re.compile(rb"\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<(?:!doctype\s+html|html|rss|feed)\b", re.IGNORECASE)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def rows(handle: IO[bytes]) -> Iterator[Row | Refused]:
    """The one article of a file. Raises OnrecordError as `decode`, and E008 before a file that is too long is read."""
    data = handle.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise OnrecordError("E008", detail=f"more than {LONGEST_ARTICLE:,}")
    yield Row(1, "", decode(data))


def decode(data: bytes) -> str:
    """The text of a file, newlines and byte-order mark unchanged.

    UTF-8, or UTF-16 and UTF-32 with a byte-order mark; else cp1252 (latin-1 where a byte has no meaning there).
    A few bytes that are no UTF-8 in a text that otherwise is become U+FFFD. Raises OnrecordError: E002 for what is
    not plain text, E003 for an empty file, E008 for more than 1,000,000 code points.
    """
    if not data.strip():
        raise OnrecordError("E003")
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise OnrecordError("E002", detail=name)
    if MARKUP.match(data.removeprefix(codecs.BOM_UTF8)):
        raise OnrecordError("E002", detail="HTML or XML")
    return checked(decoded(data))


def checked(text: str) -> str:
    """The text where it can be an article: not empty, not too long, not binary. Lone surrogates, which no file can
    hold, become U+FFFD. Raises OnrecordError as `decode`."""
    if not any(c.isprintable() and not c.isspace() for c in text):
        raise OnrecordError("E003")
    if len(text) > LONGEST_ARTICLE:
        raise OnrecordError("E008", detail=f"{len(text):,}")
    controls = len(CONTROLS.findall(text))
    if 50 * controls > len(text) + 200:
        raise OnrecordError("E002", detail="control characters, binary data")
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def decoded(data: bytes) -> str:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise OnrecordError("E002", detail=f"broken {encoding[:6].upper()}") from error
    if b"\x00" in data and data.count(b"\x00") * 50 > len(data):
        raise OnrecordError("E002", detail="binary data")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return old_encoding(data)


def old_encoding(data: bytes) -> str:
    """UTF-8 with single broken bytes, or an eight-bit encoding of western Europe."""
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    beyond = sum(1 for c in lenient if ord(c) > 127) - broken
    if broken * 4 <= beyond:
        return lenient
    high = sum(1 for b in data if b > 127)
    if 3 * high > len(data):
        raise OnrecordError("E002", detail="an encoding that is not known, or binary data")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
