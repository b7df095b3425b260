"""The table in a window: hot-seat play, drawn directly with pygame-ce.

From the inside out: `theme`, `letters`, `canvas` draw; `tokens`, `glyphs`, `weave` are the signs; `ground` and `chart` the map;
`matrix`, `strips`, `cards` the parts of the board; a file for each screen; `flow` says which follows which; `window` runs them.
Everything shown comes from a `View`, or from a match that has ended.
"""
