"""The letter: labelled fields, body, signature and footer, of all kinds of the saraban regulation."""

from extract.bundle import Bundle
from extract.found import Tree


def find_letter(bundle: Bundle) -> dict[str, Tree] | None:
    """The letter of a bundle, shaped like `schemas.Letter`; None when the bundle has no letter page."""
    return None
