"""Cross-checks of the board: actors, how they are tied, what lies on their sheets, and the map."""

from collections.abc import Iterable
from typing import Final

from game.words import say
from game.world.checks.grammar import KEPT_BY_THE_RULES
from game.world.checks.references import check_once
from game.world.faults import short
from game.world.findings import Findings, Where
from game.world.scenario import Intent, Region, Scenario, Standing, Tie
from game.world.vocabulary import ALIGNMENTS, TRACKS

MOST_ACTORS: Final = 8
MOST_REGIONS: Final = 60
MEMBER: Final = ALIGNMENTS.index("member")

Pair = frozenset[str]


def check_board(scenario: Scenario, findings: Findings) -> None:
    """Find what is wrong on the board at the start."""
    check_count("actors", len(scenario.actors), MOST_ACTORS, findings)
    check_count("regions", len(scenario.regions), MOST_REGIONS, findings)
    check_once([(("actors", at, "seat"), actor.seat) for at, actor in enumerate(scenario.actors)], findings)
    check_once([(("regions", at, "number"), region.number) for at, region in enumerate(scenario.regions)], findings)
    _check_tracks(scenario, findings)
    _check_ties(scenario.ties, findings)
    kinds = pairs_of(scenario)
    check_intents(scenario.intents, (), kinds, findings)
    _check_sheets(scenario.modifiers, kinds, findings)
    _check_map(scenario, findings)


def pairs_of(scenario: Scenario) -> dict[Pair, str]:
    """Return the kind of tie of each pair that has one; the first counts where a pair stands twice."""
    return {frozenset(tie.between): tie.kind for tie in reversed(scenario.ties) if tie.kind != "none"}


def _check_tracks(scenario: Scenario, findings: Findings) -> None:
    """Find actors without a value for a track; only the toll may be left out."""
    for at, actor in enumerate(scenario.actors):
        for track in TRACKS:
            if track not in actor.tracks and track != "toll":
                findings.add(("actors", at, "tracks"), say("lacks '{word}'", word=track), say("a value for every track"))


def check_count(key: str, count: int, most: int, findings: Findings) -> None:
    """Find a list with nothing in it or too much."""
    if not 1 <= count <= most:
        findings.add((key,), say("holds {count} entries", count=count), say("1 to {most}", most=most))


def check_pairs(pairs: Iterable[tuple[Where, tuple[str, ...]]], findings: Findings) -> None:
    """Find pairs that are not two, that join a thing to itself, or that stand twice."""
    first: dict[Pair, int] = {}
    for where, between in pairs:
        pair = frozenset(between)
        if len(between) != 2:
            findings.add(where, say("names {count}", count=len(between)), say("two"))
        elif len(pair) == 1:
            findings.add(where, say("joins '{word}' to itself", word=short(between[0])), say("two different ones"))
        elif pair in first:
            problem = say("'{one}' and '{other}' stand twice, first in line {line}", **_both(between), line=first[pair])
            findings.add(where, problem, say("each pair once"))
        else:
            first[pair] = findings.place(where)[1]


def _both(between: tuple[str, ...]) -> dict[str, str]:
    """Name the two of a pair."""
    return {"one": short(between[0]), "other": short(between[1])}


def _check_ties(ties: tuple[Tie, ...], findings: Findings) -> None:
    """Find ties that contradict one another or themselves."""
    check_pairs(((("ties", at, "between"), tie.between) for at, tie in enumerate(ties)), findings)
    for at, tie in enumerate(ties):
        where: Where = ("ties", at)
        if tie.war and tie.kind != "rivalry":
            findings.add((*where, "war"), say("there is no war without a rivalry"), say("kind 'rivalry', or no war"))
        if tie.alignment == MEMBER and tie.kind == "rivalry":
            findings.add((*where, "alignment"), say("a member is no rival"), say("0 to {most}", most=MEMBER - 1))
        if tie.kind == "none" and (tie.alignment or tie.regimes):
            findings.add((*where, "kind"), say("actors without a tie share nothing"), say("'rivalry' or 'alignment'"))


def check_intents(intents: tuple[Intent, ...], where: Where, kinds: dict[Pair, str], findings: Findings) -> None:
    """Find intents where there is no rivalry, and intents told twice."""
    first: dict[tuple[str, str], int] = {}
    for at, intent in enumerate(intents):
        path, sides = (*where, "intents", at), (intent.of, intent.towards)
        if kinds.get(frozenset(sides)) != "rivalry" and not _unread(findings, path, "of", "towards"):
            problem = say("'{one}' and '{other}' are no rivals", **_both(sides))
            findings.add((*path, "towards"), problem, say("a pair with a tie of kind 'rivalry'"))
        elif sides in first:
            problem = say("the intent of '{one}' stands twice, first in line {line}", one=sides[0], line=first[sides])
            findings.add(path, problem, say("each intent once"))
        first.setdefault(sides, findings.place(path)[1])


def _check_sheets(standing: tuple[Standing, ...], kinds: dict[Pair, str], findings: Findings) -> None:
    """Find modifiers on sheets that do not exist, that stand twice, or that only the rules may place."""
    first: dict[tuple[str, str, str], int] = {}
    for at, modifier in enumerate(standing):
        where, sheet = ("modifiers", at), (modifier.what, modifier.of, modifier.about)
        if frozenset(sheet[1:]) not in kinds and not _unread(findings, where, "of", "about"):
            problem = say("'{one}' and '{other}' have no tie", **_both(sheet[1:]))
            findings.add((*where, "about"), problem, say("a pair with a tie"))
        elif sheet in first:
            problem = say("'{word}' is on that sheet already, in line {line}", word=sheet[0], line=first[sheet])
            findings.add((*where, "what"), problem, say("each modifier once on a sheet"))
        if modifier.what in KEPT_BY_THE_RULES:
            problem = say("'{word}' follows from regimes", word=modifier.what)
            findings.add((*where, "what"), problem, say("a regime of a tie"))
        first.setdefault(sheet, findings.place(where)[1])


def _unread(findings: Findings, where: Where, *fields: str) -> bool:
    """Say whether any of these fields of an entry could not be read."""
    return any(findings.is_blank((*where, field)) for field in fields)


def _check_map(scenario: Scenario, findings: Findings) -> None:
    """Find impossible borders and regions that nothing leads to."""
    check_pairs(((("borders", at, "between"), border.between) for at, border in enumerate(scenario.borders)), findings)
    reached = {region for border in scenario.borders for region in border.between if len(set(border.between)) == 2}
    seats = {actor.id for actor in scenario.actors}
    for at, region in enumerate(scenario.regions):
        if len(scenario.regions) > 1 and region.id not in reached and not findings.is_blank(("borders",)):
            problem = say("no border leads to '{word}'", word=short(region.id))
            findings.add(("regions", at), problem, say("at least one border, if only by sea"))
        _check_holder(region, ("regions", at), findings)
        if region.id in seats:
            findings.add(
                ("regions", at, "id"),
                say("'{word}' is an actor's id too", word=short(region.id)),
                say("an id of its own"),
            )


def _check_holder(region: Region, where: Where, findings: Findings) -> None:
    """Find a region whose status says the contrary of who holds it."""
    foreign = region.holder != region.claimant and not _unread(findings, where, "holder", "claimant")
    if region.status == "undisputed" and foreign:
        problem = say("'{one}' holds what '{other}' claims", one=short(region.holder), other=short(region.claimant))
        findings.add((*where, "status"), problem, say("any status but 'undisputed'"))
