"""A room with a class in it, for the tests of the classroom."""

from attrs import define

from game.classroom import conducting, deciding, joining
from game.classroom.exercise import Exercise
from game.classroom.opening import Plan, new_exercise
from game.classroom.people import Person


@define
class Room:
    """An exercise with its facilitator and a time that only moves on."""

    ex: Exercise
    teacher: str
    at: float = 1000.0

    def now(self, seconds=1.0):
        self.at += seconds
        return self.at

    def who(self, side, role="head", world=0) -> Person:
        return next(p for p in self.ex.members(world, side) if p.role == role)

    def begin(self):
        conducting.go_on(self.ex, self.now(), self.teacher)

    def orders(self, side, world=0):
        return self.ex.worlds[world].match.view(side).legal()

    def order(self, side, line=None, world=0, **words):
        """Let the head of a side propose, adopt and hand in one order."""
        head = self.who(side, world=world)
        deciding.propose(self.ex, self.now(), head, line or str(self.orders(side, world)[0]), **words)
        name = self.ex.worlds[world].cabinets[side].proposals[-1].id
        deciding.adopt(self.ex, self.now(), head, name, is_adopted=True)
        deciding.commit(self.ex, self.now(), head)


def room(file=None, *, students=6, worlds=1, scenario="five-days-2008", decides="head") -> Room:
    """Return a room in which everybody sits."""
    ex = new_exercise(Plan(scenario, 45, worlds, seed=5, decides=decides), file, 1000.0)
    secret = joining.take_charge(ex, 1000.0, joining.invite(ex, 1000.0, "", "Teacher"))
    found = Room(ex, ex.facilitator_with(secret).id)
    for _ in range(students):
        joining.join(ex, found.now(), ex.code)
    joining.admit_all(ex, found.now(), found.teacher)
    return found
