"""What only a story tells: what its reports share, where they differ, what rests on what. And the builds."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Boolean

from onrecord import models
from onrecord.ledger import shown
from onrecord.ledger.fields import Beside, Day, Ids, Kept, Many, Nested, Place, Value
from onrecord.ledger.tables.table import (
    ARTICLE,
    ID,
    OF_STORY,
    PASSAGE,
    SPEAKER,
    SPEAKER_NAME,
    STORY,
    TELLS,
    Table,
    below,
    count,
    statements_of,
    to,
    words,
)

UTTERANCES = Table(
    "utterances",
    "the same statement in several reports, with how many of them are independent",
    models.Utterance,
    (
        ID,
        SPEAKER,
        SPEAKER_NAME,
        Value("said", "the day of speech"),
        replace(TELLS, kept=statements_of("utterance")),
        count("reports", "how many reports carry it"),
        count("independent_sources", "how many of them do not rest on one another"),
        words("why", "what the statements share"),
        Beside("who", "the speaker's name, or the words of a report for an unnamed one", type="text"),
        Beside("content_text", "the longest of its wordings", type="text"),
        STORY,
    ),
    ("said IS NULL", "said", "id"),
    {"said": "said", "who": "who", "reports": "reports", "independent": "independent_sources", "what": "content_text"},
    (OF_STORY,),
)

EVENTS = Table(
    "events",
    "one happening with its status according to each party, and its mentions",
    models.Event,
    (
        ID,
        words("type", "plain words: meeting, call, summit, sanction, strike ..."),
        Value("code", "the PLOVER type"),
        Many(
            "participants",
            "who took part, and how: `initiator`, `recipient`, `participant`, `host`",
            kept=below(
                "event",
                "event_participants",
                to("actor", "actors.id", null=True),
                words("name"),
                Value("country"),
                Value("sector"),
                words("role"),
                make=models.Participant,
            ),
        ),
        Value("place", "where, as written"),
        Day("date", "the day of it", "when"),
        words("status", "`happened`, `planned`, `proposed`, `postponed`, `cancelled`, `denied`, `uncertain`"),
        Many(
            "statuses",
            "the status according to each party that names one",
            kept=below(
                "event",
                "event_statuses",
                words("status"),
                Value("according_to"),
                Value("said"),
                to("statement", "statements.id", null=True),
                Nested("passage", make=models.Passage, fields=PASSAGE),
                make=models.StatusClaim,
            ),
        ),
        Many(
            "mentions",
            "where the reports tell it",
            kept=below("event", "event_mentions", *PASSAGE, make=models.Passage),
        ),
        Value("background", "history that the report recalls", type=Boolean, null=False),
        STORY,
    ),
    ("date IS NULL", "date", "id"),
    {
        "date": "date",
        "status": "status",
        "type": "type",
        "code": "code",
        "who": shown.parties,
        "place": "place",
        "according to": shown.claims,
        "reports": shown.mentioning,
        "words": shown.first_mention,
    },
    (OF_STORY,),
)

STORY_ARTICLES = Ids(
    "story_articles", ("story",), ("stories.id",), (to("article", "articles.path", index=False, unique=True),)
)
STORIES = Table(
    "stories",
    "reports that belong together, and why",
    models.Story,
    (
        ID,
        words("title", "the title of one of its reports"),
        Many("articles", "the paths of its reports", kept=STORY_ARTICLES),
        words("why", "what the reports share"),
    ),
    (
        "(SELECT -count(*) FROM story_articles WHERE story = stories.id)",
        "(SELECT article FROM story_articles WHERE story = stories.id ORDER BY rank LIMIT 1)",
    ),
    {"title": "title", "reports": shown.size("articles"), "why": "why", "id": "id"},
    (words("signature"),),
)

SIDE_STATEMENTS = Ids(
    "dispute_position_statements",
    ("dispute", "position"),
    ("dispute_positions.dispute", "dispute_positions.rank"),
    (to("statement", "statements.id"),),
)
DISPUTES = Table(
    "disputes",
    "parties that contradict or blame one another, each position with its statements",
    models.Dispute,
    (
        ID,
        words("question", "what they do not agree on"),
        Many(
            "positions",
            "the sides, each in words of the reports with the ids of its statements",
            kept=below(
                "dispute",
                "dispute_positions",
                to("actor", "actors.id", null=True),
                words("name"),
                words("position"),
                replace(TELLS, kept=SIDE_STATEMENTS),
                make=models.Position,
            ),
        ),
        words("why", "what makes it one"),
        STORY,
    ),
    ("story", "id"),
    {"question": "question", "positions": shown.sides},
    (OF_STORY,),
)

DISCREPANCIES = Table(
    "discrepancies",
    "reports that differ on the same thing, the words side by side",
    models.Discrepancy,
    (
        ID,
        words("kind", "`date`, `role`, `quote-wording`, `number`, `name-spelling`, `status`, `attribution`, `place`"),
        words("severity", "`high`, `medium`, `low`, or `style`: variants of house style"),
        words("what", "what they differ on"),
        Many(
            "between",
            "the passages that differ",
            kept=below("discrepancy", "discrepancy_passages", *PASSAGE, make=models.Passage),
        ),
        STORY,
    ),
    ("story", "instr('high medium low style', severity)", "kind", "id"),
    {"severity": "severity", "kind": "kind", "what": "what", "reports": shown.passages},
    (OF_STORY,),
)

POSITIONS = Table(
    "positions",
    "what one actor said on one matter over time, with the changes",
    models.PositionLine,
    (
        ID,
        to("actor", "actors.id", "who"),
        words("name", "the actor's name"),
        words("about", "the matter"),
        replace(TELLS, kept=statements_of("position")),
        Many(
            "changes",
            "from one statement to a later one, and what changed",
            kept=below(
                "position",
                "position_changes",
                to("from", "statements.id", attribute="earlier", column="earlier"),
                to("to", "statements.id", attribute="later", column="later"),
                words("what"),
                make=models.PositionChange,
            ),
        ),
        STORY,
    ),
    ("name", "about", "id"),
    {"who": "name", "about": "about", "statements": shown.size("statements"), "changes": shown.changes},
    (OF_STORY,),
)

LINEAGE = Table(
    "lineage",
    "which report rests on which: agency credit, outlet cited, interview given to another outlet, shared text",
    models.Hop,
    (
        ARTICLE,
        words("derived_from", "the agency, outlet or report it rests on"),
        words("kind", "`agency`, `cites`, `interview`, `text-reuse`"),
        Place(),
        STORY,
    ),
    ("article", "start", "stop", "derived_from", "kind"),
    {"report": shown.report, "rests on": "derived_from", "how": "kind"},
    (replace(OF_STORY, primary=True, index=False), replace(count("rank"), primary=True)),
    "",
)

RUN_FILES = Kept(
    "run_files",
    ("run",),
    fields=(words("path"), Value("code"), Value("message"), Value("remedy")),
    make=lambda **held: models.Failure(**{name: value or "" for name, value in held.items()}),
    part="outcome",
)
RUNS = Table(
    "runs",
    "each build: version, model, options, files, failures",
    models.Run,
    (
        ID,
        words("started", "when: ISO 8601, UTC"),
        words("version", "the version of onrecord"),
        Value("model_sha256", "one hash over the models"),
        words("options", "the tunables, as JSON"),
        count("files", "how many inputs were read"),
        Many("failed", "inputs that could not be read, with the error and its remedy", kept=RUN_FILES, part="failed"),
    ),
    ("started", "id"),
    {"started": "started", "version": "version", "files": "files", "failed": shown.size("failed")},
    (Value("ended"),),
)
