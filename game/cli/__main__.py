"""`python -m game.cli` is `dilemma`."""

from game.cli import main

if __name__ == "__main__":
    main()
