"""The text table: hot-seat play and watched matches in a terminal, by the line, at 80 columns and without colour too."""
