"""Double Dilemma: a tabletop strategy game engine about the security dilemma.

The map of this tree, from the inside out; imports point inward only:

- `data`, `words`: where shipped files lie, and the message catalogue in English and Traditional Chinese.
- `world`: what the game is made of; scenario files in and out, checked to the line.
- `rules`: the rule book, a chapter a module, on a board of small whole numbers; interpreted or compiled, equal to the bit.
- `match`: a match and its journal; views that hold no handle to the board; undo, replay, fork.
- `players`: who may sit at the table without being a person, one file each.
- `report`: every number led back to its reason; a match told in words.
- `arena`, `lab`: many matches; the model held to the documented histories.
- `terminal`: the table as text.
- `table`: the table in a window.
- `paper`: the table as a kit to print, with every table asked of the rules.
- `bridges`: the game behind the interfaces of PettingZoo, Gymnasium and OpenSpiel.
- `classroom`: an exercise for a class, served from one laptop.
- `cli`: the one program, `dilemma`.
"""

__version__ = "0.1.0"
