# What one does with this project. All but `bench` and `clean` install first what they lack, and say so.
.PHONY: help run build test test-all bench check clean
.DEFAULT_GOAL := help

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: ## serve the page on this machine and build it anew at every change (PORT=8080)
	@scripts/setup.sh run
	@scripts/run.sh

build: ## build the page for publication into dist/
	@scripts/setup.sh build
	@scripts/build.sh

test: ## run the tests that every change must pass, those in the browsers too
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/build-checks.sh
	@scripts/test.sh

test-all: ## run all tests, on every panel, in up to 90 minutes
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/build-checks.sh
	@scripts/test.sh all

bench: ## measure the numerics
	@cargo bench

check: ## formatting and lints, for this machine and for the browser
	@scripts/setup.sh check
	@scripts/check.sh

clean: ## remove what was built (the installed tools stay)
	@rm -rf dist node_modules
	@cargo clean
