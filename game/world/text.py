"""Text in the languages of the game, kept beside the data that it names."""

from attrs import frozen


@frozen
class Text:
    """One text in English and in Traditional Chinese."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """Return the text in `en` or `zh-TW`."""
        return self.zh if language == "zh-TW" else self.en
