"""Frozen dataclasses to plain JSON values and back, strictly: what a field does not allow is an error."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class PayloadError(ValueError):
    """A payload that is not what its dataclass says; the message names the place."""


def plain(value: Any) -> Any:
    """A dataclass (nested, with tuples) as dicts, lists and scalars; fields that hold their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        held = {f.name: (f.default, getattr(value, f.name)) for f in fields(value)}
        return {name: plain(v) for name, (default, v) in held.items() if default is MISSING or v != default}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    raise PayloadError(f"cannot be stored: {type(value).__name__}")


def dumps(value: Any) -> str:
    """A dataclass, or a tuple of them, as one line of JSON, the same for equal objects."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def loads(kind: type[T], text: str) -> T:
    """The object of `kind` that `dumps` wrote. Raises PayloadError for anything else."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise PayloadError(f"not JSON: {error}") from None
    maker: Maker = _maker(kind)  # type: ignore[arg-type]
    found: T = maker(data, kind.__name__)
    return found


Maker = Callable[[Any, str], Any]


@cache
def _maker(kind: Any) -> Maker:
    """The function that makes a value of type `kind` out of what JSON holds; worked out once a type."""
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind)
    if origin is Literal:
        return _literal(get_args(kind))
    if origin in (Union, types.UnionType):
        return _optional(get_args(kind))
    if origin is tuple:
        return _row(get_args(kind))
    if kind in (str, int, float, bool):
        return _scalar(kind)
    raise PayloadError(f"cannot be stored: {kind}")


def _scalar(kind: type) -> Maker:
    def make(data: Any, where: str) -> Any:
        if type(data) is kind:
            return data
        if kind is float and type(data) is int:
            return float(data)
        raise PayloadError(f"{where}: {type(data).__name__} where {kind.__name__} is wanted")

    return make


def _literal(allowed: tuple[Any, ...]) -> Maker:
    def make(data: Any, where: str) -> Any:
        if not isinstance(data, str) or data not in allowed:
            raise PayloadError(f"{where}: {data!r} is not one of {allowed}")
        return data

    return make


def _optional(options: tuple[Any, ...]) -> Maker:
    rest = [option for option in options if option is not type(None)]
    if len(rest) != 1 or len(options) != 2:
        raise PayloadError(f"only `X | None` can be stored, not {options}")
    inner = _maker(rest[0])
    return lambda data, where: None if data is None else inner(data, where)


def _object(kind: type) -> Maker:
    hints = get_type_hints(kind)
    makers: dict[str, Maker] = {}  # filled at the first value, because a type may hold itself

    def make(data: Any, where: str) -> Any:
        if not isinstance(data, dict):
            raise PayloadError(f"{where}: not an object")
        if not makers:
            makers.update((f.name, _maker(hints[f.name])) for f in fields(kind))
        try:
            return kind(**{name: makers[name](value, name) for name, value in data.items()})
        except KeyError as error:
            raise PayloadError(f"{where}: no field {error}") from None
        except PayloadError as error:
            raise PayloadError(f"{where}.{error}") from None
        except (TypeError, ValueError) as error:
            raise PayloadError(f"{where}: {error}") from None

    return make


def _row(items: tuple[Any, ...]) -> Maker:
    every = len(items) == 2 and items[1] is Ellipsis
    makers = [_maker(item) for item in items if item is not Ellipsis]

    def make(data: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise PayloadError(f"{where}: not a list")
        if every:
            one = makers[0]
            return tuple([one(item, where) for item in data])
        if len(makers) != len(data):
            raise PayloadError(f"{where}: {len(data)} values where {len(makers)} are wanted")
        return tuple(make_one(item, where) for make_one, item in zip(makers, data, strict=True))

    return make
