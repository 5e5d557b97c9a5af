"""The training loop: seeded, resumable, an average of the weights kept beside them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from training.attribution.data import MASK, Batch, Example, batches, collate
from training.attribution.model import AttributionTagger, loss_of


@dataclass(frozen=True)
class Recipe:
    """Everything a run depends on besides data and base weights."""

    epochs: int = 6
    rate: float = 5e-4  # of the top layer
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    weight_decay: float = 0.01
    warmup: float = 0.05  # share of all steps
    budget: int = 4096  # word pieces a batch
    size: int = 256
    masked: float = 0.06  # share of word pieces hidden from the model
    average: float = 0.99  # of the weights, a step
    last: int = 3  # epochs whose averages are averaged in the end
    seed: int = 1
    every: int = 100  # steps between checkpoints
    swapped: float = 0.35  # share of the articles with names that are read with other names in an epoch


def fit(
    base: Path, examples: Callable[[int], Sequence[Example]], recipe: Recipe, out: Path, start: Path | None = None
) -> AttributionTagger:
    """Train, or go on from the checkpoint in `out`; gives the averaged weights, also in `out/tagger.pt`.

    `examples`: the articles of an epoch. `start`: earlier weights to begin with; heads they lack begin fresh.
    """
    torch.manual_seed(recipe.seed)
    model = AttributionTagger(base)
    if start:
        model.load_state_dict(torch.load(start, weights_only=True), strict=False)
    averaged = AttributionTagger(base)
    averaged.load_state_dict(model.state_dict())
    optimiser = torch.optim.AdamW(_groups(model, recipe), weight_decay=recipe.weight_decay, fused=True)
    peaks = [group["lr"] for group in optimiser.param_groups]
    checkpoint, done = out / "checkpoint.pt", 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        averaged.load_state_dict(state["averaged"])
        optimiser.load_state_dict(state["optimiser"])
        done = int(state["step"])
    epochs = range(recipe.epochs)
    plan = [batches(examples(e), dice(recipe, e), budget=recipe.budget, size=recipe.size) for e in epochs]
    total, began, seen, losses = sum(map(len, plan)), time.process_time(), 0, []
    for step, (epoch, last, batch) in enumerate(_steps(plan, recipe, done), start=done):
        torch.manual_seed(recipe.seed * 100_003 + step)
        for group, peak in zip(optimiser.param_groups, peaks, strict=True):
            group["lr"] = peak * schedule(step / total, recipe.warmup)
        losses.append(_step(model, optimiser, batch, recipe))
        _average(averaged, model, min(recipe.average, (step + 1) / (step + 10)))
        seen += int(batch.mask.sum())
        if step % 25 == 0:
            spent = time.process_time() - began
            mean = sum(losses[-25:]) / len(losses[-25:])
            print(
                f"step {step}/{total} epoch {epoch} loss {mean:.4f} cpu {spent:.0f}s {seen / spent:.0f} wp/s",
                flush=True,
            )
        if (step + 1) % recipe.every == 0 or last:
            _keep(checkpoint, model, averaged, optimiser, step + 1)
        if last:
            torch.save(averaged.state_dict(), out / f"epoch{epoch + 1}.pt")
    averaged.load_state_dict(_mean([out / f"epoch{n}.pt" for n in range(1, recipe.epochs + 1)][-recipe.last :]))
    torch.save(averaged.state_dict(), out / "tagger.pt")
    return averaged.eval()


def _mean(files: Sequence[Path]) -> dict[str, Tensor]:
    """The mean of saved weights: flatter, so better on new text, than any of them."""
    states = [torch.load(file, weights_only=True) for file in files]
    return {k: sum(s[k] for s in states) / len(states) if v.is_floating_point() else v for k, v in states[0].items()}


def schedule(progress: float, warmup: float) -> float:
    """The share of the peak rate: up over `warmup`, then down to nothing in a straight line."""
    return min(progress / warmup if warmup else 1.0, (1 - progress) / (1 - warmup))


def dice(recipe: Recipe, epoch: int) -> random.Random:
    return random.Random(f"{recipe.seed}/{epoch}")


def _groups(model: AttributionTagger, recipe: Recipe) -> list[dict[str, Any]]:
    """Parameters by layer, the lower the slower."""
    layers = len(model.encoder.encoder.layer)
    groups: list[dict[str, Any]] = [
        {"params": list(layer.parameters()), "lr": recipe.rate * recipe.layer_decay ** (layers - 1 - i)}
        for i, layer in enumerate(model.encoder.encoder.layer)
    ]
    lowest = recipe.rate * recipe.layer_decay**layers
    groups.append({"params": list(model.encoder.embeddings.parameters()), "lr": lowest})
    heads = [model.case, model.place, model.labels, model.pointers, model.names]
    return [*groups, {"params": [p for head in heads for p in head.parameters()], "lr": recipe.head_rate}]


def _steps(plan: Sequence[Sequence[Any]], recipe: Recipe, done: int) -> Iterator[tuple[int, bool, Batch]]:
    step = 0
    for epoch, parts in enumerate(plan):
        for number, part in enumerate(parts):
            if step >= done:
                yield epoch, number == len(parts) - 1, collate(part)
            step += 1


def _step(model: AttributionTagger, optimiser: torch.optim.Optimizer, batch: Batch, recipe: Recipe) -> float:
    model.train()
    ids, case, place, mask, *goals = (torch.from_numpy(getattr(batch, n)) for n in _FIELDS)
    hidden = (torch.rand(ids.shape) < recipe.masked) & (goals[0] >= 0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(ids.masked_fill(hidden, MASK), case, place, mask)
    loss = loss_of(scores, tuple(goals), mask)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


_FIELDS = ("ids", "case", "place", "mask", "labels", "names", "to_cue", "to_source")


@torch.no_grad()
def _average(averaged: AttributionTagger, model: AttributionTagger, keep: float) -> None:
    kept: list[Tensor] = list(averaged.parameters())
    torch._foreach_lerp_(kept, list(model.parameters()), 1 - keep)


def _keep(
    path: Path, model: AttributionTagger, averaged: AttributionTagger, optimiser: torch.optim.Optimizer, step: int
) -> None:
    """Write a checkpoint whole or not at all."""
    fresh = path.with_suffix(".tmp")
    state = {"model": model.state_dict(), "averaged": averaged.state_dict(), "optimiser": optimiser.state_dict()}
    torch.save({**state, "step": step}, fresh)
    fresh.replace(path)


def scored(model: AttributionTagger, batch: Batch) -> tuple[np.ndarray, ...]:
    """Scores of one batch without gradients, as float32 arrays."""
    model.eval()
    inputs = [torch.from_numpy(getattr(batch, n)) for n in _FIELDS[:4]]
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        found = model(*inputs)
    return tuple(scores.float().numpy() for scores in found)
