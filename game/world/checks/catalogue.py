"""Cross-checks of the catalogue."""

from game.words import say
from game.world.catalogue import Catalogue, Modifier, Move, Treaty
from game.world.checks.grammar import NAMED_BY_THE_RULES
from game.world.checks.references import Names, check_references, names_in
from game.world.checks.sentences import Reach, check_effects, check_needs
from game.world.faults import one_of, short
from game.world.findings import Findings, Where

MOST_CLAUSES = 12


def check_catalogue(catalogue: Catalogue, findings: Findings) -> None:
    """Find what is wrong between the entries of a catalogue."""
    names = names_in(catalogue)
    private = frozenset(each.id for each in catalogue.modifiers if each.private)
    check_references(catalogue, names, findings)
    for name in NAMED_BY_THE_RULES:
        if name not in names.known("modifiers"):
            findings.add(("modifiers",), say("lacks '{word}'", word=name), say("every modifier that the rules name"))
    for at, modifier in enumerate(catalogue.modifiers):
        _check_modifier(modifier, ("modifiers", at), findings)
    for at, move in enumerate(catalogue.moves):
        _check_move(move, ("moves", at), private, names, findings)
    for at, clause in enumerate(catalogue.clauses):
        check_effects(clause.effects, ("clauses", at), Reach(place=False), names, findings)
    for at, treaty in enumerate(catalogue.treaties):
        check_needs(treaty.needs, ("treaties", at), Reach(place=False, private=private), names, findings)
        _check_treaty(treaty, ("treaties", at), findings)
    for at, event in enumerate(catalogue.events):
        check_effects(event.effects, ("events", at), Reach(), names, findings)


def _check_modifier(modifier: Modifier, where: Where, findings: Findings) -> None:
    """Check that what is material stays."""
    if modifier.kind == "material" and modifier.fades:
        findings.add((*where, "fades"), say("a material modifier does not fade"), "0")


def _check_move(move: Move, where: Where, private: frozenset[str], names: Names, findings: Findings) -> None:
    """Check a move's sentences, and that its target and its operation fit together."""
    reach = Reach(move.target != "none", move.target == "region", private)
    check_needs(move.needs, where, reach, names, findings)
    check_effects(move.effects, where, reach, names, findings)
    if move.target == "none":
        for field in ("tie", "to"):
            if getattr(move, field):
                findings.add((*where, field), say("the move is aimed at nobody"), say("a target, or no '{key}'", key=field))
    ordered = [effect.what for effect in move.effects if effect.do == "operation"] or ["none"]
    if move.operation not in ordered:
        problem = say("'{word}' is not the operation among its effects", word=move.operation)
        findings.add((*where, "operation"), problem, one_of(ordered))


def _check_treaty(treaty: Treaty, where: Where, findings: Findings) -> None:
    """Check that a template is not too long and holds its own core."""
    if len(treaty.clauses) > MOST_CLAUSES:
        findings.add((*where, "clauses"), say("holds {count} clauses", count=len(treaty.clauses)), _at_most(MOST_CLAUSES))
    clauses = set(treaty.clauses)
    for at, clause in enumerate(treaty.core):
        if clause not in clauses:
            problem = say("'{word}' is not among its clauses", word=short(clause))
            findings.add((*where, "core", at), problem, one_of(treaty.clauses, clause))


def _at_most(number: int) -> str:
    """Say a limit."""
    return say("at most {most}", most=number)
