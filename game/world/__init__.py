"""What the game is made of: the vocabulary, the catalogue, scenarios, and how their files are read and checked."""
