"""The loop of the watched folder."""

from api.settings import Settings


def watch(settings: Settings) -> None:
    """Take files from the inbox until Ctrl-C or SIGTERM."""
    raise NotImplementedError(settings)
