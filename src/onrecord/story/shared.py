"""What the reports of a story share, in words: the reason why they stand together, from these reports alone."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.days import day_of
from onrecord.knowledge.terms import SHARES, report_bag
from onrecord.models import Actor, Event, Report, Utterance
from onrecord.options.stories import ACTORS_SHOWN, TERMS_SHOWN
from onrecord.story.grouping import kind_of_term


def shared(
    reports: Sequence[Report], actors: Sequence[Actor], events: Sequence[Event], utterances: Sequence[Utterance]
) -> str:
    """Why reports belong together: "shares 4 actors (…), 2 events, 3 utterances and 12 terms (…); 2 days apart".

    An actor, event or utterance is shared where two reports tell it, a term where most do.
    """
    if len(reports) == 1:
        return "no other report tells this"
    named = actors_of_several(actors)
    told = sum(len({m.article for m in event.mentions}) > 1 for event in events)
    words = terms_of_most(reports)
    parts = [
        counted(len(named), "actor", named[:ACTORS_SHOWN]),
        counted(told, "event"),
        counted(sum(u.reports > 1 for u in utterances), "utterance"),
        counted(len(words), "term", words[:TERMS_SHOWN]),
    ]
    return f"shares {listed(list(filter(None, parts))) or 'common words'}{days_apart(reports)}"


def actors_of_several(actors: Iterable[Actor]) -> list[str]:
    """The names of actors that several reports mention, those of the most reports first."""
    known = [(len({m.article for m in a.mentions}), a.name) for a in actors if a.name]
    return [name for held, name in sorted(known, key=lambda k: (-k[0], k[1])) if held > 1]


def days_apart(reports: Iterable[Report]) -> str:
    """How many days lie between the first and the last report; nothing where fewer than two are dated."""
    days = [day for r in reports if (day := day_of(r.article.published)) is not None]
    if len(days) < 2:
        return ""
    apart = max(days) - min(days)
    return f"; {counted(apart, 'day')} apart" if apart else "; of one day"


def counted(n: int, what: str, examples: Sequence[str] = ()) -> str:
    """A number of things with examples of them; nothing for none."""
    more = ", …" if n > len(examples) else ""
    shown = f" ({', '.join(examples)}{more})" if examples else ""
    return f"{n} {what}{'s' if n != 1 else ''}{shown}" if n else ""


def listed(parts: Sequence[str]) -> str:
    """Parts as one list: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def terms_of_most(reports: Sequence[Report]) -> list[str]:
    """The terms that most reports tell, the weightiest first, as they are first written; no words of every newsroom."""
    worth: dict[str, list[float]] = defaultdict(list)
    shown: dict[str, str] = {}
    for report in sorted(reports, key=lambda r: r.article.path):
        for term, word, value in terms_of(report):
            worth[term].append(value)
            shown.setdefault(term, word)
    most = len(reports) // 2 + 1
    found = sorted((t for t, values in worth.items() if len(values) >= most), key=lambda t: (-sum(worth[t]), t))
    return list(dict.fromkeys(shown[t] for t in found))


def terms_of(report: Report) -> Iterator[tuple[str, str, float]]:
    """The terms of a report, how each is written, and what telling it so often is worth."""
    bag = report_bag(report.article)
    names = {t for t, kind in bag.kinds.items() if kind == "name"}
    for term, count in bag.counts.items():
        kind = kind_of_term(term, names)
        if kind != "common":
            yield term, bag.shown[term], (1 + math.log(max(count, 1.0))) * -math.log(SHARES[kind])
