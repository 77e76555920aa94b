"""`python -m api.cli` is the same as `saraban`."""

from api.cli.app import main

if __name__ == "__main__":
    main()
