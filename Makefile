# Makefile - builds build/libtradefig.a and build/tradefig, and runs whatever checks them.
#
#   make train      the weights in src/grammar/rank/, anew, from the labelled documents in GOLD
#   make demo       everything on the texts of datasets/, into build/demo
#   make check      all tests; ends with "N passed, N failed"
#   make asan       the same under the address and undefined behaviour sanitizers, and all documents besides
#   make fuzz       noise for FUZZ_SECONDS a target
#   make cover      which lines no test has read
#   make tidy       clang-tidy, and what clang-format would change
#   make bench      megabytes a second
#   make install    into $(DESTDIR)$(prefix); also uninstall, installcheck, dist, clean

CC ?= cc
CFLAGS ?= -O2 -g
CPPFLAGS ?=
LDFLAGS ?=
PKG_CONFIG ?= pkg-config
BUILD ?= build
FUZZ_SECONDS ?= 60
# Where more documents lie, not part of the project; what is not there is skipped.
SHARED ?= ../shared
# Folders of labelled documents that weights learn from, in this order; `own`, `held` and `held2` are for measuring alone.
GOLD ?= $(filter-out %/own %/held %/held2,$(patsubst %/claims.jsonl,%,$(wildcard $(SHARED)/gold/en/claims.jsonl) \
        $(wildcard $(SHARED)/gold/en2/claims.jsonl) $(sort $(wildcard tests/gold/*/claims.jsonl))))

prefix ?= /usr/local
bindir ?= $(prefix)/bin
libdir ?= $(prefix)/lib
includedir ?= $(prefix)/include
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man

VERSION := $(shell sed -n 's/^.define TF_VERSION "\(.*\)"/\1/p' include/tradefig/tradefig.h)

# Without fused multiply-adds, so that numbers come out the same wherever they are computed.
LANGUAGE = -std=c17 -ffp-contract=off -D_POSIX_C_SOURCE=200809L -Iinclude -Isrc
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes
COMPILE = $(CC) $(LANGUAGE) $(WARNINGS) $(DEFINES) $(CPPFLAGS) $(CFLAGS) -MMD -MP
# libcsv has no .pc file.  Expanded late, since `make deps` may only now install what is asked for here.
GSL_LIBS = $(shell $(PKG_CONFIG) --libs gsl 2>/dev/null || echo -lgsl -lgslcblas)
JANSSON_LIBS = $(shell $(PKG_CONFIG) --libs jansson 2>/dev/null || echo -ljansson)
LIBS = $(GSL_LIBS) $(JANSSON_LIBS) -lcsv -lm

LIBRARY = $(BUILD)/libtradefig.a
PROGRAM = $(BUILD)/tradefig
EMBED = $(BUILD)/embed
TRAIN = $(BUILD)/train
GRAMMAR_C = $(BUILD)/gen/grammar_data.c
GRAMMAR_DATA := $(sort $(wildcard src/grammar/words/*.tsv) $(wildcard src/grammar/rules/*.tsv) $(wildcard src/grammar/rank/*.tsv))

CLI_C := $(sort $(wildcard src/cli/*.c))
TRAIN_C := $(sort $(wildcard src/train/*.c))
LIBRARY_C := $(filter-out src/grammar/embed.c $(CLI_C) $(TRAIN_C),$(sort $(wildcard src/*/*.c)))
LIBRARY_O := $(LIBRARY_C:%.c=$(BUILD)/obj/%.o) $(BUILD)/obj/gen/grammar_data.o
CLI_O := $(CLI_C:%.c=$(BUILD)/obj/%.o)
TRAIN_O := $(TRAIN_C:%.c=$(BUILD)/obj/%.o)
UNIT_C := $(sort $(wildcard tests/unit/test_*.c))
UNIT := $(UNIT_C:tests/unit/%.c=$(BUILD)/unit/%)
FUZZ_C := $(sort $(wildcard tests/fuzz/fuzz_*.c))
FUZZ := $(FUZZ_C:tests/fuzz/%.c=$(BUILD)/fuzz/%)
FOLDERS := $(sort $(dir $(LIBRARY_O) $(CLI_O) $(TRAIN_O) $(UNIT) $(FUZZ) $(GRAMMAR_C)))
HEADERS := $(sort $(wildcard include/tradefig/*.h include/tradefig/*.def))
PLOTS := $(sort $(wildcard plots/*.gp))
MAN := $(sort $(wildcard src/cli/*.1))

.PHONY: all train demo check asan documents fuzz fuzz-run tidy cover bench install uninstall installcheck clean dist \
        deps check-deps fuzz-deps units always
.DELETE_ON_ERROR:
.SUFFIXES:

all: $(LIBRARY) $(PROGRAM)

$(FOLDERS):
	mkdir -p $@

$(EMBED): src/grammar/embed.c | $(FOLDERS)
	$(COMPILE) $(LDFLAGS) -o $@ $<

$(GRAMMAR_C): $(EMBED) $(GRAMMAR_DATA) | $(FOLDERS)
	$(EMBED) $@ $(GRAMMAR_DATA)

$(BUILD)/obj/gen/grammar_data.o: $(GRAMMAR_C) | $(FOLDERS)
	$(COMPILE) -c -o $@ $<

$(BUILD)/obj/%.o: %.c | $(FOLDERS)
	$(COMPILE) -c -o $@ $<

$(BUILD)/obj/src/model/%.o: DEFINES = $(shell $(PKG_CONFIG) --cflags gsl 2>/dev/null)
$(BUILD)/obj/src/learn/%.o: DEFINES = $(shell $(PKG_CONFIG) --cflags jansson 2>/dev/null)
# Where an installed program finds its plots/; compiled anew when another prefix is asked for.
$(BUILD)/obj/src/output/chart.o: DEFINES = -DTF_PLOTS_DIR='"$(datadir)/tradefig/plots"'
$(BUILD)/obj/src/output/chart.o: $(BUILD)/gen/datadir
$(BUILD)/gen/datadir: always | $(FOLDERS)
	@echo '$(datadir)' | cmp -s - $@ || echo '$(datadir)' >$@

# Made anew each time: ar would keep the object of a source that is gone.
$(LIBRARY): $(LIBRARY_O)
	rm -f $@
	$(AR) rcs $@ $(LIBRARY_O)

$(PROGRAM): $(CLI_O) $(LIBRARY)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(CLI_O) $(LIBRARY) $(LIBS)

# A tool of the build and no part of what is installed.
$(TRAIN): $(TRAIN_O) $(LIBRARY)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TRAIN_O) $(LIBRARY) $(LIBS)

# The weights that stand in rank/ do not matter: training starts from none.
train: $(TRAIN)
	$(TRAIN) -o src/grammar/rank $(GOLD)

$(BUILD)/unit/%: tests/unit/%.c $(LIBRARY) | $(FOLDERS)
	$(COMPILE) $(LDFLAGS) -o $@ $(filter %.c %.o,$^) -lcmocka $(LIBRARY) $(LIBS)

$(BUILD)/unit/test_train: $(filter-out %/main.o,$(TRAIN_O))

units: $(UNIT) $(TRAIN)

# What is missing is installed where there is an apt-get; nothing is done when all is there.
deps:
	@CC="$(CC)" .ci/deps build

check-deps:
	@CC="$(CC)" .ci/deps build check

fuzz-deps:
	@CC="$(CC)" .ci/deps build fuzz

# The three steps stand in one recipe, since their order matters under -j.  Only the ledger goes to stdout.
demo:
	@$(MAKE) --no-print-directory deps >&2
	@$(MAKE) --no-print-directory all >&2
	@$(PROGRAM) run datasets/texts -o $(BUILD)/demo --official datasets/official

check:
	@$(MAKE) --no-print-directory check-deps
	@$(MAKE) --no-print-directory all units
	@TRADEFIG="$(PROGRAM)" CC="$(CC)" tests/run-all $(UNIT)

ASAN_FLAGS = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
ASAN_MAKE = $(MAKE) --no-print-directory BUILD=build-asan CFLAGS="-O1 -g $(ASAN_FLAGS)" LDFLAGS="$(ASAN_FLAGS)"
# The documents are read even when a test fails; the numbers of both are told.
asan:
	@$(ASAN_MAKE) check; tests=$$?; $(ASAN_MAKE) documents && exit $$tests

documents: all
	@tests/run-documents $(PROGRAM) datasets/texts tests/gold $(SHARED)/gold $(SHARED)/seeds

$(BUILD)/fuzz/%: tests/fuzz/%.c $(LIBRARY) | $(FOLDERS)
	$(COMPILE) $(LDFLAGS) -fsanitize=fuzzer -o $@ $< $(LIBRARY) $(LIBS)

FUZZ_FLAGS = -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
fuzz:
	@$(MAKE) --no-print-directory fuzz-deps
	@$(MAKE) --no-print-directory fuzz-run BUILD=build-fuzz CC=clang CFLAGS="-O1 -g $(FUZZ_FLAGS)" \
	        LDFLAGS="-fsanitize=address,undefined"

fuzz-run: $(FUZZ)
	@FUZZ_SECONDS=$(FUZZ_SECONDS) tests/fuzz/run $(BUILD) $(FUZZ)

tidy: $(GRAMMAR_C)
	@clang-tidy --quiet $(LIBRARY_C) $(CLI_C) $(TRAIN_C) -- $(LANGUAGE)
	@clang-format --dry-run $(LIBRARY_C) $(CLI_C) $(TRAIN_C) $(UNIT_C) $(sort $(wildcard src/*/*.h)) \
	        $(filter %.h,$(HEADERS)) 2>&1 | grep -c 'warning: code should be' | sed 's/$$/ places that clang-format would change/'

cover:
	@rm -rf build-cover
	-@$(MAKE) --no-print-directory check BUILD=build-cover CFLAGS="-O0 -g --coverage" LDFLAGS="--coverage"
	gcovr --root . --object-directory build-cover --filter src/ --exclude src/grammar/embed.c --txt --sort-uncovered

bench: all
	@tests/bench/run $(PROGRAM) $(BUILD)/bench datasets/texts

# DESTDIR goes before every path, so that packages can be made without root.
TO = $(DESTDIR)
install: all
	install -d $(TO)$(bindir) $(TO)$(libdir)/pkgconfig $(TO)$(includedir)/tradefig
	install -m 755 $(PROGRAM) $(TO)$(bindir)/tradefig
	install -m 644 $(LIBRARY) $(TO)$(libdir)/libtradefig.a
	install -m 644 $(HEADERS) $(TO)$(includedir)/tradefig
	printf '%s\n' 'prefix=$(prefix)' 'libdir=$(libdir)' 'includedir=$(includedir)' '' 'Name: tradefig' \
	        'Description: reads stated trade figures out of texts and checks stated targets' \
	        'Version: $(VERSION)' 'Requires: gsl jansson' 'Cflags: -I$${includedir}' \
	        'Libs: -L$${libdir} -ltradefig -lcsv -lm' > $(TO)$(libdir)/pkgconfig/tradefig.pc
	$(if $(PLOTS),install -d $(TO)$(datadir)/tradefig/plots)
	$(if $(PLOTS),install -m 644 $(PLOTS) $(TO)$(datadir)/tradefig/plots)
	$(if $(MAN),install -d $(TO)$(mandir)/man1)
	$(if $(MAN),install -m 644 $(MAN) $(TO)$(mandir)/man1)

uninstall:
	rm -f $(TO)$(bindir)/tradefig $(TO)$(libdir)/libtradefig.a $(TO)$(libdir)/pkgconfig/tradefig.pc
	rm -rf $(TO)$(includedir)/tradefig $(TO)$(datadir)/tradefig
	$(if $(MAN),rm -f $(MAN:src/cli/%=$(TO)$(mandir)/man1/%))

# What was installed runs, and a program outside of the project can be built with it.
installcheck:
	$(TO)$(bindir)/tradefig --version
	printf '%s\n' '#include <tradefig/tradefig.h>' '#include <stdio.h>' 'int main(void)' '{' \
	        'char b[TF_PERIOD_MAX]; return puts(tf_period_format(tf_period_year(2015), b)) < 0;' '}' \
	        > $(BUILD)/installcheck.c
	$(CC) -std=c17 -I$(TO)$(includedir) -o $(BUILD)/installcheck $(BUILD)/installcheck.c \
	        -L$(TO)$(libdir) -ltradefig $(LIBS)
	$(BUILD)/installcheck | grep -x 2015

DIST = tradefig-$(VERSION)
dist:
	mkdir -p $(BUILD)
	tar --sort=name --owner=0 --group=0 --numeric-owner --transform='s,^,$(DIST)/,' -czf $(BUILD)/$(DIST).tar.gz \
	        $(sort $(wildcard src include datasets plots tests Makefile README.md LICENSE .ci .gitignore \
	        .clang-format .clang-tidy))

clean:
	rm -rf build build-asan build-fuzz build-cover

-include $(LIBRARY_O:.o=.d) $(CLI_O:.o=.d) $(TRAIN_O:.o=.d) $(UNIT:=.d) $(FUZZ:=.d) $(EMBED).d
