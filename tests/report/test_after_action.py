"""The after-action page: whole in one file, true to the ledger, secret where it has to be, readable without seeing it."""

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from plainly import ids_of, play

from game.match import Intention, Match
from game.players import make_player
from game.report.after_action import OtherTheory, gather, write_page
from game.report.after_action.data import as_json, tables
from game.report.after_action.inks import CORNERS, inks_of
from game.report.after_action.markup import tag
from game.report.after_action.page import page_of
from game.report.after_action.story import views
from game.report.after_action.turning import standing
from game.report.effects import effect_of
from game.rules.situation import weigh
from game.world import names
from game.world.load import load_scenario


class Reader(HTMLParser):
    """Reads a page as a browser does, and keeps what it finds."""

    EMPTY = frozenset(("meta", "col", "br", "hr"))

    def __init__(self, page):
        super().__init__()
        self.open, self.tags, self.text = [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, name, attributes):
        self.tags.append((name, dict(attributes)))
        if name not in self.EMPTY:
            self.open.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        if not {"style", "script"} & set(self.open):
            self.text.append(data)


@pytest.fixture(scope="module")
def gathered(matches):
    return [gather(match, other(match)) for match in (matches[0], matches[3])]


def other(match):
    rows = tuple(dict(page.situations) for page in match.pages[1:])
    return OtherTheory("deterrence", rows, 2)


@pytest.mark.usefixtures("language")
def test_a_page_is_whole_in_itself_and_closes_what_it_opens(gathered):
    for g in gathered:
        page = page_of(g)
        reader = Reader(page)
        assert reader.open == []
        assert not re.search(r"(?:src|href)=\"(?!#)|url\((?!#)|@import|https?://", page)
        assert any("default-src 'none'" in (a.get("content") or "") for name, a in reader.tags if name == "meta")
        ids = [a["id"] for _, a in reader.tags if "id" in a]
        assert len(ids) == len(set(ids))
        links = {a["href"][1:] for name, a in reader.tags if name == "a"}
        assert links <= set(ids)


@pytest.mark.usefixtures("language")
def test_a_page_names_every_seat_relation_and_the_end_in_plain_words(gathered):
    for g in gathered:
        text = " ".join(Reader(page_of(g)).text)
        assert all(names.actor(g.scenario, seat) in text for seat in g.match.seats)
        assert all(names.dyad(g.scenario, *course.between) in text for course in g.courses)
        assert names.ending(g.scenario, g.match.outcome.ending) in text
        assert not re.search(r"[{}]|\bNone\b", text)
        said = re.sub(r"\[[^][]*\]|design note: [^<]*", "", text).replace(g.scenario.id, "")
        found = [each for each in ids_of(g.scenario).findall(said) if each not in g.scenario.sources]
        assert not set(found) - {names.source(g.scenario, each) for each in found}, set(found)


def test_every_drawing_has_a_text_alternative(gathered):
    for g in gathered:
        drawings = re.findall(r"<svg[^>]*>.*?</svg>", page_of(g), re.DOTALL)
        told = [each for each in drawings if 'role="img"' in each]
        assert len(told) == len(g.courses) + sum(len(course.between) for course in g.courses)
        assert all(re.search(r"<title>[^<]+</title><desc>[^<]+</desc>", each) for each in told)
        assert all('aria-hidden="true"' in each for each in drawings if each not in told)


def test_no_meaning_rests_on_colour_alone(scenarios):
    for scenario in scenarios.values():
        inks = inks_of(scenario)
        shapes = [CORNERS[slot] for slot in inks.slots.values()]
        letters = [names.letter(scenario, actor.id) for actor in scenario.actors]
        assert len(set(shapes)) == len(shapes) == len(set(letters))


def test_what_people_write_stays_text(scenarios):
    match = Match.start(scenarios["five-days-2008"], 1, turns=1)
    for seat in match.seats:
        sheet = make_player("random", 4).orders(match.view(seat))
        match.submit(seat, [o for o, _ in sheet], [Intention("other", "</script><script>alert(1)</script>")] * len(sheet))
    match.resolve()
    page = page_of(gather(match))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert tag("p", "<b>", data_x='"').text == '<p data-x="&quot;">&lt;b&gt;</p>'


def test_a_seats_own_view_holds_no_other_seats_intents_and_no_truth(matches):
    for match in (matches[1], matches[4]):
        g = gather(match)
        told = views(g).text.split("<details ")[1:]
        for number, (seat, text) in enumerate(zip(match.seats, told, strict=True)):
            assert f'data-seat="{seat}"' in text
            assert set(re.findall(r"as said by player (\d)", text)) <= {str(number)}
            for stranger in set(match.seats) - {seat}:
                actor = names.actor(match.scenario, stranger)
                assert f"{actor} of " not in text
                assert not re.search(rf"{actor} turns (malign|benign)|{actor} reads", text)


def test_every_change_of_situation_is_a_turning_point(gathered):
    for g in gathered:
        pages = g.match.pages
        changed = {
            (k, dyad)
            for k in range(1, len(pages))
            for dyad in pages[k].situations
            if pages[k].situations[dyad] != pages[k - 1].situations[dyad]
        }
        assert {(each.page, each.dyad) for each in g.turnings if each.has_turned} == changed
        for each in g.turnings:
            before, after = (standing(g.past, g.past.boards[page], each.between) for page in (each.page - 1, each.page))
            assert {c.line for c in each.crossings} == {line for line in after if before[line][0] != after[line][0]}
            assert all(c.is_up == after[c.line][0] for c in each.crossings)


def test_what_lines_weigh_is_what_the_sums_move_by(matches):
    for match in matches[::2]:
        g = gather(match)
        for number in range(1, len(match.pages)):
            effect = effect_of(match.scenario, match.pages[number].postings)
            for course in g.courses:
                one, other_seat = course.between
                a, c = match.seats.index(one), match.seats.index(other_seat)
                felt = [weigh(b, a, c)[1] + weigh(b, c, a)[2] for b in g.past.boards[number - 1 : number + 1]]
                assert effect.distrust.get((one, other_seat), 0) == felt[1] - felt[0]


def test_measures_are_counts_out_of_counts(gathered):
    for g in gathered:
        t = g.teaching
        for part in (*t.spiral, *t.gap, *t.misread, *t.trusted, *t.accidental):
            assert 0 <= part.count <= part.of
        assert [part.about for part in t.security] == [(seat,) for seat in g.match.seats]


def test_data_beside_the_page_reads_back(gathered, tmp_path):
    g = gathered[0]
    files = write_page(g, tmp_path / "new" / "folder")
    assert [each.name for each in files] == [
        "report.html",
        "report.json",
        "relations.csv",
        "orders.csv",
        "turning-points.csv",
        "measures.csv",
    ]
    assert sorted(each.name for each in (tmp_path / "new" / "folder").iterdir()) == sorted(each.name for each in files)
    data = json.loads(files[1].read_text(encoding="utf-8"))
    assert data == json.loads(json.dumps(as_json(g)))
    assert data["other_theory"]["theory"] == "deterrence"
    rows = list(csv.DictReader(io.StringIO(files[2].read_text(encoding="utf-8-sig"))))
    assert len(rows) == len(g.courses) * len(g.match.pages)
    assert {row["situation"] for row in rows} <= {"I", "II", "III", "IV"}


def test_no_cell_of_a_table_is_a_formula(scenarios):
    match = Match.start(scenarios["five-days-2008"], 1, turns=1)
    for seat in match.seats:
        sheet = make_player("random", 4).orders(match.view(seat))
        match.submit(seat, [o for o, _ in sheet], [Intention("other", "=1+1")] * len(sheet))
    match.resolve()
    text = tables(gather(match))["orders.csv"]
    assert "'=1+1" in text
    assert not re.search(r"(^|,)\"?=", text, re.MULTILINE)


def test_three_stages_open_with_the_truth_hidden(gathered):
    page = page_of(gathered[0], staged=True)
    assert "dataset.stage='1'" in page
    hidden = {a["id"] for name, a in Reader(page).tags if name == "section" and "truth" in (a.get("class") or "")}
    assert hidden >= {"end", "relations", "turning", "orders", "story", "measures", "theory", "history"}
    assert "cost" not in hidden
    assert 'html[data-stage="1"] .truth' in page


def test_a_match_that_goes_on_and_one_of_a_turn_have_a_page(scenarios):
    match = Match.start(scenarios["spiral-2014"], 1)
    assert "The game is not over." in page_of(gather(match))
    assert page_of(gather(play(scenarios["spiral-2014"], 5, turns=1)))


def test_a_scenario_without_a_study_says_so():
    assert "Nothing is documented for this scenario" in page_of(gather(play(load_scenario("lab-two"), 1, turns=3)))


def test_under_the_deterrence_model_threats_are_not_told_as_gestures(scenarios):
    match = Match.start(scenarios["spiral-2014"], 2, turns=4, theory="deterrence")
    while not match.is_over:
        for seat in match.seats:
            match.submit(seat, [order for order, _ in make_player("random", 2).orders(match.view(seat))])
        match.resolve()
    g = gather(match)
    text = " ".join(Reader(page_of(g)).text)
    assert "it shows resolve" in text
    assert "mere words" not in text
    assert all(part.count <= part.of for part in g.teaching.gap)
