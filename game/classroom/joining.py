"""Joining: the lobby, seats, single-use tokens and released devices."""

from game.classroom.exercise import Entry, Exercise
from game.classroom.faults import ClassroomFault, Hostile, WrongCode
from game.classroom.limits import MOST_PEOPLE, MOST_WAITING
from game.classroom.people import BIRDS, FILLED, OPT_OUTS, ROLES, Facilitator, Person, Ticket
from game.classroom.tokens import device_secret, digest, seat_token, typed
from game.words import say


def join(ex: Exercise, at: float, code: str) -> str:
    """Let a device wait in the lobby; return its secret. Raises a fault for a wrong code or a full room."""
    if typed(code) != ex.code:
        raise WrongCode(say("that is not the code on the screen"))
    waiting = [p for p in ex.people.values() if not p.is_admitted and not p.is_gone]
    if len(waiting) >= MOST_WAITING or len(ex.people) >= 4 * MOST_PEOPLE:
        raise _crowded(ex, at, say("the lobby is full; ask the teacher"))
    if not ex.gate.allows("join", "", at):
        raise _crowded(ex, at, say("too many are asking at once; wait a minute"))
    secret = device_secret()
    ex.record(at, "join", device=digest(secret))
    return secret


def _crowded(ex: Exercise, at: float, text: str) -> ClassroomFault:
    """Return what to tell one who comes when too many do, and tell the teacher."""
    ex.gate.refuse(at, lambda: say("too many who ask to join"))
    return ClassroomFault(text)


def admit(ex: Exercise, at: float, by: str, person: str, world: int, side: str, role: str) -> None:
    """Give somebody a seat, or another one."""
    found = _person(ex, person)
    _seat(ex, world, side, role)
    if not found.is_admitted and sum(p.is_admitted and not p.is_gone for p in ex.people.values()) >= MOST_PEOPLE:
        raise ClassroomFault(say("an exercise has at most {count} people", count=MOST_PEOPLE))
    ex.record(at, "admit", by, person=person, world=world, side=side, role=role)


def admit_all(ex: Exercise, at: float, by: str) -> int:
    """Give everybody in the lobby the next free seat, and return how many they were."""
    waiting = [p.id for p in ex.people.values() if not p.is_admitted and not p.is_gone]
    for person in waiting:
        admit(ex, at, by, person, *next_seat(ex))
    return len(waiting)


def turn_away_all(ex: Exercise, at: float, by: str) -> None:
    """Send everybody in the lobby out, as after a prank."""
    for person in [p.id for p in ex.people.values() if not p.is_admitted and not p.is_gone]:
        remove(ex, at, by, person)


def next_seat(ex: Exercise) -> tuple[int, str, str]:
    """Return the seat that should be filled next: the emptiest cabinet's, the head first."""
    cabinets = [(world.number, side) for side in ex.sides for world in ex.worlds if not world.cabinets[side].stand_in]
    cabinets = cabinets or [(world.number, side) for side in ex.sides for world in ex.worlds]
    world, side = min(cabinets, key=lambda each: len(ex.members(*each)))
    held = [p.role for p in ex.members(world, side)]
    free = [role for role in FILLED if role not in held]
    return world, side, free[0] if free else min(FILLED[1:], key=held.count)


def release(ex: Exercise, at: float, by: str, person: str) -> str:
    """Part a seat from its device; return a single-use token that gives it to another."""
    _person(ex, person)
    token = seat_token()
    ex.record(at, "release", by, person=person, ticket=digest(token))
    return token


def issue(ex: Exercise, at: float, by: str, world: int, side: str, role: str) -> str:
    """Return a single-use token for a new seat, to be handed out on paper."""
    _seat(ex, world, side, role)
    token = seat_token()
    ex.record(at, "issue", by, world=world, side=side, role=role, ticket=digest(token))
    return token


def redeem(ex: Exercise, at: float, token: str) -> str:
    """Give a device the place that a token stands for; return the device's secret. Raises a fault for a used token."""
    mark = digest(typed(token) or "-")
    if mark not in ex.tickets:
        raise WrongCode(say("that token is not in force; ask the teacher for another"))
    secret = device_secret()
    ex.record(at, "redeem", ticket=mark, device=digest(secret))
    return secret


def remove(ex: Exercise, at: float, by: str, person: str) -> None:
    """Send somebody out; the device is forgotten."""
    _person(ex, person)
    ex.record(at, "remove", by, person=person)


def invite(ex: Exercise, at: float, by: str, name: str) -> str:
    """Return the token of a secret link for one facilitator; it works once."""
    token = device_secret()
    ex.record(at, "invite", by, name=name, link=digest(token))
    return token


def take_charge(ex: Exercise, at: float, token: str) -> str:
    """Bind a facilitator's link to a device; return the device's secret. Raises Hostile for a wrong or used link."""
    mark = digest(token)
    if not any(f.link == mark for f in ex.facilitators.values()):
        raise Hostile(lambda: say("a facilitator’s link that is wrong or used"))
    secret = device_secret()
    ex.record(at, "take-charge", link=mark, device=digest(secret))
    return secret


def _person(ex: Exercise, name: str) -> Person:
    if name not in ex.people or ex.people[name].is_gone:
        raise ClassroomFault(say("nobody of that name is here"))
    return ex.people[name]


def _seat(ex: Exercise, world: int, side: str, role: str) -> None:
    """Refuse a seat that does not exist."""
    ex.world(world)
    if role in OPT_OUTS and not side:
        return
    if side not in ex.sides or role not in ROLES:
        raise ClassroomFault(say("there is no such seat"))


def do_join(ex: Exercise, entry: Entry) -> None:
    """Put somebody new in the lobby."""
    number = len(ex.people) + 1
    person = Person(f"p{number}", number * 7 % BIRDS, 1 + (number - 1) // BIRDS, entry["device"])
    ex.people[person.id] = person


def do_admit(ex: Exercise, entry: Entry) -> None:
    """Seat somebody."""
    person = ex.people[entry["person"]]
    person.world, person.side, person.role, person.is_admitted = entry["world"], entry["side"], entry["role"], True


def do_release(ex: Exercise, entry: Entry) -> None:
    """Forget a seat's device, and every older token for it."""
    ex.people[entry["person"]].device = ""
    _forget_tickets(ex, entry["person"])
    ex.tickets[entry["ticket"]] = Ticket(person=entry["person"])


def do_issue(ex: Exercise, entry: Entry) -> None:
    """Put a token for a new seat in force."""
    ex.tickets[entry["ticket"]] = Ticket("", entry["world"], entry["side"], entry["role"])


def do_redeem(ex: Exercise, entry: Entry) -> None:
    """Use a token up."""
    ticket = ex.tickets.pop(entry["ticket"])
    if ticket.person:
        ex.people[ticket.person].device = entry["device"]
        return
    do_join(ex, entry)
    person = list(ex.people.values())[-1]
    person.world, person.side, person.role, person.is_admitted = ticket.world, ticket.side, ticket.role, True


def do_remove(ex: Exercise, entry: Entry) -> None:
    """Forget somebody's device and seat."""
    person = ex.people[entry["person"]]
    person.is_gone, person.device = True, ""
    _forget_tickets(ex, person.id)


def do_invite(ex: Exercise, entry: Entry) -> None:
    """Expect another facilitator."""
    name = f"f{len(ex.facilitators) + 1}"
    ex.facilitators[name] = Facilitator(name, entry["name"], entry["link"])


def do_take_charge(ex: Exercise, entry: Entry) -> None:
    """Bind a facilitator to a device."""
    for each in ex.facilitators.values():
        if each.link == entry["link"]:
            each.link, each.device = "", entry["device"]


def _forget_tickets(ex: Exercise, person: str) -> None:
    ex.tickets = {mark: ticket for mark, ticket in ex.tickets.items() if ticket.person != person}
