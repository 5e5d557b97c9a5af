"""Frozen dataclasses to plain JSON values and back, strictly: what a field does not allow is an error."""

from __future__ import annotations

import json
import types
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
    """A dataclass as one line of JSON, the same for equal objects."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def loads(kind: type[T], text: str) -> T:
    """The object of `kind` that `dumps` wrote. Raises PayloadError for anything else."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise PayloadError(f"not JSON: {error}") from None
    found: T = _made(kind, data, kind.__name__)
    return found


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, data: Any, where: str) -> Any:
    """The value of type `kind` that `data` stands for."""
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind, data, where)
    if origin is Literal:
        if data not in get_args(kind):
            raise PayloadError(f"{where}: {data!r} is not one of {get_args(kind)}")
        return data
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), data, where)
    if origin is tuple:
        return _row(get_args(kind), data, where)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if kind in (str, int, float, bool) and type(data) is kind:
        return data
    raise PayloadError(f"{where}: {type(data).__name__} where {getattr(kind, '__name__', kind)} is wanted")


def _object(kind: type, data: Any, where: str) -> Any:
    if not isinstance(data, dict):
        raise PayloadError(f"{where}: not an object")
    hints = _hints(kind)
    if unknown := sorted(set(data) - set(hints)):
        raise PayloadError(f"{where}: no field {', '.join(unknown)}")
    try:
        return kind(**{name: _made(hints[name], value, f"{where}.{name}") for name, value in data.items()})
    except PayloadError:
        raise
    except (TypeError, ValueError) as error:
        raise PayloadError(f"{where}: {error}") from None


def _one_of(options: tuple[Any, ...], data: Any, where: str) -> Any:
    if data is None and type(None) in options:
        return None
    rest = [option for option in options if option is not type(None)]
    if len(rest) != 1:
        raise PayloadError(f"{where}: only `X | None` can be stored")
    return _made(rest[0], data, where)


def _row(items: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise PayloadError(f"{where}: not a list")
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(_made(items[0], item, f"{where}[{n}]") for n, item in enumerate(data))
    if len(items) != len(data):
        raise PayloadError(f"{where}: {len(data)} values where {len(items)} are wanted")
    return tuple(_made(kind, item, f"{where}[{n}]") for n, (kind, item) in enumerate(zip(items, data, strict=True)))
