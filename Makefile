# saraban: `make demo` shows it at work, `make test` runs every test. Both do their own set-up.
# Needs Python 3.11 or newer, git and make; the set-up adds what else is missing, through apt where it may.

UV_VERSION := 0.13.9
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
export PYTHAINLP_READ_ONLY := 1

.PHONY: demo test bench lint setup clean

demo: setup
	@$(RUN) -m samples.demo

test: lint
	@$(RUN) -m pytest

# The reader beside Tesseract and OCRmyPDF, where they are installed: some ten minutes.
bench: setup
	@$(RUN) -m samples.benchmark --out docs/benchmark.md

lint: setup
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/ruff format --check --quiet .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

setup:
	@PYTHON=$(PYTHON) VENV=$(VENV) UV_VERSION=$(UV_VERSION) sh .ci/setup

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
