"""Offices and holders from Wikidata's query service: asked only when a user says so, page by page, politely.

What Wikidata holds is in the public domain (CC0). https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from importlib import resources
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from onrecord.errors import OnrecordError
from onrecord.version import __version__

ENDPOINT = "https://query.wikidata.org/sparql"
AGAIN = frozenset({429, 500, 502, 503, 504})  # what passes by itself
Row = Mapping[str, str]
Tell = Callable[[str, int], None]


def wished(error: HTTPError) -> float:
    """The seconds that a server asks to be left alone; 0 where it does not say."""
    told = error.headers.get("Retry-After", "") if error.headers else ""
    return float(told) if told.isdigit() else 0.0


@dataclass(frozen=True)
class Service:
    """A query service; `contact` (a mail address or page) goes into the user agent, as Wikimedia asks of programs."""

    endpoint: str = ENDPOINT
    contact: str = ""
    timeout: float = 70.0  # seconds; the service itself gives up after 60
    page: int = 2000  # rows asked for at a time
    pause: float = 1.0  # seconds between two pages
    retry: float = 5.0  # seconds before a second try; twice as long before each further one
    tries: int = 4
    longest_wait: float = 120.0  # seconds that the service may ask to wait
    largest: int = 100_000_000  # bytes of an answer
    sleep: Callable[[float], None] = field(default=time.sleep)

    @property
    def agent(self) -> str:
        about = f"; {self.contact}" if self.contact else ""
        return f"onrecord/{__version__} (register update{about}) python-urllib"

    def rows(self, since: int, tell: Tell = lambda query, n: None) -> Iterator[Row]:
        """Every row of every query, with the values as strings; `tell` hears of each page.

        Raises OnrecordError E023 where the service does not answer and E024 where it answers something else.
        """
        if urlsplit(self.endpoint).scheme not in ("http", "https"):
            raise OnrecordError("E024", self.endpoint, detail="not an http address")
        for name, query in queries():
            offset, found = 0, None
            while found is None or len(found) == self.page:
                if offset:
                    self.sleep(self.pause)
                filled = query.replace("<<SINCE>>", f"{since:04}").replace("<<LIMIT>>", str(self.page))
                found = self.rows_of(self.answer(filled.replace("<<OFFSET>>", str(offset))))
                yield from found
                offset += len(found)
                tell(name, offset)

    def rows_of(self, data: bytes) -> list[Row]:
        """The rows of an answer."""
        try:
            bindings = json.loads(data)["results"]["bindings"]
            return [{k: "" + v["value"] for k, v in row.items()} for row in bindings]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            detail = f"{type(error).__name__} in {data[:60].decode('utf-8', 'replace')!r}"
            raise OnrecordError("E024", self.endpoint, detail=detail) from None

    def answer(self, query: str) -> bytes:
        """The answer to one query, asked again where the trouble may pass, later each time."""
        trouble = ""
        for n in range(self.tries):
            wait = self.retry * 2**n
            try:
                return self.asked(query)
            except HTTPError as error:
                trouble = f"HTTP {error.code} {error.reason}"
                if error.code not in AGAIN:
                    break
                wait = wished(error) or wait
            except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
                trouble = str(getattr(error, "reason", "") or error) or type(error).__name__
            if n < self.tries - 1:
                self.sleep(min(wait, self.longest_wait))
        raise OnrecordError("E023", self.endpoint, detail=trouble)

    def asked(self, query: str) -> bytes:
        headers = {"User-Agent": self.agent, "Accept": "application/sparql-results+json"}
        request = Request(self.endpoint, urlencode({"query": query}).encode(), headers)
        with urlopen(request, timeout=self.timeout) as answer:
            data: bytes = answer.read(self.largest + 1)
        if len(data) > self.largest:
            raise OnrecordError("E024", self.endpoint, detail=f"more than {self.largest:,} bytes")
        return data


def queries() -> list[tuple[str, str]]:
    """The queries by name, as they stand in the package."""
    folder = resources.files(__package__) / "queries"
    files = sorted((p for p in folder.iterdir() if p.name.endswith(".rq")), key=lambda p: p.name)
    return [(p.name.removesuffix(".rq"), p.read_text(encoding="utf-8")) for p in files]
