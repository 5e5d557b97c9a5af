"""Reports placed in stories: all at once, or those alone that new and removed reports can touch.

The weights of terms hang on all reports of a record. They are taken when all reports are grouped at once, and stay as
they are while a few come or go, until the record has grown or shrunk by `regroup_after` of its reports; then all are
grouped anew. A record of no more than `FEW` reports is always grouped at once, so that it cannot depend on the order in
which it was fed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import partial

from sqlalchemy import Connection

from onrecord.ledger import sketched
from onrecord.ledger.runs import set_state, state
from onrecord.options import Options
from onrecord.options.stories import FEW, LIKEST, ONE
from onrecord.story import Group, Sketch, candidates, compared, grouping_of, parted_again, weights_of


def place(connection: Connection, options: Options, grouped_by: str) -> None:
    """Place every report of a record in a story. `grouped_by` names the code and options that grouping rests on."""
    loose = sketched.unplaced(connection)
    held = json.loads(state(connection, "weights") or "{}")
    drift, texts = sketched.drift(connection), sketched.count(connection)
    known = held.get("by") == grouped_by and texts > FEW
    if not known or drift > options.regroup_after * held["texts"] or len(loose) * ONE > texts:
        place_all(connection, options)
        set_state(connection, "weights", json.dumps({"by": grouped_by, "texts": texts}))
    elif loose:
        place_some(connection, loose, held["texts"], texts, options)


def place_all(connection: Connection, options: Options) -> None:
    sketches = sketched.sketches(connection)
    weights = weights_of(sketches)
    sketched.weigh(connection, weights.names)
    found = grouping_of(sketches, weights, options)
    sketched.drop_links(connection)
    sketched.put_links(connection, found.links)
    put(connection, found.groups)


def place_some(connection: Connection, loose: Sequence[Sketch], counted: int, texts: int, options: Options) -> None:
    """Link each loose report to those it shares its rarest terms with, and part what is linked to any of them."""
    for sketch in sorted(loose, key=lambda s: s.key):
        near = partial(sketched.near, connection, sketched.numbers(connection, sketch.terms))
        weights = sketched.weights(connection, sketch.terms, counted)
        others = sketched.sketches(connection, candidates(sketch, weights, options, texts, near)[:LIKEST])
        weights = sketched.weights(connection, {t for s in [sketch, *others] for t in s.terms}, counted)
        found = compared(sketch, others, weights, options)
        sketched.put_links(connection, {(sketch.key, other): margin for other, margin in found.items()})
    keys, links = connected(connection, (s.key for s in loose))
    sketches = sketched.sketches(connection, keys)
    weights = sketched.weights(connection, {t for s in sketches for t in s.terms}, counted)
    put(connection, parted_again(sketches, links, weights, options))


def connected(connection: Connection, keys: Iterable[int]) -> tuple[set[int], dict[tuple[int, int], float]]:
    """All reports that are linked to some, over however many others, and the links between them."""
    seen, edge, links = set[int](), set(keys), dict[tuple[int, int], float]()
    while edge:
        seen |= edge
        found = sketched.links(connection, edge)
        links |= {(min(pair), max(pair)): margin for pair, margin in found.items()}
        edge = {other for _, other in found} - seen
    return seen, links


def put(connection: Connection, groups: Iterable[Group]) -> None:
    sketched.put_stories(connection, {path: group.id for group in groups for path in group.members})
