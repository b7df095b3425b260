"""The page of a tournament: every drawing has its words, nothing comes from elsewhere, and the tables agree in both forms."""

import csv
import re
from html.parser import HTMLParser

import pytest

from game.arena.export import export_csv, export_parquet
from game.arena.standings import standings
from game.arena.store import Store
from game.arena.tournament import Tournament, load, run, settled
from game.report.tournament import write_page
from game.words import language, use_language

SMALL = Tournament(("lab-two", "lab-protege"), ("random", "historical", "opportunist"), 15, 5, 3)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tournament")
    store = Store.open(folder)
    found = settled(store, SMALL)
    run(found, store, 1, lambda: False)
    yield folder, standings(found, store), store
    store.close()


class Reader(HTMLParser):
    """Notes what stands in which element, and that all of them are closed."""

    def __init__(self):
        super().__init__()
        self.open, self.drawn, self.outside, self.texts = [], [], [], []

    def handle_starttag(self, name, attributes):
        if name not in ("meta", "col", "br", "hr"):
            self.open.append(name)
        named = dict(attributes)
        self.outside += [value for key, value in attributes if key in ("src", "href") and not value.startswith("#")]
        if name == "svg" and named.get("role") == "img":
            self.drawn.append([])

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        if self.open and self.open[-1] in ("title", "desc") and "svg" in self.open:
            self.drawn[-1].append(data)
        self.texts.append(data)


def read(file):
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    assert reader.open == []
    return reader


def pictures(told):
    return {name: load(name) for name in told["scenarios"]}


def test_every_drawing_has_its_words_and_nothing_comes_from_elsewhere(played):
    folder, told, _ = played
    page = read(write_page(told, pictures(told), folder))
    assert len(page.drawn) == 3 + 3 * len(told["scenarios"])
    assert all(len(words) == 2 and all(words) for words in page.drawn)
    assert page.outside == []


def test_the_page_tells_ratings_intervals_and_how_to_make_it_again(played):
    folder, told, _ = played
    text = " ".join(read(write_page(told, pictures(told), folder)).texts)
    for found in told["players"].values():
        assert f"{found['rating']['value']:.0f} (" in text
    provenance = told["provenance"]
    assert all(word in text for word in (provenance["command"], provenance["results"], provenance["rules"]))
    assert all(digest in text for digest in provenance["digests"].values())


def test_the_page_speaks_the_language_in_use(played):
    folder, told, _ = played
    before = language()
    english = write_page(told, pictures(told), folder).read_text(encoding="utf-8")
    try:
        use_language("zh-TW")
        chinese = write_page(told, pictures(told), folder).read_text(encoding="utf-8")
    finally:
        use_language(before)
    assert 'lang="zh-TW"' in chinese
    assert re.findall(r'id="([a-z0-9-]+)"', chinese) == re.findall(r'id="([a-z0-9-]+)"', english)


def test_a_tournament_without_a_match_has_a_page_too(tmp_path):
    store = Store.open(tmp_path)
    found = settled(store, SMALL)
    told = standings(found, store)
    store.close()
    page = read(write_page(told, pictures(told), tmp_path))
    assert any("0 of 30" in text for text in page.texts)


def test_parquet_holds_what_csv_holds(played):
    parquet = pytest.importorskip("pyarrow.parquet")
    folder, _, store = played
    for one, other in zip(export_csv(store, folder), export_parquet(store, folder), strict=True):
        with one.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        table = parquet.read_table(other).to_pylist()
        assert len(rows) == len(table) > 0
        assert [{key: "" if value is None else str(value) for key, value in row.items()} for row in table] == rows
