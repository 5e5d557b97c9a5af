"""The language of a report: plain English without the model, others with it, None where it is not plain."""

from __future__ import annotations

import subprocess
import sys

import pytest

from onrecord.ingest import article_of_row
from onrecord.ingest.facts import language_told
from onrecord.ingest.facts.language import is_plainly, sample_of
from onrecord.ingest.zones import layout
from onrecord.knowledge.language import DEFAULT
from onrecord.models import Article

ENGLISH = (
    "The minister said on Sunday that the crossing would reopen within a week, and that her office had told them. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH * 5, "en"),
        (ENGLISH, "en"),
        ("De minister zei zondag dat de grensovergang binnen een week weer open zou gaan. Of dat waar is? " * 5, "nl"),
        ("Die Ministerin sagte am Sonntag, der Übergang werde binnen einer Woche wieder geöffnet. " * 5, "de"),
        ("Det er ikke her at vi har en aftale for at have noget at gøre, sagde ministeren for udenrigs. " * 5, "da"),
        ("Le ministre a déclaré dimanche que le point de passage serait rouvert dans la semaine. " * 5, "fr"),
        ("Министр заявил в воскресенье, что переход откроется через неделю. " * 5, "ru"),
        ("Thorn: 14.", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    article = article_of_row({"id": "x", "text": text})
    assert isinstance(article, Article) and article.language == language


def test_plain_english_needs_no_model() -> None:
    code = (
        "import sys; from onrecord.ingest import article_of_row; "
        f"article_of_row({{'id': 'x', 'text': {ENGLISH * 5!r}}}); sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_sample_is_the_reports_own_text() -> None:
    text = "Advertisement\n\nCrossing to reopen within a week\n\nDe minister zei het zondag.\n\n© 2031 Foo Times"
    assert sample_of(layout(text)) == "Crossing to reopen within a week\nDe minister zei het zondag.\n"
    assert len(sample_of(layout(ENGLISH * 20))) == 600


def test_small_words_tell_the_language_of_the_layout() -> None:
    assert is_plainly(ENGLISH * 3, DEFAULT)
    assert not is_plainly("minister crossing border week " * 20, DEFAULT)
    assert not is_plainly(ENGLISH, DEFAULT)


def test_too_few_letters_tell_no_language_however_many_digits() -> None:
    assert language_told(layout("Thorn: 14.")) is None
    assert language_told(layout("14 17 2031 " * 60)) is None
    assert language_told(layout(ENGLISH * 3)) == "en"
