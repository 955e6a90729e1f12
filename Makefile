# duban. `make help` lists the targets.

PREFIX  ?= /usr/local
DESTDIR ?=
BUILD   := swift build -c release --static-swift-stdlib --product
BIN     := .build/release
SOURCES := $(shell find Package.swift Sources)
TARGET   = $(DESTDIR)$(PREFIX)

.DEFAULT_GOAL := build
.PHONY: run test fuzz build deps install bench bench-deps lint format screens clean help
.NOTPARALLEL:

run: build ## start duban on your own ledger, after all the set-up that it needs
	@$(BIN)/duban

test: deps ## run all tests, then lint
	@bash .ci/test
	@bash .ci/lint

fuzz: deps ## feed changed documents to the readers, SECONDS=60 for each reader
	@FUZZ_SECONDS=$(or $(SECONDS),60) TEST_SECONDS=$$(($(or $(SECONDS),60) * 8 + 120)) bash .ci/test --filter FuzzTests

build: deps $(BIN)/duban ## build the release program, one static file

deps: ## install what the build needs, if anything is missing
	@bash .ci/deps

install: $(BIN)/duban ## install under PREFIX (/usr/local), below DESTDIR if given
	@bash .ci/install $(BIN)/duban "$(TARGET)"

bench: build ## measure duban and its peers, write Resources/bench.md; N=10000 for a quick look at one size
	@bash .ci/step "build bench" $(BUILD) Bench
	@$(BIN)/Bench $(CURDIR)/$(BIN)/duban $(if $(N),$(N) --rounds 3,--output Resources/bench.md)

bench-deps: ## install the peers that bench measures beside duban, those that are missing
	@bash .ci/bench-deps

lint: ## check formatting and the house's rules
	@bash .ci/lint

format: ## put all Swift files into the house's format
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

screens: deps ## record the golden screens anew; then read the diff
	@bash .ci/screens

clean: ## remove everything that was built
	@rm -rf .build

help: ## show this
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 18

$(BIN)/duban: $(SOURCES)
	@bash .ci/deps
	@bash .ci/step "build duban" $(BUILD) duban
	@touch -c $@
