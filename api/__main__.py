"""`python -m api` is the `saraban` command, where no script is installed."""

from api.cli import main

if __name__ == "__main__":
    main()
