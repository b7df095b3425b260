"""A screen of its own with a keyboard and a mouse: Xvfb, pressed through the XTest extension."""

import ctypes
import shutil
import subprocess
import time
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p

import pytest

KEYS = {"return": 0xFF0D, "escape": 0xFF1B, "tab": 0xFF09, "space": 0x20}
SETTLED = 0.25


class Image(Structure):
    """The beginning of an XImage."""

    _fields_ = (
        ("width", c_int),
        ("height", c_int),
        ("offset", c_int),
        ("format", c_int),
        ("data", c_void_p),
        *((name, c_int) for name in ("order", "unit", "bits", "pad", "depth", "per_line")),
    )


class Screen:
    """A screen that is drawn in memory."""

    def __init__(self, size=(1280, 800)):
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.name = f":{self.server.stdout.readline().decode().strip()}"
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype, self.x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        self.x.XDefaultRootWindow.restype, self.x.XDefaultRootWindow.argtypes = c_ulong, [c_void_p]
        self.x.XGetImage.restype = POINTER(Image)
        self.x.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int]
        self.x.XDestroyImage.argtypes = [POINTER(Image)]
        self.x.XKeysymToKeycode.argtypes = [c_void_p, c_ulong]
        self.x.XSetInputFocus.argtypes = [c_void_p, c_ulong, c_int, c_ulong]
        self.x.XQueryTree.argtypes = [c_void_p, c_ulong, *[c_void_p] * 4]
        for each in (self.x.XSync,):
            each.argtypes = [c_void_p, c_int]
        self.test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self.test.XTestFakeButtonEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self.test.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
        self.display = self.x.XOpenDisplay(self.name.encode())
        self.root, self.size = self.x.XDefaultRootWindow(self.display), size

    def close(self):
        self.server.terminate()
        self.server.wait()

    def windows(self):
        """Return the windows on the screen."""
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        self.x.XQueryTree(self.display, self.root, byref(root), byref(parent), byref(children), byref(count))
        return [children[k] for k in range(count.value)]

    def focus(self):
        """Give the keyboard to the window: there is nobody else to do it."""
        for window in self.windows():
            self.x.XSetInputFocus(self.display, window, 2, 0)
        self.x.XSync(self.display, 0)

    def picture(self):
        """Return the bytes of what is on the screen."""
        found = self.x.XGetImage(self.display, self.root, 0, 0, *self.size, 0xFFFFFFFF, 2)
        data = ctypes.string_at(found.contents.data, found.contents.per_line * found.contents.height)
        self.x.XDestroyImage(found)
        return data

    def key(self, name, hold=0.03):
        """Press a key."""
        code = self.x.XKeysymToKeycode(self.display, KEYS.get(name) or ord(name))
        for down in (1, 0):
            self.test.XTestFakeKeyEvent(self.display, code, down, 0)
            self.x.XSync(self.display, 0)
            time.sleep(hold if down else 0.03)

    def click(self, at):
        """Press the mouse at a point of the screen."""
        self.test.XTestFakeMotionEvent(self.display, -1, *at, 0)
        for down in (1, 0):
            self.test.XTestFakeButtonEvent(self.display, 1, down, 0)
            self.x.XSync(self.display, 0)
            time.sleep(0.05)

    def wait(self, seconds, until):
        """Wait until something is so; say whether it came to be."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if until():
                return True
            time.sleep(0.02)
        return False

    def settled(self, seconds=20):
        """Wait until the picture stands still, and return it."""
        end, last = time.monotonic() + seconds, b""
        while time.monotonic() < end:
            now = self.picture()
            if now == last:
                return now
            last = now
            time.sleep(SETTLED)
        return last


def new_screen(size=(1280, 800)):
    """Return a screen, or skip the test where there is none to be had."""
    if not shutil.which("Xvfb"):
        pytest.skip("there is no Xvfb here")
    try:
        return Screen(size)
    except OSError as error:
        pytest.skip(f"no keyboard for Xvfb: {error}")


__all__ = ["Screen", "new_screen"]
