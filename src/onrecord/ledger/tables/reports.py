"""What reports tell: the articles themselves, actors and statements."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import JSON, Boolean, Float

from onrecord import models
from onrecord.ledger import shown
from onrecord.ledger.fields import Beside, Day, Ids, Kept, Many, Place, Spans, Value, pair
from onrecord.ledger.tables.table import (
    ARTICLE,
    ID,
    NUMBER,
    OF,
    OF_STORY,
    PASSAGE,
    SPEAKER,
    SPEAKER_NAME,
    STORY,
    UNIQUE_ID,
    Table,
    below,
    to,
    words,
)
from onrecord.spans import Span


def furniture(article: models.Article) -> list[list[int] | None]:
    """The spans of an article that are no report, as they are exported."""
    return [*map(pair, article.furniture)]


class Evidence(NamedTuple):
    """A field of an article and where in its text it was read."""

    field: str
    span: Span


OF_ACTOR: Any = {
    "key": ("story", "actor"),
    "to": ("story_actors.story", "story_actors.actor"),
    "link": ("actor",),  # what all stories say
}
ALIASES = Ids("actor_aliases", **OF_ACTOR, fields=(words("alias"),))
ROLES = Kept("actor_roles", **OF_ACTOR, fields=(words("role"), ARTICLE, Place()), make=models.RoleMention)
MENTIONS = Kept("actor_mentions", **OF_ACTOR, fields=PASSAGE, make=models.Passage)
CITED = Spans("statement_spans", ("statement",), (OF["statement"],), (Place(), words("text")), part="part")
NAMED = Ids("statement_actors", ("statement",), (OF["statement"],), (to("actor", "actors.id"),), part="part")
BLOCKS = below("article", "article_blocks", words("zone"), Place(), make=models.Block)
EVIDENCE = below("article", "article_evidence", words("field"), Place(), make=Evidence, opened=lambda e: Evidence(*e))

ARTICLES = Table(
    "articles",
    "a report as read: outlet, agency, title, day of publication, text, and what of the text is furniture",
    models.Article,
    (
        UNIQUE_ID,
        Value("path", "the file, or `FILE#id` of a row of a table file", null=False, unique=True),
        Value("url", "where it was published"),
        Value("outlet", "who published it"),
        Value("agency", "the agency that it credits"),
        Value("title", "its title"),
        Value("published", "the day of publication"),
        Value("published_how", "where that day was found: `metadata`, `text`, `filename`, `url`"),
        Value("dateline", "the place it was filed from, as written"),
        Value("language", "ISO 639-1"),
        words("text", "the text as decoded, whole: what all offsets count"),
        Beside(
            "furniture",
            "what of the text is no report",
            type="list of spans",
            worked=lambda article: [pair(span) for span in article.furniture],
        ),
        STORY,
        words("sha256", "the hash of the file or row"),
        Value("read_at", "when it was read: ISO 8601, UTC"),
        Many("blocks", "runs of the text: title, standfirst, heading, caption, body, furniture", kept=BLOCKS),
        Many("evidence", "where in the text a field was read", kept=EVIDENCE),
    ),
    ("path",),
    {name: name for name in ("published", "outlet", "agency", "title", "path", "id")},
    (NUMBER, Value("given_id", null=False, index=True)),  # the id before it was told from one of the same content
    "path",
)

ACTORS = Table(
    "actors",
    "a person, state, government body, organisation, outlet or group, with the strings the reports use and the roles "
    "they give",
    models.Actor,
    (
        ID,
        Value("name", "null for an unnamed source"),
        Value("kind", "`person`, `state`, `government-body`, `organisation`, `media`, `group`", null=False),
        Value("country", "ISO 3166-1 alpha-3"),
        Value("described", "the words of the report for one that is not named"),
        Many("aliases", "the strings of the reports", kept=ALIASES, settled=lambda found: sorted(set(found))),
        Many(
            "roles",
            "the roles that the reports give",
            kept=ROLES,
            settled=lambda found: sorted(set(found), key=lambda r: (r.article, r.span, r.role)),
        ),
        Value("wikidata", "its item there"),
        Many(
            "mentions",
            "where the reports name it",
            kept=MENTIONS,
            settled=lambda found: sorted(found, key=lambda p: (p.article, p.span)),
        ),
    ),
    ("name IS NULL", "name", "id"),
    {
        "name": shown.actor,
        "kind": "kind",
        "country": "country",
        "aliases": shown.aliases,
        "roles": shown.roles,
        "id": "id",
    },
)

STATEMENTS = Table(
    "statements",
    "one attribution in one report: who said what, by which words, when, where, to whom, through whom",
    models.Statement,
    (
        UNIQUE_ID,
        ARTICLE,
        words(
            "class",
            "`said`: speech and writing, decisions to say, nouns of saying with a clause. `attitude`: wants, fears, "
            "plans, told by the narrator",
            attribute="class_",
        ),
        SPEAKER,
        SPEAKER_NAME,
        Value("speaker_text", "the mention in this report"),
        Value("speaker_country", "ISO 3166-1 alpha-3"),
        Many("co_speakers", "actors who say it together with the speaker", kept=NAMED, part="co-speaker"),
        Many("source", "the words for the speaker", kept=CITED, part="source", words=True),
        Many("cue", "the words of saying", kept=CITED, part="cue", words=True),
        Many(
            "content",
            "what is said, without the cue, `that` and the outer quotation marks; it may come in pieces",
            kept=CITED,
            part="content",
            words=True,
        ),
        words(
            "kind",
            "`direct` when the content stands wholly inside quotation marks, `mixed` when in part, else `indirect`",
        ),
        words("zone", "what of the article it stands in: `body`, `standfirst`, `title`, `heading`, `caption`"),
        Day(
            "said",
            'the day of speech. How: `explicit`, the text names it; `resolved`, a weekday or "yesterday" against the '
            "day of publication or, in a quotation, of speech; `carried`, the same interview, dated elsewhere in the "
            "report; `story`, another report dates the same occasion",
            ends=("", "_how", "_span"),
        ),
        Day("said_in_part", "a day whose year (`--10-16`) or week (`-W-1`) the report leaves out", ends=("",)),
        Value("venue", "the interview, press conference, call or letter"),
        Place("venue_span", "the words for it", "venue_span"),
        Value("addressee", "to whom"),
        Value(
            "via",
            "through whom it reached the report, outermost first, without the report's own outlet",
            type=JSON,
            null=False,
        ),
        to("nested_in", "statements.id", "the statement whose content holds this one", null=True, deferred=True),
        words("act", "the PLOVER type of what is done by the words (`ACCUSE`, `REQUEST`, `REJECT`, ...), or `STATE`"),
        Many("targets", "actors addressed or blamed", kept=NAMED, part="target"),
        Value("target_countries", "their countries", type=JSON, null=False),
        Value("evidential", '"allegedly", "reportedly" and the like'),
        Value("negated", 'the cue is denied: "did not say"', type=Boolean, null=False),
        Many(
            "utterances",
            "the utterances it belongs to",
            kept=Ids("utterance_statements", ("statement",), fields=(Value("utterance"),)),
            settled=sorted,
        ),
        Value("confidence", "between 0 and 1", type=Float, null=False),
        Value(
            "speaker_how",
            '`register`: the report tells an office ("the Ruritanian president"), and who held it that day is told by '
            "the [register](register.md), not by this report",
        ),
        Beside("content_text", "the words of `content`, pieces parted by an ellipsis", type="text"),
        Beside("cue_text", "the words of `cue`", type="text"),
        Beside("tellers", "who says it in the statements that hold this one, the inmost first", type="list of text"),
        Beside("outlet", "who published the report"),
        Beside("published", "the day of the report", type="day or null"),
        STORY,
        Beside("url", "where the report was published"),
    ),
    (
        "article",
        # By what is cited, as the spans come: ten digits for each end make texts that sort as tuples of numbers do.
        *(
            "(SELECT group_concat(place, '') FROM (SELECT printf('%010d%010d', start, stop) AS place"
            f" FROM statement_spans WHERE statement = statements.id AND part = '{part}' ORDER BY rank))"
            for part in ("content", "cue")
        ),
        "id",
    ),
    {
        "said": "said",
        "who": shown.speaker,
        "kind": "kind",
        "act": "act",
        "what": "content_text",
        "where": "venue",
        "through": shown.chain,
        "report": shown.report,
    },
    (NUMBER, OF_STORY),
)
