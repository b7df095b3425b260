"""The after-action review: what happened, what was meant, read and so, how it ended and what it cost."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from attrs import field, frozen

from game.match import Match, Outcome, Page
from game.report import meanings
from game.report.courses import Course, course_lines, courses
from game.report.meanings import Meaning
from game.report.past import Past, past_of
from game.report.turn import tell_turn
from game.rules.board import pair_cell, track
from game.rules.codes import INTENT, TOLL
from game.words import say, terms
from game.world import names
from game.world.vocabulary import SITUATIONS


@frozen(slots=False)
class Review:
    """A match looked back on, finished or not, in the language that is in use when it is first read."""

    match: Match = field(repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Return the review as text, readable as a story."""
        return (
            *self._head(),
            *self._ending(),
            *self._section(say("Scores"), self._scores()),
            *self._section(say("The human cost"), self._tolls()),
            *self._section(say("Turn by turn"), self._turns()),
            *self._section(say("What was so, and what each side could know"), self._dyads()),
            *self._section(say("Intents, now uncovered"), self._intents()),
            *self._section(say("Intent, perception, truth"), self._meanings()),
            "",
            notice(),
        )

    def as_json(self) -> dict[str, Any]:
        """Return the review as plain data."""
        m, outcome = self.match, self.match.outcome
        return {
            "scenario": m.scenario.id,
            "name": names.in_words(m.scenario.name),
            "seed": m.seed,
            "turns": m.turn + int(m.is_over),
            "players": m.players,
            "ending": _ending_as_json(m, outcome) if outcome else None,
            "winner": outcome.winner if outcome else None,
            "seats": {seat: self._seat_as_json(seat, outcome) for seat in m.seats},
            "dyads": {course.dyad: course.as_json() for course in self._courses},
            "told": [self._page_as_json(page) for page in m.pages],
            "meanings": [meanings.as_json(m.scenario, each) for each in self._all_meanings],
            "notice": notice(),
        }

    @cached_property
    def _past(self) -> Past:
        return past_of(self.match)

    @cached_property
    def _courses(self) -> tuple[Course, ...]:
        return courses(self.match, self._past)

    @cached_property
    def _all_meanings(self) -> tuple[Meaning, ...]:
        return meanings.meanings(self.match, self._past)

    @staticmethod
    def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
        """Yield a title and its lines, set in; nothing where there is nothing to say."""
        found = list(lines)
        if found:
            yield ""
            yield title
            yield from (f"  {line}".rstrip() for line in found)

    def _head(self) -> Iterator[str]:
        m, s = self.match, self.match.scenario
        yield say("After-action review: {scenario}", scenario=names.in_words(s.name))
        first, last = names.date(s, 0), names.date(s, max(page.turn for page in m.pages))
        yield say("{first} to {last}; seed {seed}", first=first, last=last, seed=m.seed)
        for seat in m.seats:
            player = m.players.get(seat) or say("somebody at the table")
            yield say("{actor}: played by {player}", actor=names.actor(s, seat), player=player)

    def _ending(self) -> Iterator[str]:
        """Yield the named ending with its text, and who leads."""
        outcome, s = self.match.outcome, self.match.scenario
        yield ""
        if outcome is None:
            yield say("The game is not over.")
            return
        entry = next((each for each in s.catalogue.endings if each.id == outcome.ending), None)
        yield say("The end: {ending}", ending=names.ending(s, outcome.ending))
        if entry is not None:
            yield names.in_words(entry.text)
        if outcome.winner:
            yield say("{actor} leads by two points or more.", actor=names.actor(s, outcome.winner))
        else:
            yield say("Nobody leads by two points.")

    def _scores(self) -> Iterator[str]:
        """Yield every seat's score with its parts and its aims."""
        outcome = self.match.outcome
        if outcome is None:
            return
        for seat in self.match.seats:
            met = sum(points for _, is_met, points in outcome.aims[seat] if is_met)
            yield say(
                "{actor}: {score} = aims {aims} + security {security} − price {price}",
                actor=names.actor(self.match.scenario, seat),
                score=names.plain(outcome.scores[seat]),
                aims=met,
                security=outcome.security[seat],
                price=outcome.price[seat],
            )
            yield from self._aims(seat, outcome)

    def _aims(self, seat: str, outcome: Outcome) -> Iterator[str]:
        for name, is_met, points in outcome.aims[seat]:
            aim = names.aim(self.match.scenario, seat, name)
            text = names.in_words(aim.name) if aim else name
            verdict = say("met") if is_met else say("not met")
            yield say("  {aim} ({points}): {verdict}", aim=text, points=points, verdict=verdict)

    def _tolls(self) -> Iterator[str]:
        """Yield what people paid on every side, and what a step stands for."""
        for seat in self.match.seats:
            yield say("{actor}: {steps}", actor=names.actor(self.match.scenario, seat), steps=self._toll(seat))
        yield names.in_words(self.match.scenario.toll_unit)

    def _toll(self, seat: str) -> int:
        return track(self.match.board, self.match.seats.index(seat), TOLL)

    def _turns(self) -> Iterator[str]:
        for page in self.match.pages:
            yield names.date(self.match.scenario, page.turn)
            yield from (f"  {line}" for line in tell_turn(self.match.scenario, page))

    def _dyads(self) -> Iterator[str]:
        words = terms.situations()
        yield say("; ").join(say("{number} ({name})", number=each, name=words[each]) for each in SITUATIONS)
        for course in self._courses:
            yield ""
            yield from course_lines(self.match.scenario, course)

    def _intents(self) -> Iterator[str]:
        """Yield what each side wanted of its rivals at the start and at the end."""
        for tie in self.match.scenario.ties:
            for one, other in (tie.between, tie.between[::-1]) if tie.kind == "rivalry" else ():
                before, now = (self._is_malign(page, one, other) for page in (0, -1))
                says = {True: say("malign"), False: say("benign")}
                yield say(
                    "{one} towards {other}: {before} at the start, {now} at the end",
                    one=names.actor(self.match.scenario, one),
                    other=names.actor(self.match.scenario, other),
                    before=says[before],
                    now=says[now],
                )
        yield say("Hidden cards of this match, dealt by the scenario. They are not findings about history.")

    def _is_malign(self, page: int, one: str, other: str) -> bool:
        b, seats = self._past.boards[page], self.match.seats
        return bool(b.cells[pair_cell(b, seats.index(one), seats.index(other), INTENT)])

    def _meanings(self) -> Iterator[str]:
        for each in self._all_meanings:
            yield from meanings.meaning_lines(self.match.scenario, each)

    def _page_as_json(self, page: Page) -> dict[str, Any]:
        s = self.match.scenario
        return {"turn": page.turn, "date": names.date(s, page.turn), "lines": list(tell_turn(s, page))}

    def _seat_as_json(self, seat: str, outcome: Outcome | None) -> dict[str, Any]:
        known = {"name": names.actor(self.match.scenario, seat), "toll": self._toll(seat)}
        if outcome is None:
            return known
        return known | {
            "score": outcome.scores[seat],
            "security": outcome.security[seat],
            "price": outcome.price[seat],
            "aims": [{"id": name, "met": is_met, "points": points} for name, is_met, points in outcome.aims[seat]],
        }


def _ending_as_json(match: Match, outcome: Outcome) -> dict[str, str]:
    entry = next((each for each in match.scenario.catalogue.endings if each.id == outcome.ending), None)
    text = names.in_words(entry.text) if entry else ""
    return {"id": outcome.ending, "name": names.ending(match.scenario, outcome.ending), "text": text}


def notice() -> str:
    """Return what every report says of itself."""
    return say("This is for education and exploration. It is not a prediction, and not a judgement of any state or people.")
