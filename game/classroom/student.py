"""The student's page: everything that one seat may know and do now, as frozen values."""

from game.classroom.cabinet import Cabinet, Proposal
from game.classroom.clock import Clock
from game.classroom.exercise import Exercise
from game.classroom.kits import key_of, notice, pause_after, plain_briefing, questions, role_lines
from game.classroom.parallel import Words, World
from game.classroom.people import OPT_OUTS, PRESS_CORPS, Person, roles
from game.classroom.probing import probe_page
from game.classroom.sight import order_in_words, sight_for_all, sight_of, why_not_now
from game.classroom.student_seen import Brief, Member, OnTable, Said, StudentPage, Table, Time
from game.classroom.talking import TALKING, may_speak
from game.words import say, terms
from game.world import names


def student_page(ex: Exercise, who: Person, at: float) -> StudentPage:
    """Return a student's page."""
    world = ex.worlds[max(0, who.world)]
    cabinet = world.cabinets.get(who.side) if who.is_seated else None
    sight = sight_of(world, who.side) if cabinet else None
    watches = who.is_seated and who.role in OPT_OUTS
    news, places = sight_for_all(world) if watches else ((), ())
    s = ex.scenario
    return StudentPage(
        nickname=who.nickname,
        role=who.role,
        role_name=roles().get(who.role, ""),
        world=who.world + 1,
        worlds=len(ex.worlds),
        side=who.side,
        side_name=names.actor(s, who.side) if who.side else "",
        letter=names.letter(s, who.side) if who.side else "",
        scenario=names.in_words(s.name),
        phase=ex.phase if who.is_seated else "lobby",
        curtain=ex.curtain,
        turn=ex.turn + 1,
        turns=ex.turns,
        time=time_of(ex.clock, at),
        stage=ex.stage,
        is_over=world.is_over,
        sight=sight,
        places=sight.places if sight else places,
        news=news,
        may_message=bool(cabinet) and ex.phase in TALKING and may_speak(ex, who, "message"),
        may_publish=ex.phase in TALKING and (who.role == PRESS_CORPS or (bool(cabinet) and may_speak(ex, who, "press"))),
        table=_table(ex, who, cabinet, at),
        others=tuple((side, names.actor(s, side)) for side in ex.sides if side != who.side),
        said=said_in(ex, world, who.side, who.side) if who.is_seated else (),
        brief=_brief(ex, who),
        pause=pause_after(s.id, ex.minutes, ex.turn) if ex.phase == "results" else "",
        asked=names.dyad(s, *names.two_of(s, ex.asked)) if ex.asked and who.is_seated else "",
        my_guess=ex.guesses.get(ex.asked, {}).get(who.id, ""),
        probe=probe_page(ex, who),
    )


def _table(ex: Exercise, who: Person, cabinet: Cabinet | None, at: float) -> Table:
    """Return what lies before somebody's cabinet; nothing for who sits in none."""
    if cabinet is None:
        return Table((), (), False, False, 0, False, False, False, False)
    world, by_vote = ex.worlds[who.world], ex.by_vote(who.world, who.side)
    return Table(
        members=tuple(_members(ex, who)),
        proposals=tuple(_on_table(ex, world, cabinet, each, who) for each in _shown(cabinet)),
        is_committed=cabinet.is_committed,
        stand_in=bool(cabinet.stand_in),
        agreed=len(cabinet.agreed),
        has_agreed=who.id in cabinet.agreed,
        decides_by_vote=by_vote,
        may_decide=by_vote or who.role == "head",
        may_order=not cabinet.stand_in and ex.phase == "planning" and not ex.clock.is_closed(at),
    )


def _brief(ex: Exercise, who: Person) -> Brief:
    """Return what somebody reads before the game."""
    scenario, side = ex.scenario.id, who.side
    return Brief(
        is_ready=who.is_ready,
        briefing=_briefing(ex, side),
        plain=plain_briefing(scenario, side),
        duties=role_lines(scenario, side, who.role),
        notice=notice(scenario),
        questions=questions(scenario, side),
        key=key_of(scenario, side) if who.is_ready else (),
        right=who.answers,
    )


def time_of(clock: Clock, at: float) -> Time:
    """Return the clock as a page shows it."""
    left = clock.left(at)
    return Time(clock.is_running, -1 if left is None else int(left), clock.is_late(at), clock.is_closed(at))


def said_in(ex: Exercise, world: World, reader: str, own: str) -> tuple[Said, ...]:
    """Return what a side may read, the latest first; what names nobody is for all."""
    return tuple(said_as(ex, each, own) for each in reversed(world.words) if each.is_for(reader))


def said_as(ex: Exercise, each: Words, own: str) -> Said:
    """Return what was said, with who said it to whom, and whether it was the reader's own side."""
    s = ex.scenario
    who = names.actor(s, each.side) if each.side else say("press corps") if each.kind == "press" else say("news")
    to = names.joined(names.actor(s, side) for side in each.to)
    return Said(each.id, each.kind, who, to, each.text, each.turn, names.date(s, each.turn), bool(own) and each.side == own)


def _shown(cabinet: Cabinet) -> list[Proposal]:
    """Return the proposals on the table, adopted ones first in the order of the sheet."""
    adopted = list(cabinet.adopted())
    return adopted + [each for each in cabinet.proposals if not each.is_adopted and not each.is_withdrawn]


def _on_table(ex: Exercise, world: World, cabinet: Cabinet, each: Proposal, who: Person) -> OnTable:
    against = "" if each.is_adopted else "; ".join(r.text for r in why_not_now(world, cabinet.side, each.order))
    vote = each.votes.get(who.id)
    return OnTable(
        each.id,
        order_in_words(world, each.order),
        intent_in_words(each),
        ex.people[each.by].nickname if each.by else say("stand-in"),
        each.yes(),
        each.no(),
        "" if vote is None else "yes" if vote else "no",
        each.is_adopted,
        each.by == who.id,
        against,
    )


def intent_in_words(each: Proposal) -> str:
    """Return what a proposal is meant to do."""
    if each.intention is None:
        return ""
    tag, sentence = terms.intents()[each.intention.tag], each.intention.sentence
    return say("{tag}: {sentence}", tag=tag, sentence=sentence) if sentence else tag


def _members(ex: Exercise, who: Person) -> list[Member]:
    called = roles()
    return [
        Member(p.nickname, called.get(p.role, p.role), p.id == who.id, bool(p.device), p.is_ready)
        for p in ex.members(who.world, who.side)
    ]


def _briefing(ex: Exercise, side: str) -> str:
    found = next((each for each in ex.scenario.briefings if each.seat == side), None)
    return names.in_words(found.text) if found else names.in_words(ex.scenario.text)
