"""The worker on its own: reads the documents that the API or the watched folder took in."""

from api.settings import Settings


def run_worker(settings: Settings) -> None:
    """Run until Ctrl-C or SIGTERM. Raises AlreadyRunning when another worker uses the data folder."""
    raise NotImplementedError(settings)
