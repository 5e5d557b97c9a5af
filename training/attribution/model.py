"""The tagger: a MiniLM encoder, two labels for every word piece (attribution, name), pointers to the cue and source."""

from __future__ import annotations

from pathlib import Path

from torch import Tensor, nn
from torch.nn import functional
from training.attribution.data import IGNORED, KINDS, LABELS
from transformers import AutoConfig, BertModel

from onrecord.report.network.wordpieces import CASES, PLACES

POINTER = 128  # dimensions of queries and keys


class AttributionTagger(nn.Module):
    """Word pieces with case and place in quotations -> scores of labels, pointers and names.

    `to_cue[b, i, j]`: how well j is the start of the cue of what i belongs to; `to_source` likewise, where position 0
    ([CLS]) stands for "no source". Shapes: (batch, pieces, labels), twice (batch, pieces, pieces), and (batch, pieces,
    1 + 2 * kinds) for names.
    """

    def __init__(self, base: Path, *, dropout: float = 0.1) -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(str(base))
        config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
        self.encoder = BertModel.from_pretrained(
            str(base), config=config, add_pooling_layer=False, attn_implementation="eager"
        )
        width = config.hidden_size
        self.case = nn.Embedding(CASES, width)
        self.place = nn.Embedding(PLACES, width)
        nn.init.normal_(self.case.weight, std=0.01)
        nn.init.normal_(self.place.weight, std=0.01)
        self.dropout = nn.Dropout(dropout)
        self.labels = nn.Linear(width, len(LABELS))
        self.pointers = nn.Linear(width, 4 * POINTER)
        self.names = nn.Linear(width, 1 + 2 * len(KINDS))

    def forward(self, ids: Tensor, case: Tensor, place: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        words = self.encoder.embeddings.word_embeddings(ids) + self.case(case) + self.place(place)
        hidden = self.encoder(inputs_embeds=self.dropout(words), attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        cue_query, cue_key, source_query, source_key = self.pointers(hidden).split(POINTER, dim=-1)
        scale = POINTER**-0.5
        to_cue = cue_query @ cue_key.transpose(1, 2) * scale
        to_source = source_query @ source_key.transpose(1, 2) * scale
        return self.labels(hidden), to_cue, to_source, self.names(hidden)


def loss_of(scores: tuple[Tensor, ...], goals: tuple[Tensor, ...], mask: Tensor) -> Tensor:
    """Cross entropy of both labels plus that of both pointers, where a piece may have several right goals."""
    tags, cue, source, named = (s.float() for s in scores)
    labels, names, to_cue, to_source = goals
    loss = _labelling(tags, labels) + 0.3 * _pointing(cue, to_cue, mask) + 0.2 * _pointing(source, to_source, mask)
    return loss + _labelling(named, names)


def _labelling(scores: Tensor, labels: Tensor) -> Tensor:
    count = (labels != IGNORED).sum().clamp(min=1)
    flat = functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="sum")
    return flat / count


def _pointing(scores: Tensor, goals: Tensor, mask: Tensor) -> Tensor:
    scores = scores.masked_fill(mask[:, None, :] == 0, -1e4)
    rows = goals.any(-1)
    picked, right = scores[rows], goals[rows]
    if not len(picked):
        return scores.sum() * 0
    best = picked.masked_fill(~right, -1e4).logsumexp(-1)
    return (picked.logsumexp(-1) - best).mean()
