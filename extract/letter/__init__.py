"""The letter: labelled fields, body, signature and footer, of all kinds of the saraban regulation."""

from extract.letter.find import find_letter, without_lists

__all__ = ["find_letter", "without_lists"]
