"""The `saraban` command: arguments come in; records, page models, tables and figures go out.

Results go to standard output or into files, everything said to a person to standard error. Exit status: 0 all
done; 1 some input failed, with one line each on standard error: file, page, reason; 2 wrong usage.
"""

from api.cli.app import main

__all__ = ["main"]
