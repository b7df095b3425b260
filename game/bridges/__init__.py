"""Bridges: the game behind interfaces that learners and researchers already use.

- `double_dilemma_v0`: PettingZoo's environments, one seat after another or all at once (extra `rl`).
- `one_seat`: Gymnasium's environment for one seat, the others played by named players (extra `rl`).
- `many`: a thousand matches stepped at once on arrays; needs nothing but NumPy.
- `openspiel`: OpenSpiel's `double_dilemma`, with explicit chance and information states (extra `openspiel`).

Under all of them lie `scene` (a scenario laid out once), the compiled rules of a step (`tray`, `stepping`, `showing`, the
`sieve` that `straining` lays out, `batches` of matches), `playing` (a match that is being played) and `course` (one that
branches, with `dice` one by one). `compiling` compiles them beforehand.
"""
