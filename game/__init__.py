"""Double Dilemma: a tabletop strategy game engine about the security dilemma."""
