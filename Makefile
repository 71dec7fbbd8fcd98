# The habits of this project, one command each: `make` lists them. They use the environment that README's lines make.

BIN = .venv/bin

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 20

install: ## everything that the other habits need
	$(BIN)/pip install -q -e '.[dev]'

tests: ## all tests
	$(BIN)/pytest

coverage: ## all tests, with what they leave out; fails below the limit of pyproject.toml
	$(BIN)/pytest --cov=sco_cli --cov-report=term-missing:skip-covered

lint: ## rules of style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: ## the type checker, over program, tests and benchmarks
	$(BIN)/mypy

readme: ## README against the program (make output writes it anew)
	$(BIN)/cog --check -I tests README.md

data: ## the rules of the data
	$(BIN)/sco validate

output: ## README, kept outputs and snapshot written anew, to be read before they are kept
	$(BIN)/cog -r -I tests README.md
	$(BIN)/python tests/expected.py
	$(BIN)/python tests/snapshot.py
	git diff --stat

pages: ## pages of HTML against the Nu checker and axe: make pages NU=vnu.jar AXE=axe.min.js
	$(BIN)/python tests/webpages.py --nu $(NU) --axe $(AXE)

mutants: ## faults planted in the program, and how many the tests find (an hour or more)
	$(BIN)/python tests/mutants.py

fuzz: ## ten thousand broken datasets and as many odd command lines, and the properties on thousands of examples (an hour)
	$(BIN)/python tests/fuzz/run.py
	$(BIN)/pytest tests/properties tests/test_dates.py --hypothesis-profile large

measured: ## README's table of what commands take, measured anew; PEERS names a folder of other programs
	$(BIN)/python benchmarks/compare.py --markdown $(addprefix --peers ,$(PEERS)) > benchmarks/measured.new
	mv benchmarks/measured.new benchmarks/measured.md
	$(BIN)/cog -r -I tests README.md

benchmarks: ## start-up against a hello-world, and what ten and a hundred times the data costs
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/scale.py

ci: ## everything that must hold before a change lands, from a clean copy
	bash .ci/run

.PHONY: help install tests coverage lint types readme data output pages mutants fuzz measured benchmarks ci
