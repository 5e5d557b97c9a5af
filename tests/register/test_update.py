"""Filling a file from a query service: a recorded answer with invented people, given by a server on this machine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli.app import app
from onrecord.errors import OnrecordError
from onrecord.register import load
from onrecord.register.filled import tenures_of, written
from onrecord.register.wikidata import Row, Service, queries

RECORDED = Path(__file__).parent / "recorded"
TODAY = "2024-06-30"


@dataclass
class Desk:
    """What the server was asked, and what it answers first before it gives the recorded rows."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    first: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def desk() -> Iterator[Desk]:
    told = Desk()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["query"][0]
            told.asked.append(query)
            told.agents.append(self.headers["User-Agent"])
            status, headers, body = told.first.pop(0) if told.first else (200, {}, recorded(query))
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    told.address = f"http://127.0.0.1:{server.server_port}/sparql"
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


def recorded(query: str) -> bytes:
    """The rows of the recorded answer that a query asks for."""
    name = "heads-of-state" if "p:P35 " in query else "heads-of-government" if "p:P6 " in query else "foreign-ministers"
    answer = json.loads((RECORDED / f"{name}.json").read_text(encoding="utf-8"))
    found = re.search(r"LIMIT (\d+) OFFSET (\d+)\s*$", query)
    assert found
    limit, offset = int(found[1]), int(found[2])
    answer["results"]["bindings"] = answer["results"]["bindings"][offset : offset + limit]
    return json.dumps(answer).encode()


def service(desk: Desk, waited: list[float] | None = None) -> Service:
    return Service(desk.address, timeout=5, sleep=(waited if waited is not None else []).append)


def rows(desk: Desk) -> list[Row]:
    return list(service(desk).rows(2014))


def test_queries_are_whole_and_ask_for_what_is_read() -> None:
    assert [name for name, _ in queries()] == ["foreign-ministers", "heads-of-government", "heads-of-state"]
    for _, query in queries():
        assert query.count("{") == query.count("}")
        assert re.findall(r"<<(\w+)>>", query) == ["SINCE", "LIMIT", "OFFSET"]
        for name in ("code", "office", "person", "name", "sex", "start", "startPrecision", "end", "endPrecision"):
            assert f"?{name} " in query


def test_the_rows_become_tenures_in_the_words_of_the_register(desk: Desk) -> None:
    filled = tenures_of(rows(desk), TODAY)
    found = {(t.of, t.office, t.name, t.start, t.end) for t in filled.tenures}
    assert found == {
        ("NOR", "queen", "Astrid V of Norway", "2015-02-03", None),
        ("SWE", "king", "Ragnar IX", "1998", "2018-06"),
        ("FIN", "president", "Aune Kestilä", "2012-03-01", "2018-03-01"),
        ("FIN", "president", "Olavi Ranta", "2018-03-01", None),
        ("NOR", "prime minister", "Tove Ravnholt", "2014-10-01", "2019-05-01"),
        ("DEU", "chancellor", "Jorin Halbach", "2020-01-15", None),
        ("SWE", "foreign minister", "Britta Ekdal", "2016-11", "2022-10-18"),
    }
    assert dict(filled.left_out) == {"no state that onrecord knows": 1, "no name of an office": 1, "no date": 2}
    aune = next(t for t in filled.tenures if t.name == "Aune Kestilä")
    assert (aune.wikidata, aune.also) == ("Q900000013", ("Aune Marjatta Kestilä",))


def test_the_file_is_one_that_a_build_takes(desk: Desk, tmp_path: Path) -> None:
    text = written(tenures_of(rows(desk), TODAY), as_of=TODAY, endpoint=desk.address, since=2014)
    assert text.startswith("# Offices and their holders since 2014, from Wikidata (CC0) by http://127.0.0.1")
    path = tmp_path / "holders.csv"
    path.write_text(text, encoding="utf-8")
    holder = load(str(path)).holder("FIN", "president", "2024-05-01")
    assert holder is not None
    assert (holder.name, holder.as_of) == ("Olavi Ranta", TODAY)


def test_pages_are_asked_for_one_after_the_other_with_a_pause(desk: Desk) -> None:
    waited: list[float] = []
    paged = replace(service(desk, waited), page=2)
    assert len(list(paged.rows(1999))) == 12
    assert [q.rsplit("OFFSET", 1)[1].strip() for q in desk.asked] == ["0", "0", "2", "4", "6", "0", "2", "4"]
    assert waited == [1.0] * 5
    assert all('"1999-01-01T00:00:00Z"' in q for q in desk.asked)
    assert len(list(service(desk).rows(2014))) == 12


def test_the_agent_says_who_asks(desk: Desk) -> None:
    list(Service(desk.address, contact="desk@example.org").rows(2014))
    assert all(re.fullmatch(r"onrecord/[\d.]+ \(register update; desk@example.org\) .+", a) for a in desk.agents)


def test_a_busy_service_is_asked_again_more_slowly(desk: Desk) -> None:
    desk.first = [(503, {}, b""), (429, {"Retry-After": "17"}, b""), (500, {}, b"")]
    waited: list[float] = []
    assert len(list(service(desk, waited).rows(2014))) == 12
    assert waited == [5.0, 17.0, 20.0]


def test_a_service_that_stays_busy_is_left_alone(desk: Desk) -> None:
    desk.first = [(429, {"Retry-After": "9999"}, b"")] * 4
    waited: list[float] = []
    with pytest.raises(OnrecordError, match=r"\[E023\] the query service did not answer: HTTP 429"):
        list(service(desk, waited).rows(2014))
    assert len(desk.asked) == 4
    assert waited == [120.0] * 3


def test_a_query_that_is_refused_is_not_asked_again(desk: Desk) -> None:
    desk.first = [(400, {}, b"")]
    with pytest.raises(OnrecordError, match="E023"):
        rows(desk)
    assert len(desk.asked) == 1


def test_nobody_there() -> None:
    waited: list[float] = []
    with pytest.raises(OnrecordError, match="E023"):
        list(Service("http://127.0.0.1:9/sparql", timeout=1, sleep=waited.append).rows(2014))
    assert waited == [5.0, 10.0, 20.0]


@pytest.mark.parametrize(
    "body",
    [b"<html>Sorry</html>", b"", b"[]", b'{"results": {}}', b'{"results": {"bindings": [{"code": {"value": 7}}]}}'],
)
def test_an_answer_that_is_none(desk: Desk, body: bytes) -> None:
    desk.first = [(200, {}, body)]
    with pytest.raises(OnrecordError, match=r"\[E024\]"):
        rows(desk)


@pytest.mark.parametrize("address", ["file:///etc/hosts", "holders.csv", "ftp://example.org/"])
def test_only_the_web_is_asked(address: str) -> None:
    with pytest.raises(OnrecordError, match="E024"):
        list(Service(address).rows(2014))


def run(*args: object) -> Result:
    return CliRunner().invoke(app, [str(a) for a in args])


def test_the_command_writes_a_file_and_says_what_it_left_out(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "holders.csv"
    told = run("register", "update", "--since", 2014, "--endpoint", desk.address, "-o", out)
    assert told.exit_code == 0
    assert "7 tenures" in told.stdout
    assert "left out: 2 (no date)" in told.stderr
    shown = run("register", "show", "Finland", "--on", "2024-01-31", "--register", out)
    assert "Olavi Ranta" in shown.stdout


def test_a_command_that_fails_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "holders.csv"
    desk.first = [(200, {}, b"<html>")]
    told = run("register", "update", "--endpoint", desk.address, "-o", out)
    assert told.exit_code == 1
    assert "[E024]" in told.stderr and "Remedy:" in told.stderr
    assert list(tmp_path.iterdir()) == []
