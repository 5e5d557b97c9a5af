"""English in code: words of a text that stand in the code where they belong into the data of a language.

    python -m evals.english [--labels] [--write] [PATH ...]

Read are the rooms that meet texts. Told are, with file, line and literal, strings compared with something (`==`, `in`,
`match`), affixes (`startswith`, `removesuffix`, `split` ...), keys asked of a table (`get`), lists of words, constants
that are a word, and letters of patterns outside classes and escapes. No word of a text is: a value that some type of
the code declares (`Literal`), a label of the parser, a code in capitals, a name with an underscore or a capital within,
the ending of a file; in lists and keys, a field of `models.py` or of a view on the data, and a column of the package's
data. But whatever the code declares, a string held against the words of a text (`token.lower_`, `lemma`,
`.casefold()`) is one of them. `--labels` tells those of the parser outside `knowledge/grammar.py`; `--write` keeps the
counts by file in `tests/english_open.txt`, which may only shrink.
"""

from __future__ import annotations

import argparse
import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "onrecord"
OPEN = ROOT / "tests" / "english_open.txt"
ROOMS = ("ingest", "knowledge", "register", "report", "alike", "story")  # those that meet texts
VIEWS = ("models.py", "knowledge/views.py")
LABELLED = Path("knowledge/grammar.py")  # the one place of the parser's labels

OF_TEXT = frozenset({"lower_", "lemma_", "norm_", "orth_", "text", "lemma", "norm", "lower", "casefold"})
OF_PARSER = frozenset({"dep_", "pos_", "tag_", "ent_type_", "dep", "pos", "tag"})
SHORT = 2  # letters of a code: that of a language
PARTS = frozenset({"ner", "parser", "tagger", "lemmatizer", "senter"})  # of spaCy's pipeline
SERVED = "urllib.request"  # a file that imports this talks to a server, not about a text
CUTS = ("split", "rsplit", "partition", "rpartition", "find", "rfind", "index", "rindex", "count", "replace")
AFFIXES = frozenset({"startswith", "endswith", "removeprefix", "removesuffix", *CUTS})
WORD = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+)*")
CAMEL = re.compile(r"\w*[a-z][A-Z]\w+")
ENDING = re.compile(r"\.[a-z0-9]+")
NET = re.compile(r"https?|www|html?|rss|xml|utf|json|url", re.I)  # formats and addresses, the same in every language
PATTERN = re.compile(r"\\[sbwdSWDB]|\(\?[:P=!<]|\[\^")  # a string that is surely one
CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
SYNTAX = re.compile(r"\\[ux][0-9a-fA-F]{2,4}|\\.|\(\?P[<=]\w+[>)]|\(\?[aiLmsux-]+[:)]|\{[\d,]*\}")


@dataclass(frozen=True)
class Found:
    """A literal that is a word of a text: what it does there, and where."""

    kind: str
    path: Path
    line: int
    literal: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}: {self.literal!r}"


@dataclass(frozen=True)
class Known:
    """The strings that are no words of a text."""

    declared: frozenset[str]
    labels: frozenset[str]
    keys: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()

    def word(self, text: str) -> bool:
        """Letters that nothing declares: a word of a text, or several."""
        bare = text.strip(" .,;:'’-")
        named = bare.isupper() or any(shape.fullmatch(text) for shape in (NET, CAMEL, ENDING))
        return bool(WORD.fullmatch(bare)) and not named and text not in self.declared | self.labels

    def listed(self, text: str) -> bool:
        """A word that is no name of a field or column either."""
        return self.word(text) and text not in self.keys

    def asked(self, text: str) -> bool:
        """A word that no table of the language data has for a name either."""
        return self.listed(text) and text not in self.tables


def strings(node: ast.AST | None) -> list[str]:
    """The strings that an expression is, or that the members or keys of a display are."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.Dict):
        return [s for each in [*node.keys, *node.values] if isinstance(each, ast.Constant) for s in strings(each)]
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        return [s for each in node.elts if isinstance(each, ast.Constant) for s in strings(each)]
    return []


def named(node: ast.AST) -> set[str]:
    """The attributes and methods that an expression ends with, on its way to a string."""
    inner: ast.AST = node
    found = set()
    while isinstance(inner, ast.Call | ast.Attribute | ast.Subscript):
        found |= {inner.attr} if isinstance(inner, ast.Attribute) else set()
        inner = inner.func if isinstance(inner, ast.Call) else inner.value
    return found


def of_text(node: ast.AST) -> bool:
    """Whether an expression gives words of a text for sure."""
    return bool(named(node) & OF_TEXT) and not named(node) & OF_PARSER


def compared(known: Known, node: ast.AST) -> list[str]:
    """The words that something is compared with."""
    if isinstance(node, ast.MatchValue):
        return [s for s in strings(node.value) if known.word(s)]
    if not isinstance(node, ast.Compare):
        return []
    sides = [node.left, *node.comparators]
    certain = any(map(of_text, sides))
    return [s for side in sides for s in strings(side) if known.word(s) or (certain and lettered(s))]


def lettered(text: str) -> bool:
    return any(c.islower() for c in text)


def affixed(known: Known, node: ast.AST) -> list[str]:
    """The words that a text is cut, searched or tested by."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in AFFIXES:
        return []
    return [s for given in node.args[:1] for s in strings(given) if known.word(s)]


def looked_up(known: Known, node: ast.AST) -> list[str]:
    """The words that a table is asked for."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "get":
        return []
    return [s for given in node.args[:1] for s in strings(given) if known.asked(s)]


def listed(known: Known, node: ast.AST) -> list[str]:
    """The words of a display, or of a string that is split at once."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List | ast.Dict):
        return [] if of_letters(node) else [s for s in strings(node) if known.listed(s)]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        return [w for s in strings(node.func.value) for w in s.split() if known.word(w)]
    return []


def of_letters(display: ast.AST) -> bool:
    """A display of formats, with a member spelled in bytes, or of letters: a table that has single ones for keys."""
    members = [n.value for n in ast.iter_child_nodes(display) if isinstance(n, ast.Constant)]
    letters = isinstance(display, ast.Dict) and all(len(s) == 1 for key in display.keys for s in strings(key))
    return letters or any(isinstance(value, bytes) for value in members)


def constant(known: Known, node: ast.AST) -> list[str]:
    """The word that a constant is."""
    if not isinstance(node, ast.Assign) or not ast.unparse(node.targets[0]).isupper():
        return []
    value = strings(node.value) if isinstance(node.value, ast.Constant) else []
    return [s for s in value if known.listed(s) and len(s) > SHORT]


def patterned(known: Known, node: ast.AST) -> list[str]:
    """The letters of a pattern that stand for themselves: those of a string with the signs of one."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return []
    bare = SYNTAX.sub(" ", CLASS.sub(" ", node.value))
    letters = [w for w in re.findall(r"[^\W\d_]+", bare) if lettered(w) and not NET.fullmatch(w)]
    return [node.value] if PATTERN.search(node.value) and letters else []


KINDS: dict[str, Callable[[Known, ast.AST], list[str]]] = {
    "comparison": compared,
    "affix": affixed,
    "key": looked_up,
    "word list": listed,
    "constant": constant,
    "pattern": patterned,
}


def literals(node: ast.AST) -> list[str]:
    """The values that a type declares."""
    return [s for inner in ast.walk(node) for s in strings(inner)] if is_type(node) else []


def fields(tree: ast.AST) -> Iterator[str]:
    """The fields of the classes of a module."""
    for body in (node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        yield from (ast.unparse(node.target) for node in body if isinstance(node, ast.AnnAssign))


def types(tree: ast.Module) -> Iterator[str]:
    """The classes and aliases of a module, which are written with a capital."""
    yield from (n.name for n in ast.walk(tree) if isinstance(n, ast.ClassDef))
    yield from (ast.unparse(t) for n in tree.body if isinstance(n, ast.Assign) for t in n.targets)


@cache
def labels() -> frozenset[str]:
    """The labels of the parser, as its glossary tells them; read, not imported."""
    (folder,) = find_spec("spacy").submodule_search_locations  # type: ignore[union-attr,misc]
    tree = ast.parse((Path(folder) / "glossary.py").read_text(encoding="utf-8"))
    told = (s for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys for s in strings(key))
    return frozenset(told) | PARTS


TABLES = r"^\s*\[*([\w.\"-]+)\s*(?:=\s*[\[{\"\dtf]|\]|=$)|[{,]\s*(\w+)\s*="  # names in a file of the language
COLUMNS = {".csv": r"\A(?:#.*\n)*(\w+(?:,\w+)+)$", ".rq": r"\?(\w+)", ".json": r'^ ?"(\w+)":'}  # names in other data


def names(path: Path, spelled: str) -> Iterator[str]:
    """The names of tables, fields or columns in a file of data, as its format spells them."""
    for found in re.finditer(spelled, path.read_text(encoding="utf-8")[:100_000], re.M):
        yield from re.split(r"[.,\"]+", next(filter(None, found.groups()), ""))


def known_of(package: Path) -> Known:
    """What the code of a package and its data declare."""
    trees = {p.relative_to(package): ast.parse(p.read_text(encoding="utf-8")) for p in sorted(package.rglob("*.py"))}
    nodes = [node for tree in trees.values() for node in ast.walk(tree)]
    grammar = (strings(n) for p, tree in trees.items() if p == LABELLED for n in ast.walk(tree))
    views = [f for p, tree in trees.items() if p.as_posix() in VIEWS for f in fields(tree)]
    data = [p for p in sorted(package.rglob("*")) if p.name != "tokenizer.json"]
    return Known(
        declared=frozenset(s for node in nodes for s in literals(node)),
        labels=labels().union(*grammar),
        keys=frozenset(views)
        | {name for tree in trees.values() for name in types(tree) if name.istitle()}
        | {name for p in data if p.suffix in COLUMNS for name in names(p, COLUMNS[p.suffix])},
        tables=frozenset(name for p in data if p.suffix == ".toml" for name in names(p, TABLES)),
    )


def skipped(tree: ast.Module) -> set[int]:
    """The ids of nodes that hold no words of texts: types, docstrings, `__all__`, what is raised or shown."""
    out = [n for n in ast.walk(tree) if isinstance(n, ast.Raise) or is_type(n) or is_listing(n)]
    out += [n.annotation for n in ast.walk(tree) if isinstance(n, ast.AnnAssign | ast.arg) and n.annotation]
    out += [n.body[0] for n in ast.walk(tree) if isinstance(n, DOCUMENTED) and ast.get_docstring(n)]
    return {id(inner) for node in out for inner in ast.walk(node)}


DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal")


def is_listing(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("__all__", "__slots__")


def english(package: Path, files: Iterable[Path] | None = None) -> list[Found]:
    """Every word of a text in the code of the rooms that meet texts, or in the files given, each literal once."""
    known = known_of(package)
    return [one for path in files or rooms(package) for one in in_file(known, path)]


def rooms(package: Path) -> list[Path]:
    return [p for room in ROOMS for p in sorted((package / room).rglob("*.py"))]


def in_file(known: Known, path: Path) -> Iterator[Found]:
    """The words of one file; the first kind that tells a node tells it alone."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse("" if SERVED in source else source)
    told = skipped(tree)
    for kind, rule in KINDS.items():
        for node in ast.walk(tree):
            words = [] if id(node) in told else rule(known, node)
            if words:
                told |= {id(inner) for inner in ast.walk(node)} if kind != "pattern" else {id(node)}
                yield Found(kind, path, node.lineno, ", ".join(words))  # type: ignore[attr-defined]


def labelled(package: Path) -> list[Found]:
    """The labels of the parser that are spelled outside the one place where they stand."""
    out = []
    for path in rooms(package):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [n for n in ast.walk(tree) if path.relative_to(package) != LABELLED]
        out += [Found("label", path, n.lineno, s) for n in nodes if isinstance(n, ast.Compare) for s in spelled(n)]
    return out


def spelled(node: ast.Compare) -> list[str]:
    """The labels in a comparison with what the parser says."""
    sides = [node.left, *node.comparators]
    return [s for side in sides for s in strings(side)] if any(named(side) & OF_PARSER for side in sides) else []


def counts(package: Path, found: Iterable[Found]) -> dict[str, int]:
    """File -> how many literals of it are told."""
    return dict(sorted(Counter(one.path.relative_to(package).as_posix() for one in found).items()))


def held(path: Path = OPEN) -> dict[str, int]:
    """The counts that are still allowed."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {name: int(count) for count, name in (line.split(" ", 1) for line in lines)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="files alone")
    parser.add_argument("--labels", action="store_true")
    parser.add_argument("--package", type=Path, default=PACKAGE)
    parser.add_argument("--write", action="store_true", help="keep the counts of today in the list")
    options = parser.parse_args()
    package = options.package.resolve()
    files = [path.resolve() for path in options.paths] or None
    found = labelled(package) if options.labels else english(package, files)
    print(*found, sep="\n")
    print(", ".join(f"{kind} {n}" for kind, n in Counter(one.kind for one in found).items()) or "none")
    if options.write:
        lines = [f"{count} {name}\n" for name, count in counts(package, found).items()]
        OPEN.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
