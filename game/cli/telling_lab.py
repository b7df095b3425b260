"""What `dilemma lab` prints: propositions with their verdicts, what was measured, and which hang on a number."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from game.lab.estimate import Estimate
from game.lab.proposition import Finding, Proposition, Verdict
from game.lab.sensitivity import Stirred
from game.terminal.board import plain_table
from game.terminal.screen import make_console
from game.words import say

LEFT_COLUMN = 30
"""Cells of the column with what was found, beside what is claimed."""


def print_findings(findings: Sequence[Finding], stirred: Sequence[Stirred], *, in_full: bool, sensitivity: bool) -> None:
    """Print the propositions with their verdicts, then what was asked for besides."""
    console = make_console()
    for part in _parts(findings, stirred, in_full=in_full, sensitivity=sensitivity):
        console.print(part)
        console.print()
    console.print(_count(findings, stirred, sensitivity=sensitivity))
    console.print(say("Shares and means with their 95 % intervals: of the model, not of the world."))


def _parts(
    findings: Sequence[Finding], stirred: Sequence[Stirred], *, in_full: bool, sensitivity: bool
) -> Iterator[RenderableType]:
    yield _table(findings)
    for finding in findings:
        own = [each for each in stirred if each.finding.proposition.id == finding.proposition.id]
        further = [*([_asked(finding), _cells(finding)] if in_full else []), *([_stirred(own)] if sensitivity else [])]
        if further:
            yield Group(Text(finding.proposition.id, "bold"), *further)


def _table(findings: Sequence[Finding]) -> Table:
    """Return each proposition with its verdict and the effect that decides, beside what it says and what would refute it."""
    table = plain_table(say("proposition, verdict, effect that decides"), say("what is claimed, and what would refute it"))
    table.columns[0].width = LEFT_COLUMN
    for finding in findings:
        proposition = finding.proposition
        found = Text("\n").join((Text(_name(proposition)), _verdict(finding.verdict), _effect(finding)))
        note = [finding.verdict.note()] if finding.verdict.note else []
        refuted = say("Refuted by: {what}", what=proposition.refuted_by())
        table.add_row(found, Text("\n").join((Text(proposition.claim()), Text(refuted, "dim"), *map(Text, note), Text())))
    return table


def _name(proposition: Proposition) -> str:
    return f"{proposition.id} ({', '.join(proposition.aliases)})" if proposition.aliases else proposition.id


def _verdict(verdict: Verdict) -> Text:
    if verdict.holds:
        return Text(say("holds"), "green")
    return Text(say("open: too few matches"), "yellow") if verdict.is_open else Text(say("fails"), "red")


def _effect(finding: Finding) -> Text:
    """Return the effect that decides, with its name where it has one."""
    verdict = finding.verdict
    name = next((each.name for each in verdict.demands if each.estimate == verdict.effect), "")
    return Text("\n".join(filter(None, (name, interval(verdict.effect)))))


def interval(estimate: Estimate) -> str:
    """Return an estimate with its interval."""
    if estimate.games == 0:
        return "–"
    value, low, high = (f"{number:.3f}".replace("-", "−") for number in (estimate.value, estimate.low, estimate.high))
    return f"{value} ({low} … {high})"


def _asked(finding: Finding) -> Table:
    """Return what was asked of a proposition, demand by demand."""
    table = plain_table(say("asked"), say("found"), say("shown"))
    for each in finding.verdict.demands:
        table.add_row(each.name, interval(each.estimate), say("yes") if each.is_met else say("no"))
    return table


def _cells(finding: Finding) -> Table:
    table = plain_table(say("measured"), say("found"))
    for name, estimate in finding.verdict.cells:
        table.add_row(name, interval(estimate))
    return table


def _stirred(stirred: Sequence[Stirred]) -> Table:
    """Return what moved numbers do to one proposition."""
    table = plain_table(say("number"), say("from"), say("to"), say("verdict"), say("effect that decides"), right=(1, 2))
    for each in stirred:
        moved, verdict = each.variation, each.finding.verdict
        shown = Text(" ").join((_verdict(verdict), Text(say("← turns"), "bold"))) if each.flips else _verdict(verdict)
        table.add_row(moved.what, str(moved.before), str(moved.after), shown, interval(verdict.effect))
    return table


def _count(findings: Sequence[Finding], stirred: Sequence[Stirred], *, sensitivity: bool) -> str:
    """Return how many propositions hold, and which are fragile."""
    holding = sum(finding.verdict.holds for finding in findings)
    count = say("{holding} of {all} propositions hold.", holding=holding, all=len(findings))
    if not sensitivity:
        return count
    fragile = dict.fromkeys(each.finding.proposition.id for each in stirred if each.flips)
    named = ", ".join(fragile) or say("none")
    return count + " " + say("Fragile, since a number moved by a fifth turns the verdict: {names}.", names=named)
