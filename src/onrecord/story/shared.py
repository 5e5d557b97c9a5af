"""What the reports of a story share, in words: the reason why they stand together, from these reports alone."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.days import day_of
from onrecord.knowledge.terms import SHARES, report_bag
from onrecord.models import Actor, Event, Report, Utterance
from onrecord.story.grouping.sketches import kind_of_term

NAMED = 3  # actors that are named, those of the most reports
WORDS = 5  # words that are shown, the weightiest


def shared(
    reports: Sequence[Report], actors: Sequence[Actor], events: Sequence[Event], utterances: Sequence[Utterance]
) -> str:
    """Why reports belong together: "shares 4 actors (…), 2 events, 3 utterances and 12 terms (…); 2 days apart".

    An actor, event or utterance is shared where two reports tell it, a term where most do.
    """
    if len(reports) == 1:
        return "no other report tells this"
    known = [(len({m.article for m in a.mentions}), a.name) for a in actors if a.name]
    named = [name for reports_, name in sorted(known, key=lambda k: (-k[0], k[1])) if reports_ > 1]
    told = sum(len({m.article for m in e.mentions}) > 1 for e in events)
    said = sum(u.reports > 1 for u in utterances)
    words = _words(reports)
    parts = [
        _counted(len(named), "actor", named[:NAMED]),
        _counted(told, "event"),
        _counted(said, "utterance"),
        _counted(len(words), "term", words[:WORDS]),
    ]
    days = [day for r in reports if (day := day_of(r.article.published)) is not None]
    when = "" if len(days) < 2 else f"; {_counted(max(days) - min(days), 'day')} apart" if len({*days}) > 1 else ""
    return f"shares {_listed([p for p in parts if p]) or 'common words'}{when or _same_day(days)}"


def _same_day(days: Sequence[int]) -> str:
    return "; of one day" if len(days) > 1 else ""


def _counted(n: int, what: str, examples: Sequence[str] = ()) -> str:
    if not n:
        return ""
    shown = f" ({', '.join(examples)}{', …' if n > len(examples) else ''})" if examples else ""
    return f"{n} {what}{'s' if n != 1 else ''}{shown}"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def _words(reports: Sequence[Report]) -> list[str]:
    """The terms that most reports tell, the weightiest first, as they are first written; no words of every newsroom."""
    held: Counter[str] = Counter()
    worth: dict[str, float] = defaultdict(float)
    shown: dict[str, str] = {}
    for report in sorted(reports, key=lambda r: r.article.path):
        bag = report_bag(report.article)
        names = {t for t, kind in bag.kinds.items() if kind == "name"}
        for term, count in bag.counts.items():
            kind = kind_of_term(term, names)
            if kind != "common":
                held[term] += 1
                worth[term] += (1 + math.log(max(count, 1.0))) * -math.log(SHARES[kind])
                shown.setdefault(term, bag.shown[term])
    most = len(reports) // 2 + 1
    found = sorted((t for t, n in held.items() if n >= most), key=lambda t: (-worth[t], t))
    return list(dict.fromkeys(shown[t] for t in found))
