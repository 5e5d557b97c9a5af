"""The baseline of the grouping benchmark: TF-IDF cosine and linkage, where reports too many days apart cannot meet.

As one would build it in an afternoon: lower-cased words of two letters or more without those of grammar, 1 + log count,
smoothed inverse document frequency (Salton and Buckley 1988), unit vectors, agglomerative linkage under a threshold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.days import day_of
from onrecord.knowledge.language import language
from onrecord.knowledge.terms import is_function
from onrecord.models import Article

WORD = re.compile(r"[^\W_]{2,}")


class Setting(NamedTuple):
    """What the baseline is tuned by: linkage, the least cosine, the most days apart."""

    linkage: str
    threshold: float
    days: int


class TfIdf:
    """One set of reports, compared pair by pair."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self.ids = list(articles)
        counts = [_counts(a) for a in articles.values()]
        held = Counter(word for one in counts for word in one)
        column = {word: n for n, word in enumerate(held)}
        idf = np.array([np.log((1 + len(counts)) / (1 + n)) + 1 for n in held.values()])
        vectors = np.zeros((len(counts), len(column)))
        for row, one in enumerate(counts):
            vectors[row, [column[w] for w in one]] = 1 + np.log(list(one.values()))
        vectors *= idf
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        self.cosines: NDArray[np.float64] = vectors @ vectors.T
        days = np.array([np.nan if (d := day_of(a.published)) is None else d for a in articles.values()])
        self.apart = np.nan_to_num(np.abs(days[:, None] - days[None, :]), nan=0.0)  # undated ones may meet all

    def grouped(self, setting: Setting) -> dict[str, int]:
        """Story of every report: the likest groups are joined while the linkage exceeds the threshold."""
        alike = np.where(self.apart <= setting.days, self.cosines, 0.0)
        np.fill_diagonal(alike, -1.0)
        sizes = np.ones(len(alike))
        label = np.arange(len(alike))
        while len(alike) > 1:
            i, j = sorted(divmod(int(np.argmax(alike)), len(alike)))
            if alike[i, j] <= setting.threshold:
                break
            if setting.linkage == "complete":
                joined = np.minimum(alike[i], alike[j])
            else:
                joined = (alike[i] * sizes[i] + alike[j] * sizes[j]) / (sizes[i] + sizes[j])
            alike[i], alike[:, i] = joined, joined
            alike[i, i], alike[j], alike[:, j] = -1.0, -1.0, -1.0
            sizes[i] += sizes[j]
            label[label == j] = i
        return dict(zip(self.ids, label.tolist(), strict=True))


def _counts(article: Article) -> Counter[str]:
    text = f"{article.title or ''}\n{article.text}"
    return Counter(w for w in WORD.findall(text.lower()) if not is_function(w, language()))
