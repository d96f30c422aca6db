# LeadDesk in two commands: `make run` and `make test`. Everything else is for those who work on it.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run window check test test-long translations samples screens bench frozen clean

run: $(VENV)/.ready  ## Set everything up and show the main job on sample lists
	$(BIN)/leaddesk demo

window: $(VENV)/.ready  ## Open the window on your own desk
	$(BIN)/leaddesk

check: $(VENV)/.ready  ## Style, types, architecture, translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/translations.py --check

test: $(VENV)/.ready  ## The whole suite, PostgreSQL included
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 -m "not long"

test-long: $(VENV)/.ready  ## What takes minutes
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 -m long --timeout=3600

translations: $(VENV)/.ready  ## Merge what the code says into the Japanese catalogue
	$(BIN)/python tools/translations.py

samples: $(VENV)/.ready  ## Make the sample lists again
	$(BIN)/python tools/samples.py

screens: $(VENV)/.ready  ## Screenshots of every page into docs/screens
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/screens.py

bench: $(VENV)/.ready  ## What the claims of speed rest on
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

frozen: $(VENV)/.ready  ## Freeze the program into dist/ and let it prove itself
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	dist/leaddesk/leaddesk self-test

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.ready: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable ".[dev]"
	touch $@
