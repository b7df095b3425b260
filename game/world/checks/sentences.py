"""Checks of needs and effects: right words, right reach, and nothing that the mover could not know or aim at."""

from collections.abc import Iterable

from attrs import frozen

from game.words import say
from game.world.checks.grammar import (
    AIMED,
    EFFECT_RULES,
    HIDDEN,
    KEPT_BY_THE_RULES,
    MEASURE_RULES,
    OWN,
    TOLL,
    WORDS,
    Rule,
)
from game.world.checks.references import Names, check_word
from game.world.conditions import Effect, Need
from game.world.faults import one_of, short
from game.world.findings import Findings, Where
from game.world.forms import Range, expected
from game.world.vocabulary import TRACK_HIGHEST, TRACKS


@frozen
class Reach:
    """What a sentence can speak of where it stands."""

    actor: bool = True
    """There is a target actor."""
    place: bool = True
    """There is a target region."""
    private: frozenset[str] | None = None
    """Modifiers that only their reader sees, where the sentence must keep to what the mover sees."""


def check_needs(needs: tuple[Need, ...], where: Where, reach: Reach, names: Names, findings: Findings) -> None:
    """Check the conditions of a move, a treaty or an aim."""
    for at, need in enumerate(needs):
        path = (*where, "needs", at)
        rule = MEASURE_RULES.get(need.measure)
        if rule:
            _check_what(need.what, rule, path, names, findings, optional=need.measure == "treaty")
            _check_roles(need, rule, path, reach, findings)
            _check_bounds(need, rule, path, findings)
            _check_sight(need, path, reach, findings)


def check_effects(effects: tuple[Effect, ...], where: Where, reach: Reach, names: Names, findings: Findings) -> None:
    """Check the changes of a move, a clause or an event."""
    for at, effect in enumerate(effects):
        path = (*where, "effects", at)
        rule = TOLL if (effect.do, effect.what) == ("track", "toll") else EFFECT_RULES.get(effect.do)
        if rule:
            _check_what(effect.what, rule, path, names, findings)
            _check_roles(effect, rule, path, reach, findings)
            _check_change(effect, rule, path, findings)


def wants_target(effects: Iterable[Effect]) -> bool:
    """Say whether a list of effects says anything about a target."""
    return any(_aims(effect, EFFECT_RULES[effect.do]) for effect in effects if effect.do in EFFECT_RULES)


def wants_place(effects: Iterable[Effect]) -> bool:
    """Say whether a list of effects changes a target region."""
    return any(EFFECT_RULES[effect.do].place for effect in effects if effect.do in EFFECT_RULES)


def _check_what(what: str, rule: Rule, where: Where, names: Names, findings: Findings, *, optional: bool = False) -> None:
    """Check that `what` is a word of its kind."""
    path = (*where, "what")
    if not rule.what:
        if what:
            findings.add(path, say("'{word}' says nothing here", word=short(what)), say("no 'what'"))
    elif not what:
        if not optional:
            findings.add(path, say("is missing"), _words_of(rule.what, names))
    elif rule.what not in WORDS:
        check_word(what, rule.what, path, names, findings)
    elif what not in WORDS[rule.what]:
        findings.add(path, say("'{word}' is not known", word=short(what)), one_of(WORDS[rule.what], what))
    if what in KEPT_BY_THE_RULES and rule in EFFECT_RULES.values():
        findings.add(path, say("'{word}' follows from regimes", word=what), say("an effect on a regime"))


def _words_of(kind: str, names: Names) -> str:
    """List the words of a kind."""
    return one_of(WORDS.get(kind, ()) or sorted(names.known(kind)))


def _check_roles(sentence: Need | Effect, rule: Rule, where: Where, reach: Reach, findings: Findings) -> None:
    """Check that every role can be played."""
    if rule.place and not reach.place:
        findings.add(where, say("speaks of a region, and none is aimed at"), say("a target that is a region"))
    if not reach.actor and _aims(sentence, rule):
        findings.add(where, say("speaks of a target, and there is none"), say("other roles, or a target"))
    same = sentence.of == sentence.about and sentence.of in ("self", "target")
    if rule.roles == 2 and same:
        problem = say("'{role}' cannot stand on both ends", role=sentence.of)
        findings.add((*where, "about"), problem, say("two different roles"))


def _aims(sentence: Need | Effect, rule: Rule) -> bool:
    """Say whether a sentence speaks of a target actor."""
    roles = (sentence.of, sentence.about)[: rule.roles]
    return any(role in AIMED for role in roles) or getattr(sentence, "to", "") in AIMED


def _check_bounds(need: Need, rule: Rule, where: Where, findings: Findings) -> None:
    """Check that a need can hold, and can fail to."""
    high = TRACK_HIGHEST[TRACKS.index(need.what)] if need.measure == "track" and need.what in TRACKS else rule.high
    if need.least > high:
        findings.add((*where, "least"), say("{number} is out of range", number=need.least), expected(Range(0, high)))
    elif need.most < need.least:
        problem = say("{most} is less than the least, {least}", most=need.most, least=need.least)
        findings.add((*where, "most"), problem, expected(Range(need.least, high)))


def _check_sight(need: Need, where: Where, reach: Reach, findings: Findings) -> None:
    """Check that a mover's condition reads only what the mover can see."""
    if reach.private is None:
        return
    own = need.measure in OWN or (need.measure == "modifier" and need.what in reach.private)
    if need.measure in HIDDEN:
        findings.add((*where, "measure"), say("'{word}' is seen by nobody", word=need.measure), say("a visible measure"))
    elif own and need.of != "self":
        problem = say("'{role}' is not seen by the mover", role=need.of)
        findings.add((*where, "of"), problem, say("'self', whose own sheet it is"))


def _check_change(effect: Effect, rule: Rule, where: Where, findings: Findings) -> None:
    """Check the step or the new state."""
    if rule.to:
        if effect.to not in rule.to:
            findings.add((*where, "to"), _not_known(effect.to), one_of(rule.to, effect.to))
        if effect.step:
            findings.add((*where, "step"), say("says nothing here"), say("no 'step'"))
        return
    if effect.to:
        findings.add((*where, "to"), say("'{word}' says nothing here", word=short(effect.to)), say("no 'to'"))
    if (rule.low, rule.high) != (0, 0):
        if not rule.low <= effect.step <= rule.high:
            problem = say("{number} is out of range", number=effect.step)
            findings.add((*where, "step"), problem, expected(Range(rule.low, rule.high)))
        elif effect.step == 0:
            findings.add((*where, "step"), say("changes nothing"), expected(Range(rule.low, rule.high)))


def _not_known(word: str) -> str:
    """Say that a word is missing or unknown."""
    return say("'{word}' is not known", word=short(word)) if word else say("is missing")
