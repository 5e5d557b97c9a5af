"""Credits: the agencies that a report came from, behind it or run into it; those of its pictures, and captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.ingest.zones.bylines import written_by
from onrecord.ingest.zones.lines import ink
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import agency_list, capitalised, is_agency, outlet_like
from onrecord.models import Zone
from onrecord.spans import Span

INITIALS = re.compile(r"[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,3} \(([^()]{2,60})\)$")  # "ab/cd (AFP, Reuters)"
RUN_IN = re.compile(
    r"[(\[]([^()\[\]\n]{2,80})[)\]]\s{0,2}\.?$"
    r"|(?:(?<=[.!?\"”’)])\s{0,3}|\s)(?:[—–]|--?)\s{0,2}([^—–\n]{2,60})$"
)
SLASH = re.compile(r"(?<=[.!?\"”’)\]])\s{0,3}[/|]\s{0,3}([^/|\n]{2,60})$|\s[/|]\s{0,3}([^/|\n]{2,60})$")
BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,100})[)\]]\.?$")
APART = re.compile(r"\s[|—–-]\s|(?<=[.!?\"”’)\]])\s{1,3}(?=[A-Z©])")


def source_credit(plain: str, language: Language) -> str | None:
    """The agency or agencies that a closing credit names: "SOURCE: XX", "(Reuters)", "— Agencies", "With inputs from
    agencies"; None where the line is no credit."""
    initials = INITIALS.match(plain)
    bare = (initials[1] if initials else plain).strip(" .()[]—–-*")
    sign = source_signs(language).match(bare)
    if sign is None:
        return bare if is_bare_credit(bare, language, signed=plain[:1] in "(—–-[") else None
    name = bare[sign.end() :].partition("|")[0].strip()
    if not name or len(name.split()) > 8 or name.startswith("http"):
        return None
    named = sign["key"] or agency_list(name, language) or (sign["inputs"] and capitalised(name, language))
    return name if named else None


def is_help(plain: str, language: Language) -> bool:
    """Whether a credit thanks for help: those it names are not the report's own outlet."""
    sign = source_signs(language).match(plain.lstrip(" .()[]—–-*"))
    return sign is not None and sign["key"] is None


def is_bare_credit(bare: str, language: Language, *, signed: bool) -> bool:
    """Agencies and nothing else; behind a dash or in brackets the name of an outlet too."""
    if len(bare) <= 80 and agency_list(bare, language):
        return True
    return signed and len(bare.split()) <= 5 and capitalised(bare, language) and outlet_like(bare, language)


@cache
def source_signs(language: Language) -> re.Pattern[str]:
    """What a closing credit begins with: a key, or words of thanks before names."""
    credits = language.furniture.credits
    key, inputs = either(credits["starts"]), either(credits["inputs"])
    return re.compile(
        rf"(?P<key>{key}\s?:)|(?P<inputs>{inputs}\s)|{either(language.furniture.small['with'])}\s", re.IGNORECASE
    )


def credit_at_end(text: str, span: Span, language: Language) -> tuple[Span, Span] | None:
    """The last paragraph without the agency credit run into it ("... the talks. — Agencies"), and the credit."""
    tail = text[max(span.start, span.end - 130) : span.end]
    match = RUN_IN.search(tail)
    name = match[match.lastindex or 0] if match else ""
    if match is None or not (agency_list(name, language) or source_credit(name, language) not in (None, "", name)):
        return None
    start = span.end - len(tail) + match.start()
    rest, credit = ink(text, span.start, start), ink(text, start, span.end)
    return (rest, credit) if rest and credit and text[rest.end - 1] in ".!?\"”’')…" else None


@cache
def picture_mark(language: Language) -> re.Pattern[str]:
    """A picture mark before a caption: "(FILE)", "[Photo]", "FILE PHOTO:", "FILE - ", "Image caption, "."""
    images = {name: either(words) for name, words in language.furniture.images.items()}
    marks, dashed = images["marks"], images["dashed"]
    before = rf"[(\[]{marks}[)\]]\s?[:-]?|{marks}\s?:|{dashed}\s?[-–—]\s|{images['captions']}\s?,"
    return re.compile(rf"(?:{before})\s{{0,9}}", re.IGNORECASE)


@cache
def photo_sign(language: Language) -> re.Pattern[str]:
    """A photo credit's own words: "Photo: X", "Photo by X", "Credit: X", "courtesy of X"."""
    credits, openers = language.furniture.images["credits"], language.furniture.small["before_names"]
    open_ended = either(c for c in credits if c.split()[-1] in openers)
    return re.compile(rf"(?:{either(credits)}\s?[:,]\s?|{open_ended}\s)(.{{2,80}})$", re.IGNORECASE)


def names_photo_agency(plain: str, language: Language) -> bool:
    """ "Getty Images", or a house of its own: "Foo Pictures"."""
    images, low = language.furniture.images, plain.casefold()
    tokens = low.strip(" .()[]").split()
    house = 2 <= len(tokens) <= 4 and tokens[-1] in images["houses"] and capitalised(plain, language)
    return house or any(agency in low for agency in images["agencies"])


def is_photo_credit(plain: str, language: Language) -> bool:
    """Whether a whole line is a photo credit: "Getty Images", "Jane Doe/AFP", "(Photo: Jane Doe)"."""
    bare = plain.strip(" .()[]/|—–-")
    sign = photo_sign(language).match(bare)
    first, _, last = bare.rpartition(" ")
    if last.casefold() in language.furniture.images["tails"]:
        if first.endswith(":") and sign:
            return True  # "Photo: handout"
        bare, sign = first, photo_sign(language).match(first)
    if not bare or len(bare) > 120 or len(bare.split()) > 14:
        return False
    if sign:
        name = sign[1]
        return len(name.split()) <= 7 and (capitalised(name, language) or names_photo_agency(name, language))
    via = rf"\b{either(language.furniture.small['via'])}\b"
    named = capitalised(re.sub(via, "", bare), language)
    return named and (names_photo_agency(bare, language) or is_slashed(bare, language))


def is_slashed(bare: str, language: Language) -> bool:
    """A name and its agency or outlet: "Jane Doe/AFP"; not two agencies, which a report may come from."""
    parts = [p.strip() for p in bare.split("/")]
    if not 1 < len(parts) < 5 or agency_list(bare, language):
        return False
    dated = any(c.isdigit() for c in bare) or written_by(bare, language)
    return any(is_agency(p, language) or (outlet_like(p, language) and not dated) for p in parts)


def caption_pieces(text: str, span: Span, language: Language) -> tuple[tuple[Span, Zone], ...]:
    """A caption parted into mark, sentence and credit; () where neither a picture mark nor a credit stands there."""
    raw = span.of(text)
    head = picture_mark(language).match(raw)
    start = head.end() if head else 0
    found = next(credit_starts(raw[start:], language), None)
    if head is None and found is None:
        return ()
    cut = len(raw) if found is None else start + found
    parts: tuple[tuple[int, int, Zone], ...] = (
        (0, start, "furniture"), (start, cut, "caption"), (cut, len(raw), "furniture"),
    )  # fmt: skip
    pieces = ((ink(text, span.start + a, span.start + b), zone) for a, b, zone in parts)
    return tuple((piece, zone) for piece, zone in pieces if piece)


def credit_starts(raw: str, language: Language) -> Iterator[int]:
    """Where in a caption the credit at its end may begin, the surest first."""
    bracket = BRACKET.search(raw, max(0, len(raw) - 110))
    if bracket and in_brackets(bracket[1], language):
        yield bracket.start()
    slash = SLASH.search(raw, max(0, len(raw) - 70))
    if slash and behind_slash(slash[1], slash[2], language):
        yield slash.start()
    for gap in APART.finditer(raw, max(0, len(raw) - 103)):
        rest = raw[gap.end() :]
        sign = not gap[0].strip() or photo_sign(language).match(rest)
        if len(rest) <= 100 and sign and is_photo_credit(rest, language):
            yield gap.end() if not gap[0].strip() else gap.start() + 1


def in_brackets(credit: str, language: Language) -> bool:
    """Whether brackets hold a photo's credit: an agency alone is the report's own."""
    if credit.casefold().strip(" .") in language.furniture.images["bare"]:
        return True
    if not (is_photo_credit(credit, language) or agency_list(credit, language)):
        return False
    sign = photo_sign(language).match(credit.strip())
    return "/" in credit or sign is not None or names_photo_agency(credit, language)


def behind_slash(sure: str | None, other: str | None, language: Language) -> bool:
    """Whether a name is a photo's credit; behind the end of a sentence (`sure`) any name is."""
    name = sure or other or ""
    named = sure is not None and len(name.split()) <= 4 and capitalised(name, language)
    return named or agency_list(name, language) or names_photo_agency(name, language)
