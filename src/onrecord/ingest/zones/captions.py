"""Picture marks and photo credits: what around a caption is furniture, and which words are the caption's own."""

from __future__ import annotations

import re
from functools import cache

from onrecord.ingest.zones.lines import ink
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import agency_list, capitalised, is_agency, outlet_like
from onrecord.models import Zone
from onrecord.spans import Span

_SLASH = re.compile(r"(?<=[.!?\"”’)\]])\s{0,3}[/|]\s{0,3}([^/|\n]{2,60})$|\s[/|]\s{0,3}([^/|\n]{2,60})$")
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,100})[)\]]\.?$")


def _either(names: frozenset[str]) -> str:
    return "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))


@cache
def _mark_pattern(language: Language) -> re.Pattern[str]:
    """A picture mark before a caption: "(FILE)", "[Photo]", "FILE PHOTO:", "FILE - ", "Image caption, "."""
    marks = _either(language.furniture.images["marks"])
    named = r"(?:(?:image|media|photo|video) caption)\s?,"
    return re.compile(
        rf"(?:[(\[](?:{marks})[)\]]\s?[:-]?|(?:{marks})\s?:|file\s?[-–—]\s|{named})\s{{0,9}}", re.IGNORECASE
    )


@cache
def _credit_pattern(language: Language) -> re.Pattern[str]:
    """A photo credit's own words: "Photo: X", "Photo by X", "Credit: X", "courtesy of X"."""
    credits = _either(language.furniture.images["credits"])
    behind = r"(?:\s?[:,]\s?|\s(?=by\b)|(?<=by)\s|(?<=of)\s|(?<=via)\s|(?<=from)\s)"
    return re.compile(rf"(?:{credits}){behind}(.{{2,80}})$", re.IGNORECASE)


def _names_photo_agency(plain: str, language: Language) -> bool:
    low = plain.casefold()
    if any(a in low for a in language.furniture.images["agencies"]):
        return True
    tokens = low.strip(" .()[]").split()
    return 2 <= len(tokens) <= 4 and tokens[-1] in language.furniture.images["houses"] and capitalised(plain, language)


def is_photo_credit(plain: str, language: Language) -> bool:
    """Whether a whole line is a photo credit: "Getty Images", "Jane Doe/AFP", "(Photo: Jane Doe)"."""
    bare = plain.strip(" .()[]/|—–-")
    first, _, last = bare.rpartition(" ")
    tail = last.casefold() in language.furniture.images["tails"]
    if tail and first.endswith(":") and _credit_pattern(language).match(bare):
        return True  # "Photo: handout"
    bare = first if tail else bare
    if not bare or len(bare) > 120 or len(bare.split()) > 14:
        return False
    credit = _credit_pattern(language).match(bare)
    if credit:
        return len(credit[1].split()) <= 7 and (
            capitalised(credit[1], language) or _names_photo_agency(credit[1], language)
        )
    if not capitalised(re.sub(r"\bvia\b", "", bare), language):
        return False
    if _names_photo_agency(bare, language):
        return True
    parts = [p.strip() for p in bare.split("/")]
    dated = any(c.isdigit() for c in bare) or bare.casefold().startswith("by ")
    return (
        1 < len(parts) < 5
        and any(is_agency(p, language) or (outlet_like(p, language) and not dated) for p in parts)
        and not agency_list(bare, language)
    )


def _credit_start(raw: str, language: Language) -> int | None:
    """Where in a caption the credit at its end begins; None without one."""
    bracket = _BRACKET.search(raw[-110:])
    if bracket and bracket[1].casefold().strip(" .") in language.furniture.images["bare"]:
        return len(raw) - len(raw[-110:]) + bracket.start()
    if (
        bracket
        and (is_photo_credit(bracket[1], language) or agency_list(bracket[1], language))
        and _is_image_credit(bracket[1], language)
    ):
        return len(raw) - len(raw[-110:]) + bracket.start()
    slash = _SLASH.search(raw[-70:])
    if slash:
        name = slash[1] or slash[2]
        behind_sentence = slash[1] and len(name.split()) <= 4 and capitalised(name, language)
        if behind_sentence or agency_list(name, language) or _names_photo_agency(name, language):
            return len(raw) - len(raw[-70:]) + slash.start()
    for separator in re.finditer(r"\s[|—–-]\s", raw):
        if len(raw) - separator.end() <= 100 and _credit_pattern(language).match(raw[separator.end() :]):
            return separator.start() + 1 if is_photo_credit(raw[separator.end() :], language) else None
    for separator in re.finditer(r"(?<=[.!?\"”’)\]])\s{1,3}(?=[A-Z©])", raw):
        if len(raw) - separator.end() <= 100 and is_photo_credit(raw[separator.end() :], language):
            return separator.end()
    return None


def _is_image_credit(credit: str, language: Language) -> bool:
    """In brackets an agency alone is the report's credit, not the photo's."""
    return (
        _names_photo_agency(credit, language) or "/" in credit or bool(_credit_pattern(language).match(credit.strip()))
    )


def caption_pieces(text: str, span: Span, language: Language) -> tuple[tuple[Span, Zone], ...]:
    """A caption parted into mark, sentence and credit; () where neither a picture mark nor a credit stands there."""
    raw = span.of(text)
    head = _mark_pattern(language).match(raw)
    start = head.end() if head else 0
    end = _credit_start(raw[start:], language)
    if head is None and end is None:
        return ()
    cut = len(raw) if end is None else start + end
    pieces: list[tuple[Span, Zone]] = []
    for a, b, zone in ((0, start, "furniture"), (start, cut, "caption"), (cut, len(raw), "furniture")):
        piece = ink(text, span.start + a, span.start + b)
        if piece:
            pieces.append((piece, zone))  # type: ignore[arg-type]
    return tuple(pieces)
