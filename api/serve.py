"""The whole service in one process: API, web pages, watched folder and worker; pages are read in child processes."""

from api.settings import Settings


def serve(settings: Settings) -> None:
    """Run until Ctrl-C or SIGTERM. Raises AlreadyRunning when another service uses the data folder."""
    raise NotImplementedError(settings)
