"""Helpers: random matches with stated intents, and the test that a line is words and not ids."""

import re

from game.match import Intention, Match
from game.players import make_player
from game.world.scenario import Scenario
from game.world.vocabulary import INTENT_TAGS

TURNS = 6


def play(scenario: Scenario, seed: int, turns: int = TURNS) -> Match:
    match = Match.start(scenario, seed, turns=turns)
    while not match.is_over:
        for number, seat in enumerate(match.seats):
            orders = [order for order, _ in make_player("random", seed).orders(match.view(seat))]
            tag = INTENT_TAGS[(match.turn + number) % len(INTENT_TAGS)]
            match.submit(seat, orders, [Intention(tag, f"as said by player {number}")] * len(orders))
        match.resolve()
    return match


def ids_of(scenario: Scenario) -> re.Pattern[str]:
    """Return a pattern of every id that no text of the game has as a word of its own."""
    c = scenario.catalogue
    shared = (c.modifiers, c.moves, c.clauses, c.treaties, c.regimes, c.events, c.endings)
    entries = [e for group in (*shared, scenario.occurrences, scenario.regions, scenario.actors) for e in group]
    entries += [aim for agenda in scenario.agendas for aim in agenda.aims]
    texts = [getattr(e, field).en for e in entries for field in ("name", "text") if hasattr(e, field)]
    texts += [o.note.en for o in scenario.occurrences if o.note]
    spoken = set(re.findall(r"[a-z-]+", " ".join(texts)))
    names = {e.id for e in (*scenario.regions, *scenario.actors)}
    ids = {e.id for e in entries if "-" in e.id or e.id in names} - spoken
    ids |= {"offer-clauses", "offer-age", "brink-risen", "treaties-made", "in-force", "failed-order", "buy-time"}
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(ids))) + r")(?![\w-])")


def without_sources(line: str) -> str:
    """Return a line without the sources in brackets, whose notes are the authors' own."""
    return re.sub(r"\[[^][]*\]", "", line)


def assert_plain(line: str, ids: re.Pattern[str]) -> None:
    assert line.strip()
    assert not re.search(r"[{}]|\bNone\b", line), line
    found = ids.search(without_sources(line))
    assert not found, f"{found[0] if found else ''} in {line}"
