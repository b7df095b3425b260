"""Gymnasium: one seat to be learned, the others played by named players. `gymnasium.make("DoubleDilemma-v0")` after one import.

An action writes one order or closes the sheet; see `docs/players.md`. Needs the extra `rl`.
"""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.bridges.double_dilemma_v0 import Observation, observation_space_of
from game.bridges.playing import Playing
from game.bridges.scene import DEFAULT, REWARDS, rewards_of, scene
from game.match import Match, MatchFault, Order
from game.players import PLAYERS, Player, make_player
from game.players.guests import is_guest
from game.rules.codes import SHEET_ROWS
from game.rules.rule import prefer_speed
from game.words import say

try:
    import gymnasium
    from gymnasium.spaces import Discrete
except ImportError as absent:
    raise ImportError(say("PettingZoo and Gymnasium are not installed: pip install 'double-dilemma[rl]'")) from absent

ID: Final = "DoubleDilemma-v0"
RIVAL: Final = "planner"
"""Who sits in the other seats if nobody is named."""


class OneSeatEnv(gymnasium.Env[Observation, int]):
    """A seat writes order after order until its sheet is closed; then the others' sheets are opened and the turn is played.

    `seat` is the seat to be learned, by default the first; `players` names who sits in the others: one name for all, or a
    name for each. The rest is as in `double_dilemma_v0.RawEnv`. Raises MatchFault for what does not exist.
    """

    metadata: dict[str, Any] = {"render_modes": ["ansi"], "render_fps": 1}  # noqa: RUF012 - as the library asks

    def __init__(
        self,
        scenario: str = DEFAULT,
        *,
        seat: str = "",
        players: str | Mapping[str, str] = RIVAL,
        options: Mapping[str, str] | None = None,
        turns: int = 0,
        theory: str = "",
        reward: str = REWARDS[0],
        render_mode: str | None = None,
    ) -> None:
        prefer_speed()
        self.scene = scene(scenario, options=options, turns=turns, theory=theory)
        rewards_of(reward, np.zeros(len(self.scene.seats)))  # says at once if there is no such reward
        self.seat, self.reward, self.render_mode = seat or self.scene.seats[0], reward, render_mode
        self.number = _number(self.scene.seats, self.seat)
        self.players = _named(self.scene.seats, self.seat, players)
        self.observation_space = observation_space_of(self.scene)
        self.action_space = Discrete(self.scene.actions)
        self._playing, self._rivals, self._match = Playing(self.scene), dict[str, Player](), self.scene.match

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Observation, dict[str, Any]]:
        """Begin a match, the same as `Match.start` with that seed; without one, the next after the last."""
        super().reset(seed=seed)
        del options
        self._playing.begin(seed)
        self._match = self.scene.begun(self._playing.seed, self.players)
        self._rivals = {
            name: make_player(player, self._playing.seed + k) for k, (name, player) in enumerate(self.players.items())
        }
        return self._seen({})

    def step(self, action: int) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """Write an order or close the sheet; an action that is not legal closes it too, and the info says so."""
        legal = self._playing.act_as(self.number, int(action))
        if self._playing.has_closed(self.number):
            self._play_turn()
        over = self._match.is_over
        reward = self._playing.rewards(self.reward)[self.number] if over else 0.0
        seen, info = self._seen({} if legal else {"illegal_action": int(action)})
        return seen, reward, over, False, info

    def action_masks(self) -> NDArray[np.bool_]:
        """Return which actions are legal, under the name that learners with masks look for."""
        return self._playing.look(self.number)[1].astype(np.bool_)

    def match(self) -> Match:
        """Return the match up to this turn, to be saved, replayed, explained and reported on."""
        return self._match

    def render(self) -> str | None:
        """Return where the match stands, in words."""
        return self._playing.told(self._match) if self.render_mode == "ansi" else None

    def _play_turn(self) -> None:
        """Ask the others for their sheets, open all of them, and play the turn."""
        sheets = {name: [order for order, _ in rival.orders(self._match.view(name))] for name, rival in self._rivals.items()}
        sheets[self.seat] = [
            order for action in self._playing.sheet(self.number) if (order := self.scene.order(self.number, action))
        ]
        for name in self.scene.seats:
            self._match.submit(name, sheets[name])
        self._match.resolve()
        self._playing.take_over(self._match.board, [self._actions(name, sheets[name]) for name in self.scene.seats])

    def _actions(self, name: str, orders: list[Order]) -> list[int]:
        return [self.scene.nearest_action(self.scene.seats.index(name), order) for order in orders[:SHEET_ROWS]]

    def _seen(self, info: dict[str, Any]) -> tuple[Observation, dict[str, Any]]:
        seen, mask = self._playing.look(self.number)
        return {"observation": seen, "action_mask": mask}, info | {"action_mask": mask}


def _number(seats: tuple[str, ...], seat: str) -> int:
    if seat not in seats:
        raise MatchFault(say("there is no seat “{seat}”; expected one of: {seats}", seat=seat, seats=", ".join(seats)))
    return seats.index(seat)


def _named(seats: tuple[str, ...], seat: str, players: str | Mapping[str, str]) -> dict[str, str]:
    """Return who sits in the other seats. Raises MatchFault for a player or a seat that does not exist."""
    given = players if isinstance(players, Mapping) else dict.fromkeys((name for name in seats if name != seat), players)
    for name in given:
        _number(seats, name)
    named = {name: given.get(name, RIVAL) for name in seats if name != seat}
    for player in named.values():
        if player not in PLAYERS and not is_guest(player):
            raise MatchFault(say("there is no player “{name}”; players: {names}", name=player, names=", ".join(PLAYERS)))
    return named


if ID not in gymnasium.registry:
    gymnasium.register(ID, entry_point=OneSeatEnv)
