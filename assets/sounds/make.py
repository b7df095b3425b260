"""Make the sounds of the table from nothing but arithmetic: `python assets/sounds/make.py` writes them beside itself.

Needs numpy. Everything is drawn from one seed, so that the files come out the same.
"""

import wave
from pathlib import Path

import numpy as np

RATE = 22050
HERE = Path(__file__).resolve().parent
draw = np.random.default_rng(2008)


def over(seconds: float) -> np.ndarray:
    """Return the moments of a stretch of time."""
    return np.arange(int(RATE * seconds)) / RATE


def fading(t: np.ndarray, rise: float, fall: float) -> np.ndarray:
    """Return a loudness that rises at once and falls away."""
    return (1 - np.exp(-t / rise)) * np.exp(-t / fall)


def rustle(seconds: float, low: float, high: float, fall: float) -> np.ndarray:
    """Return paper: noise between two pitches."""
    t = over(seconds)
    heard = np.fft.rfft(draw.normal(size=len(t)))
    pitch = np.fft.rfftfreq(len(t), 1 / RATE)
    heard *= np.exp(-(((np.log(pitch + 1) - np.log((low * high) ** 0.5)) / np.log(high / low)) ** 2) * 4)
    noise = np.fft.irfft(heard, len(t))
    return noise / np.abs(noise).max() * fading(t, 0.004, fall)


def knock(seconds: float, pitch: float, fall: float) -> np.ndarray:
    """Return wood: a low tone that falls a little, with a click."""
    t = over(seconds)
    tone = np.sin(2 * np.pi * pitch * t * (1 + 0.25 * np.exp(-t / 0.02)))
    return tone * fading(t, 0.002, fall) + 0.25 * rustle(seconds, 900, 3000, 0.008)


def chord(seconds: float, pitches: tuple[float, ...], fall: float) -> np.ndarray:
    """Return strings: soft tones with a few overtones, one entering after another."""
    t, heard = over(seconds), np.zeros(int(RATE * seconds))
    for k, pitch in enumerate(pitches):
        since = np.maximum(0, t - 0.16 * k)
        for n in range(1, 5):
            heard += np.sin(2 * np.pi * pitch * n * since) * fading(since, 0.01, fall / n) / n**1.6
    return heard


def joined(*parts: tuple[float, np.ndarray]) -> np.ndarray:
    """Lay sounds over each other, each beginning at its second."""
    heard = np.zeros(max(int(RATE * at) + len(sound) for at, sound in parts))
    for at, sound in parts:
        heard[int(RATE * at) : int(RATE * at) + len(sound)] += sound
    return heard


CUES = {
    "card": rustle(0.16, 1500, 6000, 0.035) * 0.5,
    "seal": joined((0.0, knock(0.35, 120, 0.08)), (0.03, rustle(0.12, 800, 2500, 0.03) * 0.4)),
    "open": joined((0.0, rustle(0.3, 900, 5000, 0.09) * 0.5), (0.14, rustle(0.3, 1200, 6000, 0.07) * 0.4)),
    "die": joined(*((at, knock(0.12, pitch, 0.02) * 0.6) for at, pitch in ((0.0, 520), (0.11, 610), (0.2, 470), (0.32, 560)))),
    "line": rustle(0.07, 2500, 7000, 0.012) * 0.16,
    "slide": joined((0.0, rustle(0.3, 500, 1600, 0.12) * 0.25), (0.26, knock(0.16, 240, 0.03) * 0.5)),
    "war": joined((0.0, knock(0.9, 62, 0.3)), (0.42, knock(0.9, 58, 0.3) * 0.8)),
    "end": chord(2.4, (196.0, 246.94, 293.66, 392.0), 0.9) * 0.35,
}

if __name__ == "__main__":
    for name, sound in CUES.items():
        level = 0.5 * min(1.0, 1.0 / np.abs(sound).max()) * 32767
        with wave.open(str(HERE / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes((sound * level).astype("<i2").tobytes())
