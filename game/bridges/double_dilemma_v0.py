"""PettingZoo: `double_dilemma_v0.env()`, one seat after another, and `double_dilemma_v0.parallel_env()`, all at once.

An action writes one order or closes the sheet; see `docs/players.md`. Needs the extra `rl`.
"""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.bridges.playing import Playing
from game.bridges.scene import DEFAULT, REWARDS, Floats, Scene, rewards_of, scene
from game.match import Match, MatchFault
from game.words import say

try:
    import pettingzoo
    from gymnasium.spaces import Box, Dict, Discrete
    from pettingzoo import AECEnv, ParallelEnv
except ImportError as absent:
    raise ImportError(say("PettingZoo and Gymnasium are not installed: pip install 'double-dilemma[rl]'")) from absent

NAME: Final = "double_dilemma_v0"
ID: Final = "DoubleDilemma-v0"
Observation = dict[str, NDArray[Any]]
Flags = dict[str, bool]
Infos = dict[str, dict[str, Any]]


def env(**chosen: Any) -> AECEnv[str, Observation, int]:
    """Make the environment in which seats act in turn. Takes what `RawEnv` takes; that checks its own order of calls."""
    return RawEnv(**chosen)


def raw_env(**chosen: Any) -> "RawEnv":
    """Make the same environment under the name that the library's tools look for."""
    return RawEnv(**chosen)


def parallel_env(**chosen: Any) -> "TogetherEnv":
    """Make the environment in which all seats act at once. Takes what `RawEnv` takes."""
    return TogetherEnv(**chosen)


def observation_space_of(scene: Scene) -> Dict:
    """Return the space of what a seat sees: numbers from 0 to 1 named by `scene.names`, and a mask of legal actions."""
    seen = Box(0.0, 1.0, (scene.numbers,), np.float32)
    return Dict({"observation": seen, "action_mask": Box(0, 1, (scene.actions,), np.int8)})


class RawEnv(AECEnv[str, Observation, int]):
    """Seats act in turn; each writes order after order until its sheet is closed, and after the last the turn is played.

    `scenario` is an id or a folder, `options` its options, `turns` a shorter length, `theory` the model that adjudicates;
    `reward` is `score` (the final score), `lead` (less the mean of the others) or `win` (1, shared out among the losers).
    Raises MatchFault, UnknownScenario or ScenarioFaults for what does not exist.
    """

    metadata: dict[str, Any] = {"name": NAME, "render_modes": ["ansi"], "is_parallelizable": False}  # noqa: RUF012 - as asked for

    def __init__(
        self,
        scenario: str = DEFAULT,
        *,
        options: Mapping[str, str] | None = None,
        turns: int = 0,
        theory: str = "",
        reward: str = REWARDS[0],
        render_mode: str | None = None,
    ) -> None:
        super().__init__()
        self.scene = scene(scenario, options=options, turns=turns, theory=theory)
        rewards_of(reward, np.zeros(len(self.scene.seats)))  # says at once if there is no such reward
        self.reward, self.render_mode = reward, render_mode
        self.possible_agents = list(self.scene.seats)
        self.agents: list[str] = []
        self._numbers = {seat: number for number, seat in enumerate(self.scene.seats)}
        self._playing = Playing(self.scene)
        self.observation_spaces = {seat: observation_space_of(self.scene) for seat in self.possible_agents}
        self.action_spaces = {seat: Discrete(self.scene.actions) for seat in self.possible_agents}

    def observation_space(self, agent: str) -> Dict:
        """Return the space of what a seat sees."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> Discrete:
        """Return the space of actions, as large for every seat."""
        return self.action_spaces[agent]

    def reset(self, seed: int | None = None, options: dict[str, Any] | None = None) -> None:
        """Begin a match, the same as `Match.start` with that seed; without one, the next after the last."""
        del options
        self._playing.begin(seed)
        self.agents = list(self.possible_agents)
        self.rewards = dict.fromkeys(self.agents, 0.0)
        self._cumulative_rewards = dict.fromkeys(self.agents, 0.0)
        self.terminations, self.truncations = dict.fromkeys(self.agents, False), dict.fromkeys(self.agents, False)
        self.infos: Infos = {agent: {} for agent in self.agents}
        self._skip_agent_selection: str | None = None
        self.agent_selection = self.agents[0]

    def observe(self, agent: str) -> Observation:
        """Return what a seat sees now, and its legal actions."""
        seen, mask = self._playing.look(self._numbers[agent])
        return {"observation": seen, "action_mask": mask}

    def step(self, action: int | None) -> None:
        """Let the selected seat act; an action that is not legal closes its sheet, and its info says so."""
        if not self.agents:
            raise MatchFault(say("reset the environment before acting in it"))
        agent = self.agent_selection
        if self.terminations[agent]:
            self._was_dead_step(action)
            return
        self._cumulative_rewards[agent] = 0.0
        legal = self._playing.act(int(action or 0))
        self.infos[agent] = {} if legal else {"illegal_action": action}
        self.agent_selection = self.possible_agents[self._playing.writer]
        if self._playing.is_over:
            self._finish()

    def _finish(self) -> None:
        """Hand out the rewards of a match that has ended."""
        self.rewards = dict(zip(self.agents, self._playing.rewards(self.reward), strict=True))
        self.terminations = dict.fromkeys(self.agents, True)
        self._accumulate_rewards()
        self._deads_step_first()

    def state(self) -> Floats:
        """Return the true board, secrets and all, from 0 to 1: for training with a common critic, never for a seat."""
        return self._playing.truth()

    def render(self) -> str | None:
        """Return where the match stands, in words."""
        return self._playing.told() if self.render_mode == "ansi" else None

    def match(self) -> Match:
        """Return what was played so far as a match, to be saved, replayed, explained and reported on."""
        return self._playing.match()

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


class TogetherEnv(ParallelEnv[str, Observation, int]):
    """All seats act at once: each writes an order or closes its sheet; once all sheets are closed the turn is played.

    Takes what `RawEnv` takes. A seat that has closed its sheet can only take action 0 until the others have, too.
    """

    metadata: dict[str, Any] = {"name": NAME, "render_modes": ["ansi"]}  # noqa: RUF012 - as the library asks

    def __init__(
        self,
        scenario: str = DEFAULT,
        *,
        options: Mapping[str, str] | None = None,
        turns: int = 0,
        theory: str = "",
        reward: str = REWARDS[0],
        render_mode: str | None = None,
    ) -> None:
        self.scene = scene(scenario, options=options, turns=turns, theory=theory)
        rewards_of(reward, np.zeros(len(self.scene.seats)))  # says at once if there is no such reward
        self.reward, self.render_mode = reward, render_mode
        self.possible_agents = list(self.scene.seats)
        self.agents: list[str] = []
        self._playing = Playing(self.scene)
        self.observation_spaces = {seat: observation_space_of(self.scene) for seat in self.possible_agents}
        self.action_spaces = {seat: Discrete(self.scene.actions) for seat in self.possible_agents}

    def observation_space(self, agent: str) -> Dict:
        """Return the space of what a seat sees."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> Discrete:
        """Return the space of actions, as large for every seat."""
        return self.action_spaces[agent]

    def reset(self, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[dict[str, Observation], Infos]:
        """Begin a match, the same as `Match.start` with that seed; without one, the next after the last."""
        del options
        self._playing.begin(seed)
        self.agents = list(self.possible_agents)
        return self._observations(), {agent: {} for agent in self.agents}

    def step(self, actions: Mapping[str, int]) -> tuple[dict[str, Observation], dict[str, float], Flags, Flags, Infos]:
        """Let every seat act; one that is not named closes its sheet, and so does an action that is not legal."""
        agents, taken = self.agents, [int(actions.get(agent, 0)) for agent in self.possible_agents]
        legal = self._playing.act_together(taken)
        infos: Infos = {a: {} if fine else {"illegal_action": t} for a, t, fine in zip(agents, taken, legal, strict=True)}
        is_over = self._playing.is_over
        rewards = dict(zip(agents, self._playing.rewards(self.reward), strict=True))
        seen = self._observations()
        if is_over:
            self.agents = []
        return seen, rewards, dict.fromkeys(agents, is_over), dict.fromkeys(agents, False), infos

    def _observations(self) -> dict[str, Observation]:
        looks = ((agent, self._playing.look(number)) for number, agent in enumerate(self.possible_agents))
        return {agent: {"observation": seen, "action_mask": mask} for agent, (seen, mask) in looks}

    def state(self) -> Floats:
        """Return the true board, secrets and all, from 0 to 1: for training with a common critic, never for a seat."""
        return self._playing.truth()

    def render(self) -> str | None:
        """Return where the match stands, in words."""
        return self._playing.told() if self.render_mode == "ansi" else None

    def match(self) -> Match:
        """Return what was played so far as a match, to be saved, replayed, explained and reported on."""
        return self._playing.match()

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


def register() -> None:
    """Enter both environments in the library's registry, if it has one, as `pettingzoo.make("aec", "DoubleDilemma-v0")`."""
    if hasattr(pettingzoo, "register"):
        if ID not in pettingzoo.aec_registry:
            pettingzoo.register("aec", ID, env)
        if ID not in pettingzoo.parallel_registry:
            pettingzoo.register("parallel", ID, parallel_env)


register()
