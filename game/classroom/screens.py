"""Screens: the pages that are open on devices, each with its regions, its language and what it may ask for."""

from typing import Any

from attrs import define, field
from nicegui.element import Element

from game.classroom import console_view, flow_view, projector_view, student_view
from game.classroom.adjudicating import missing_sheets
from game.classroom.afterwards_view import reports_panel
from game.classroom.console import console_page
from game.classroom.console_acts import do_console_act
from game.classroom.debrief_view import beside_part, debrief_part
from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.orders_view import hand_part
from game.classroom.projector import projector_page
from game.classroom.region import Region
from game.classroom.room import Key
from game.classroom.screen import FORMS, Screen
from game.classroom.student import student_page
from game.classroom.student_acts import Asked, do_student_act
from game.classroom.student_seen import StudentPage
from game.classroom.truth_view import truth_part
from game.report.after_action.inks import inks_of
from game.report.after_action.markup import tag
from game.words import say, use_language


@define(eq=False)
class StudentScreen(Screen):
    """A student's page."""

    tab: str = ""
    """The tab that was chosen; until one is, the page shows what the phase asks for."""
    picked: str = ""
    top: Region = field(init=False)
    note: Region = field(init=False)
    main: Region = field(init=False)
    hand: Region = field(init=False)
    nav: Region = field(init=False)
    _waiting: StudentPage | None = None
    """What the moves are still to be shown of."""

    def __attrs_post_init__(self) -> None:
        """Lay out the regions."""
        names = ("top", "note", "main", "hand-box", "nav")
        self.top, self.note, self.main, self.hand, self.nav = (Region(name, self.on_act) for name in names)

    @property
    def can_wait(self) -> bool:
        """Say whether it may be brought up to date a little later than a student's page."""
        return False

    def concerns(self, cabinets: set[Key] | None, people: set[str]) -> bool:
        """Say whether it shows any of these."""
        who = self.room.ex.person_with(self.secret) if self.room.ex else None
        return cabinets is None or who is None or (who.world, who.side) in cabinets or who.id in people

    def refresh_first(self) -> None:
        """Bring up to date all but the moves, much the longest part; who has no place any more goes back to the door."""
        ex = self.room.ex
        who = ex.person_with(self.secret) if ex else None
        if ex is None or who is None:
            self.gone()
            return
        if self.is_fresh(ex, who.id, self.tab, self.picked):
            return
        use_language(self.lang)
        page, inks = student_page(ex, who, self.room.now()), inks_of(ex.scenario)
        tab = self.tab or ("brief" if page.phase == "briefing" else "orders")
        self.top.show(student_view.top_part(page, inks, ex.version))
        self.note.show(tag("p", self.message, role="alert", class_="fault", tabindex="-1") if self.message else "")
        debrief = debrief_part(ex, ex.worlds[who.world], who.side) if ex.phase == "debrief" and who.is_seated else ""
        self.main.show(student_view.main_part(page, ex.scenario, inks, tab, debrief))
        self.nav.show(student_view.nav_part(page, tab))
        is_open = tab == "orders" and page.curtain == "open" and page.phase == "planning"
        self._waiting = page if is_open else None
        if not is_open:
            self.hand.show("")

    def refresh_rest(self) -> None:
        """Bring the moves that are possible up to date, where they are shown."""
        page, self._waiting = self._waiting, None
        if page is not None:
            use_language(self.lang)
            self.hand.show(hand_part(page, self.picked))

    def on_act(self, sent: Any) -> None:
        """Do what the student asks."""
        act = sent.get("act") if isinstance(sent, dict) else None
        if self.trying(sent, self._do):
            if act in FORMS:
                (self.hand if act == "propose" else self.main).clear_form(str(act))
            self.picked = "" if act == "propose" else self.picked
        self.refresh()
        self.room.changed()
        self._lead(str(act))

    def _lead(self, act: str) -> None:
        """Lead eye and keyboard to what was asked for."""
        if self.message:
            self.note.focus_on("[role=alert]")
        elif act == "tab":
            self.main.focus_on("top")
        elif act == "pick":
            self.hand.focus_on("#composer" if self.picked else "#hand")

    def _do(self, asked: Asked) -> None:
        ex = self.room.ex
        who = ex.person_with(self.secret) if ex else None
        if ex is None or who is None:
            raise ClassroomFault(say("you have no seat any more"))
        if asked.act == "tab" and asked.value in student_view.TABS:
            self.tab, self.picked = asked.value, ""
        elif asked.act == "pick":
            self.picked = asked.value[:60]
        else:
            do_student_act(ex, self.room.now(), who, asked)


@define(eq=False)
class ConsoleScreen(Screen):
    """A facilitator's page."""

    world: int = 0
    fresh: str = ""
    """What was just made that is shown once."""
    top: Region = field(init=False)
    note: Region = field(init=False)
    people: Region = field(init=False)
    truth: Region = field(init=False)
    flow: Region = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Lay out the regions."""
        self.top, self.note = Region("top", self.on_act), Region("note", self.on_act)
        with Element("div").classes("columns"):
            self.people, self.truth, self.flow = (Region(name, self.on_act) for name in ("people", "truth", "flow"))

    def refresh_first(self) -> None:
        """Bring the page up to date."""
        ex = self.room.ex
        if ex is None or ex.facilitator_with(self.secret) is None:
            self.gone()
            return
        if self.is_fresh(ex, self.world, self.fresh, self.room.gate.told, self.room.reports.told, self.room.stand_ins.told):
            return
        use_language(self.lang)
        page, inks = console_page(ex, self.room.now()), inks_of(ex.scenario)
        world = min(self.world, len(page.worlds) - 1)
        self.top.show(console_view.top_part(page, ex.version, self.room.stand_ins.left))
        self.note.show(tag("p", self.message, role="alert", class_="fault", tabindex="-1") if self.message else "")
        self.people.show(console_view.people_part(page, inks, world))
        is_after = ex.phase == "debrief"
        beside = beside_part(ex) if is_after and len(ex.worlds) > 1 else ""
        self.truth.show(beside, truth_part(page, inks, world))
        reports = reports_panel(self.room.reports) if is_after else ""
        self.flow.show(flow_view.flow_part(page, world, self.room.address, self.room.is_open, self.fresh, reports))

    def on_act(self, sent: Any) -> None:
        """Do what the facilitator asks."""
        act = sent.get("act") if isinstance(sent, dict) else None
        self.fresh = ""
        if self.trying(sent, self._do) and act in FORMS:
            self.flow.clear_form(str(act))
        self.refresh()
        self.room.changed()
        if act == "debrief" and not self.message:
            self.flow.focus_on("#stages")

    def _do(self, asked: Asked) -> None:
        ex = self.room.ex
        chair = ex.facilitator_with(self.secret) if ex else None
        if ex is None or chair is None:
            raise Hostile(lambda: say("a device without a facilitator’s rights"))
        if asked.act == "world":
            self.world = int(asked.value) if asked.value.isdigit() else 0
        elif asked.act == "wipe":
            self.room.wipe(self.secret)
        elif asked.act == "report":
            self.room.reports.start(ex)
        else:
            self.room.stand_ins.require_rest(asked.act)
            self._act(ex, chair.id, asked)

    def _act(self, ex: Exercise, by: str, asked: Asked) -> None:
        """Do an act at once, or once the stand-ins that it waits for have written their sheets."""
        if asked.act == "next" and missing_sheets(ex):
            self.room.think(ex, lambda: do_console_act(ex, self.room.now(), by, asked, self.world))
        else:
            self.fresh = do_console_act(ex, self.room.now(), by, asked, self.world)


@define(eq=False)
class ProjectorScreen(Screen):
    """The projector's page."""

    top: Region = field(init=False)
    main: Region = field(init=False)
    foot: Region = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Lay out the regions."""
        self.top, self.main, self.foot = (Region(name, self.on_act) for name in ("top", "main", "foot"))

    def refresh_first(self) -> None:
        """Bring the page up to date."""
        ex = self.room.ex
        if ex is None:
            self.gone()
            return
        if self.is_fresh(ex):
            return
        use_language(self.lang)
        page, inks = projector_page(ex, self.room.now()), inks_of(ex.scenario)
        self.top.show(projector_view.top_part(page, inks, ex.version))
        debrief = debrief_part(ex, ex.worlds[ex.shown_world], "") if ex.phase == "debrief" else ""
        self.main.show(projector_view.main_part(page, ex.scenario, inks, self.room.address, debrief))
        self.foot.show(projector_view.foot_part(page))

    def on_act(self, _sent: Any) -> None:
        """Refuse: nothing can be asked for here."""
        self.room.refuse(lambda: say("an act on the projector’s page"))
