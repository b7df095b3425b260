"""A served room for NiceGUI's simulated user; the folder stands in the environment."""

import os
from pathlib import Path

from nicegui import app, background_tasks, ui

from game.classroom.room import Room
from game.classroom.serving import lay_out

room = Room(Path(os.environ["CLASSROOM_TEST_FOLDER"]), "five-days-2008", address="http://test")
os.environ["CLASSROOM_TEST_LINK"] = room.open()
lay_out(room)
app.on_startup(lambda: background_tasks.create(room.serve(), name="pages"))
ui.run()
