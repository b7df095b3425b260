"""OpenSpiel: import this module once, then `pyspiel.load_game("double_dilemma(scenario=lab-two)")`.

Every die of the rules is a chance node with its true odds, hidden intents first. Seats write their secret sheets one after
another, or with `simultaneous=true` at once; see `docs/players.md`. Needs the extra `openspiel`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from game.bridges.course import Course, Terms
from game.bridges.dice import Die
from game.bridges.scene import DEFAULT, REWARDS, Scene, rewards_of, scene
from game.match import MatchFault
from game.rules.codes import FOR_BRINK, FOR_EVENT, FOR_HORIZON, FOR_INTENT, FOR_OPERATION, FOR_READING, SHEET_ROWS
from game.words import say

try:
    import pyspiel
except ImportError as absent:
    raise ImportError(say("OpenSpiel is not installed: pip install 'double-dilemma[openspiel]'")) from absent

NAME: Final = "double_dilemma"
PARAMETERS: Final[Mapping[str, Any]] = {
    "scenario": DEFAULT,
    "options": "",
    "turns": 0,
    "theory": "",
    "orders": SHEET_ROWS,
    "reward": REWARDS[0],
    "simultaneous": False,
}
"""What may stand in brackets behind the name; options as `option:choice`, joined by `+`."""
DICE: Final = {
    FOR_INTENT: "intent",
    FOR_EVENT: "event",
    FOR_READING: "reading",
    FOR_OPERATION: "operation",
    FOR_BRINK: "brink",
    FOR_HORIZON: "horizon",
}
LARGEST_FACE: Final = 6
CHANCE: Final = int(pyspiel.PlayerId.CHANCE)
TERMINAL: Final = int(pyspiel.PlayerId.TERMINAL)
AT_ONCE: Final = int(pyspiel.PlayerId.SIMULTANEOUS)
MOST_SEATS: Final = 8


def game_type(*, simultaneous: bool = False, is_zero_sum: bool = False) -> pyspiel.GameType:
    """Return what the library asks to know about the game."""
    kinds = pyspiel.GameType
    return pyspiel.GameType(
        short_name=NAME,
        long_name="Double Dilemma",
        dynamics=kinds.Dynamics.SIMULTANEOUS if simultaneous else kinds.Dynamics.SEQUENTIAL,
        chance_mode=kinds.ChanceMode.EXPLICIT_STOCHASTIC,
        information=kinds.Information.IMPERFECT_INFORMATION,
        utility=kinds.Utility.ZERO_SUM if is_zero_sum else kinds.Utility.GENERAL_SUM,
        reward_model=kinds.RewardModel.TERMINAL,
        max_num_players=MOST_SEATS,
        min_num_players=2,
        provides_information_state_string=True,
        provides_information_state_tensor=False,
        provides_observation_string=True,
        provides_observation_tensor=True,
        parameter_specification=dict(PARAMETERS),
        provides_factored_observation_string=True,
    )


class Game(pyspiel.Game):
    """A scenario as a game of OpenSpiel."""

    def __init__(self, params: Mapping[str, Any] | None = None) -> None:
        chosen = {**PARAMETERS, **(params or {})}
        self.scene = _scene_of(chosen)
        self.terms = Terms(self.scene, chosen["orders"], chosen["reward"], bool(chosen["simultaneous"]))
        if not 1 <= self.terms.most <= SHEET_ROWS:
            raise MatchFault(say("a sheet holds 1 to {most} orders, found {count}", most=SHEET_ROWS, count=self.terms.most))
        rewards_of(self.terms.reward, np.zeros(len(self.scene.seats)))  # says at once if there is no such reward
        self.first = Course.begin(self.terms)
        kind = game_type(simultaneous=self.terms.at_once, is_zero_sum=self.terms.reward != REWARDS[0])
        super().__init__(kind, self._info(), dict(params or {}))

    def _info(self) -> pyspiel.GameInfo:
        seats = len(self.scene.seats)
        least, most = _bounds(self.scene, self.terms.reward)
        return pyspiel.GameInfo(
            num_distinct_actions=self.scene.actions,
            max_chance_outcomes=LARGEST_FACE + 1,
            num_players=seats,
            min_utility=least,
            max_utility=most,
            utility_sum=None if self.terms.reward == REWARDS[0] else 0.0,
            max_game_length=self.scene.most_turns * self.terms.most * (1 if self.terms.at_once else seats),
        )

    def new_initial_state(self) -> "State":
        """Return the start of a match."""
        return State(self)

    def make_py_observer(self, iig_obs_type: Any = None, params: Any = None) -> "Observer":
        """Return what looks at a state for a player."""
        if params:
            raise MatchFault(say("observations take no parameters, found {params}", params=params))
        return Observer(self.scene, iig_obs_type or pyspiel.IIGObservationType(perfect_recall=False))


class State(pyspiel.State):
    """A state of the game: a course of play that never changes, so that a copy costs nothing."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.course = game.first
        self.acting = _acting(game.first)

    def current_player(self) -> int:
        """Return who acts: a seat, chance, all at once, or nobody any more."""
        return self.acting

    def is_terminal(self) -> bool:
        """Say whether the match has ended."""
        return self.acting == TERMINAL

    def chance_outcomes(self) -> list[tuple[int, float]]:
        """Return what the die that falls next may show, with its odds."""
        return list(self.course.outcomes)

    def _legal_actions(self, player: int) -> list[int]:
        """Return a seat's legal actions; of a seat that does not act now, none."""
        course = self.course
        return course.legal(player) if self.acting in {player, AT_ONCE} else []

    def _apply_action(self, action: int) -> None:
        """Go on with an action of the seat that writes, or with what a die shows."""
        course = self.course
        self.course = course.fallen(action) if self.acting == CHANCE else course.written(self.acting, action)
        self.acting = _acting(self.course)

    def _apply_actions(self, actions: list[int]) -> None:
        """Go on with an action of every seat."""
        self.course = self.course.written_together(actions)
        self.acting = _acting(self.course)

    def returns(self) -> list[float]:
        """Return what every seat is rewarded with; nothing before the end."""
        return self.course.returns()

    def _action_to_string(self, player: int, action: int) -> str:
        """Return an action as its line of a journal, or a die with its face."""
        if player == CHANCE:
            return f"{_die_in_words(self.course.pending, self.course.scene)}: {action}"
        return self.course.scene.words(player, action)

    def resample_from_infostate(self, player: int, sampler: Callable[[], float]) -> "State":
        """Return a state that could lie behind what a player knows; it has no history of its own."""
        state: State = self.get_game().new_initial_state()
        state.course = self.course.imagined(player, int(sampler() * 2**30))
        state.acting = _acting(state.course)
        return state

    def __str__(self) -> str:
        """Return where the match stands, for people who debug."""
        course = self.course
        told = [f"turn {course.turn}", *(course.told(seat) for seat in range(len(course.scene.seats)))]
        decided = [f"{_die_in_words(die, course.scene)}: {face}" for die, face in course.decided]
        pending = [f"{_die_in_words(course.pending, course.scene)}?"] if course.pending else []
        return "\n".join(told + decided + pending)


class Observer:
    """What looks at a state for a player, as the library asks: `tensor`, `dict`, and a string."""

    def __init__(self, scene: Scene, kind: Any) -> None:
        self.scene = scene
        self.is_public, self.is_recalled = bool(kind.public_info), bool(kind.perfect_recall)
        self.is_private = kind.private_info == pyspiel.PrivateInfoType.SINGLE_PLAYER
        seats = len(scene.seats)
        self.tensor = np.zeros(seats + scene.numbers, np.float32)
        self.dict = {"player": self.tensor[:seats], "seen": self.tensor[seats:]}

    def set_from(self, state: State, player: int) -> None:
        """Write what a player sees, from 0 to 1: its seat, then the numbers that `scene.names` names."""
        self.tensor.fill(0)
        self.dict["player"][player] = 1
        self.dict["seen"][:] = state.course.scaled(player) * self._weights(player)

    def string_from(self, state: State, player: int) -> str:
        """Return what a player knows or sees as a line."""
        course: Course = state.course
        if self.is_recalled and self.is_private:
            return course.told(player)
        seen = np.where(self._weights(player), course.seen(player), 0)
        shown = " ".join(f"{k}:{seen[k]}" for k in np.flatnonzero(seen).tolist())
        return f"{course.scene.seats[player]}: {shown}" if self.is_private else shown

    def _weights(self, player: int) -> Any:
        """Return 1 for what is to be told and 0 for what is not: what is public, what is the player's own, or both."""
        if self.is_public and self.is_private:
            return 1
        own = self.scene.own(player)
        return own * self.is_private + (1 - own) * self.is_public


def _acting(course: Course) -> int:
    """Return who acts in a course, by the library's numbers."""
    if course.pending is not None:
        return CHANCE
    if course.is_over:
        return TERMINAL
    return AT_ONCE if course.terms.at_once else course.writer


def _scene_of(chosen: Mapping[str, Any]) -> Scene:
    """Return the scene that parameters name. Raises MatchFault for options that are not `option:choice`."""
    pairs = [each.partition(":") for each in str(chosen["options"]).split("+") if each]
    if not all(colon for _, colon, _ in pairs):
        raise MatchFault(say("options are written as option:choice, joined by +; found “{text}”", text=chosen["options"]))
    options = {option: choice for option, _, choice in pairs}
    return scene(chosen["scenario"], options=options, turns=chosen["turns"], theory=chosen["theory"])


def _bounds(scene: Scene, reward: str) -> tuple[float, float]:
    """Return between what every reward lies."""
    if reward == REWARDS[-1]:
        return -1.0, 1.0
    least, most = scene.least_and_most
    return (least, most) if reward == REWARDS[0] else (least - most, most - least)


def _die_in_words(die: Die | None, scene: Scene) -> str:
    """Return a die by what it is for and whose it is."""
    if die is None:
        return "no die"
    seats, number = scene.seats, die.number
    if die.what == FOR_READING:
        return f"{seats[die.who // 8 % 8]} reads order {die.who % 8 + 1} of {seats[die.who // 64]}"
    if die.what == FOR_INTENT:
        return f"intent of {seats[die.who // 8]} towards {seats[die.who % 8]}"
    if die.what == FOR_OPERATION:
        return f"operation of {seats[die.who]} in {scene.match.scenario.regions[number // 8].id}"
    if die.what == FOR_EVENT:
        return f"event {scene.match.scenario.occurrences[number].id}"
    return f"{DICE[die.what]} {seats[die.who]} {seats[number]}" if die.what == FOR_BRINK else DICE[die.what]


pyspiel.register_game(game_type(), Game)
