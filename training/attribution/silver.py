"""`python -m training.attribution.silver --texts ARTICLES... --out more.jsonl.gz`: names for articles, by spaCy.

Rows of .jsonl or .jsonl.gz (`{"id", "text"}`) get `names`: `[start, end, kind]` by the English pipeline of spaCy (18
kinds of OntoNotes), put right where an article calls the same words by two kinds. Rows without `attributions` get
those of the tagger that ships, and are marked `silver`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.lang import load
from onrecord.report.network import shipped

Names = list[list[Any]]  # [start, end, kind]

NAMED = frozenset(
    ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
)  # the others count and date
SURE = 0.3  # confidence from which an attribution of the tagger is learned from
PRIOR = 4  # mentions in one article that the share of a kind in all of them counts as
_EDGES = " \t\r\n\u00a0\"'“”‘’,;:"


def main() -> None:
    """Read the arguments and write the rows with their names."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution.silver", description=__doc__)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rows = [row for path in args.texts for row in _rows(path) if row.get("primary", True)]
    found = list(spacy_names([row["text"] for row in rows]))
    with gzip.open(args.out, "wt", encoding="utf-8") as stream:
        for row, names in zip(rows, settled([row["text"] for row in rows], found), strict=True):
            stream.write(json.dumps({**_attributed(row), "names": names}) + "\n")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream)


def _attributed(row: dict[str, Any]) -> dict[str, Any]:
    """A row with attributions: its own, or the surer ones of the tagger."""
    if "attributions" in row:
        return row
    found = [a for a in shipped().read(row["text"]).attributions if a.confidence >= SURE]
    told = [
        {role: [[s.start, s.end] for s in getattr(a, role)] for role in ("source", "cue", "content")} for a in found
    ]
    return {"id": row["id"], "text": row["text"], "attributions": told, "silver": True}


def spacy_names(texts: Iterable[str]) -> Iterator[Names]:
    """What spaCy calls a name in each text, no name going over the end of a line."""
    import spacy

    from onrecord.report.page import language_model

    nlp = spacy.load(language_model.package()[0], enable=["tok2vec", "ner"])

    def docs() -> Iterator[Any]:
        for text in texts:
            doc, fresh = nlp.make_doc(text), True
            for token in doc:
                if fresh and not token.is_space:
                    token.is_sent_start, fresh = True, False
                fresh = fresh or (token.is_space and "\n" in token.text)
            yield doc

    for doc in nlp.pipe(docs(), batch_size=16):
        yield [[e.start_char, e.end_char, e.label_] for e in doc.ents]


def settled(texts: Sequence[str], found: Sequence[Names]) -> list[Names]:
    """Names of one kind throughout an article: that of most mentions, of a person's full name for the surname, of a
    country by the list of countries; mentions that were missed are added. Dates and numbers stay as they are."""
    trimmed = [_trimmed(text, names) for text, names in zip(texts, found, strict=True)]
    everywhere: dict[str, Counter[str]] = {}
    for text, names in zip(texts, trimmed, strict=True):
        for start, end, kind in names:
            if kind in NAMED:
                everywhere.setdefault(_key(text[start:end]), Counter())[kind] += 1
    return [_of_one_kind(text, names, everywhere) for text, names in zip(texts, trimmed, strict=True)]


def _trimmed(text: str, names: Names) -> Names:
    """Names without marks, possessives and line breaks."""
    out: Names = []
    for start, end, kind in names:
        if kind in NAMED:
            end = min(end, text.find("\n", start) if "\n" in text[start:end] else end)
            while start < end and text[start] in _EDGES:
                start += 1
            while end > start and text[end - 1] in _EDGES:
                end -= 1
            if text[start:end].endswith(("'s", "’s")):
                end -= 2
            if not any(c.isupper() or c.isdigit() for c in text[start:end]):
                continue
        if start < end:
            out.append([start, end, kind])
    return out


def _key(name: str) -> str:
    return re.sub(r"\s+", " ", name.removeprefix("the ").removeprefix("The "))


def _of_one_kind(text: str, names: Names, everywhere: dict[str, Counter[str]]) -> Names:
    here: dict[str, Counter[str]] = {}
    for start, end, kind in names:
        if kind in NAMED:
            here.setdefault(_key(text[start:end]), Counter())[kind] += 1
    kinds = {key: _kind(key, count, everywhere[key]) for key, count in here.items()}
    people = {key for key, kind in kinds.items() if kind == "PERSON" and " " in key and len(key.split()) <= 3}
    surnames = {key.split()[-1] for key in people}
    for key in kinds:
        if key in surnames:
            kinds[key] = "PERSON"
    out = [[s, e, kinds[_key(text[s:e])] if k in NAMED else k] for s, e, k in names]
    sure = {
        k: v
        for k, v in kinds.items()
        if v in ("PERSON", "ORG", "GPE", "NORP") and (here[k].total() > 1 or k in surnames)
    }
    return sorted([*out, *_missed(text, out, {k: v for k, v in sure.items() if k.istitle() and len(k) > 3})])


def _kind(key: str, here: Counter[str], everywhere: Counter[str]) -> str:
    """The kind of a name in an article: as listed for countries and their people, else as voted here and everywhere."""
    listed = _listed().get(key)
    if listed:
        return listed
    first, *others = key.split()
    if here["PERSON"] + here["ORG"] and len(others) in (1, 2) and first.lower() in _given() and key.istitle():
        return "PERSON"
    votes = {kind: here[kind] + PRIOR * count / everywhere.total() for kind, count in everywhere.items()}
    return max(sorted(votes), key=lambda kind: votes[kind])


@cache
def _given() -> frozenset[str]:
    data = load("persons")["given_names"]
    return frozenset((*data["masculine"], *data["feminine"], *data["either"]))


@cache
def _listed() -> dict[str, str]:
    """Countries and peoples by the names that mean nothing else."""
    out: dict[str, str] = {}
    for entry in load("countries").values():
        for field, kind in (("adjectives", "NORP"), ("people", "NORP"), ("names", "GPE")):
            if not entry.get("with"):
                out.update({name.title(): kind for name in entry.get(field, ())})
                out.update({name.upper(): kind for name in entry.get(field, ()) if "." in name})
    return out


def _missed(text: str, names: Names, kinds: dict[str, str]) -> Names:
    """Further mentions of an article's names that no name covers."""
    if not kinds:
        return []
    covered = {at for start, end, _ in names for at in range(start, end)}
    longest = sorted(map(re.escape, kinds), key=len, reverse=True)
    out: Names = []
    for found in re.finditer(r"(?<![\w-])(?:" + "|".join(longest) + r")(?![\w-])", text):
        after = re.match(r" [A-Z]", text[found.end() : found.end() + 2])
        before = re.search(r"[A-Z]\w* $", text[max(0, found.start() - 20) : found.start()])
        if not (after or before or covered & set(range(*found.span()))):
            out.append([found.start(), found.end(), kinds[found.group()]])
    return out


if __name__ == "__main__":
    main()
