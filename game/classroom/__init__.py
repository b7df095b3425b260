"""The classroom: an exercise of parallel worlds, kept in one journal; pages for students, facilitators and the projector."""
