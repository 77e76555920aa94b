"""Standard output: results, byte for byte."""

import sys


def put(content: bytes) -> None:
    """Writes to standard output as it is: UTF-8 and its own line ends, on every system."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
