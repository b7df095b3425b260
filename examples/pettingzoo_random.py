"""Play matches at random through PettingZoo and say how fast: `python examples/pettingzoo_random.py`. Needs the extra `rl`."""

import time
from collections import Counter

from game.bridges import double_dilemma_v0

MATCHES = 40


def main() -> None:
    env = double_dilemma_v0.env(scenario="five-days-2008")
    totals, endings, steps = Counter(), Counter(), 0
    env.reset(seed=1)
    env.match()  # whatever has to be compiled is compiled before the clock runs
    start = time.perf_counter()
    for seed in range(MATCHES):
        env.reset(seed=seed)
        for number, seat in enumerate(env.possible_agents):
            env.action_space(seat).seed(100 * seed + number)
        for agent in env.agent_iter():
            shown, reward, is_over, _, _ = env.last()
            if is_over:
                totals[agent] += reward
                env.step(None)
                continue
            env.step(env.action_space(agent).sample(shown["action_mask"]))
            steps += 1
        if seed < 3:
            endings[env.match().outcome.ending] += 1
    elapsed = time.perf_counter() - start
    print(f"{MATCHES} matches, {steps:,} steps in {elapsed:.1f} s: {1e6 * elapsed / steps:.0f} µs a step, drawing included")
    print("mean score:", ", ".join(f"{seat} {total / MATCHES:+.1f}" for seat, total in totals.items()))
    print("the first three ended in:", ", ".join(endings))


if __name__ == "__main__":
    main()
