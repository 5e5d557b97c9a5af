"""Roles beside names: "President Roe", "the minister, Jane Roe,", "Jane Roe, the foreign minister of Ruritania,"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.knowledge.grammar import VERBS
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words
from onrecord.report.cast.party import Piece
from onrecord.report.cast.runs import Run, is_article, joined, word_at

BESIDE = (" ", " (", ' "', " “", " ‘")  # between a role and the name after it
BEHIND = (", ", " –", " —", " (")  # between a name and the role after it
ENDS = (",", ".", ";", ":", ")", "\n", "?", "!")


def titled(
    words: Words, roles: Sequence[Role], starts: Mapping[int, Run]
) -> tuple[dict[int, tuple[Role, ...]], frozenset[Role]]:
    """Run start -> roles before it, and all roles so found. A comma may part a definite role from the name."""
    found: dict[int, tuple[Role, ...]] = {}
    used: set[Role] = set()
    opening = {role.start: role for role in roles}
    for role in reversed(roles):
        if role.end >= len(words) or words[role.end - 1].possessive:
            continue
        run = name_beside(words, role, starts) or name_behind_comma(words, role, starts, opening, found)
        if run is not None:
            found[run.start] = (role, *found.get(run.start, ()))
            used.add(role)
            for other in further_names(words, role, run, starts):
                found.setdefault(other.start, (role,))
    return found, frozenset(used)


def name_beside(words: Words, role: Role, starts: Mapping[int, Run]) -> Run | None:
    """The name right after a role."""
    glue = words[role.end].before
    stopped = glue == ". " and role.trade in ("honorific", "rank", "office")
    return starts.get(role.end) if glue in BESIDE or stopped else None


def name_behind_comma(
    words: Words,
    role: Role,
    starts: Mapping[int, Run],
    opening: Mapping[int, Role],
    found: Mapping[int, tuple[Role, ...]],
) -> Run | None:
    """The name in an insertion after a definite role, perhaps with a role of its own: "the minister, Mr. Roe,"."""
    if words[role.end].before != ", " or role.plural or not (role.determiner or role.country):
        return None
    second = opening.get(role.end)
    at = second.end if second is not None and second.end in found else role.end
    run = starts.get(at)
    whole = run is not None and closed(words, run.end) and len(run) + (second is not None) > 1
    return run if whole else None


def further_names(words: Words, role: Role, first: Run, starts: Mapping[int, Run]) -> Iterator[Run]:
    """ "Senators Roe and Doe": the further names a plural role goes with."""
    at = first.end
    while role.plural and at < len(words):
        after = at + joined(words, at, "and")
        if after not in starts or (words[after].before != ", " and after == at):
            return
        yield starts[after]
        at = starts[after].end


def closed(words: Words, at: int) -> bool:
    """Whether an insertion ends before a word: a comma, a full stop, a dash, a bracket, a verb, the end."""
    if at >= len(words) or words[at].before[:1] in ENDS:
        return True
    return bool({"–", "—"} & set(words[at].before)) or words[at].token.pos_ in VERBS


def appositions(words: Words, pieces: Sequence[Piece], roles: Sequence[Role]) -> dict[Run, Role]:
    """Run -> the role after it."""
    opening = {role.opens: role for role in roles}
    found: dict[Run, Role] = {}
    for piece in pieces:
        at = piece.run.end
        role = role_at(words, at, opening) if may_bear(words, piece) else None
        if role is not None and role.trade != "honorific" and words[at].before[:2] in BEHIND and ended(words, role):
            found[piece.run] = role
    return found


def may_bear(words: Words, piece: Piece) -> bool:
    """Whether a name may be followed by a role: no state's or body's, nothing owned."""
    person = piece.entry is None or piece.entry.kind == "media"
    return person and piece.run.end < len(words) and not words[piece.run.end - 1].possessive


def ended(words: Words, role: Role) -> bool:
    """Whether a role is one person's, and an insertion or a clause of its own."""
    follows = words.language.titles.grammar["follows"]
    return not role.plural and (closed(words, role.end) or words[role.end].norm in follows)


def role_at(words: Words, at: int, opening: Mapping[int, Role]) -> Role | None:
    """The role that begins at a word, with its article or with whose it is before it: "Acme's chief executive"."""
    word = word_at(words, at)
    role = opening.get(at)
    if role is None and word is not None and is_article(words, at, "any"):
        role = opening.get(at + 1)
    if role is not None or word is None:
        return role
    if not word.capital and word.norm not in words.language.titles.grammar["determiners"]:
        return None
    whose = next((k for k in range(at + 1, min(at + 5, len(words))) if words[k - 1].possessive), -1)
    return opening.get(whose)
