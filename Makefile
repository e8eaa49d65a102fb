# gt: government text into data.  GNU make; everything built goes below $(B).
#
#	make demo	what gt does, on the examples
#	make check	all tests
#	make install	PREFIX= DESTDIR=
#	make help	every target

B ?= build
PREFIX ?= /usr/local
CC ?= cc
CFLAGS ?= -O2 -g
WARN ?= -Wall -Wextra -Wshadow -Wpointer-arith -Wcast-qual \
	-Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wundef
HARDEN ?= -fstack-protector-strong -fPIE -D_FORTIFY_SOURCE=2
HARDEN_LD ?= -pie -Wl,-z,relro,-z,now

ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -I$(B)/gen \
	$(WARN) $(HARDEN) $(CPPFLAGS) $(CFLAGS)
ALL_LDFLAGS = $(HARDEN_LD) $(LDFLAGS)

TOOLS := $(patsubst tools/%.c,%,$(wildcard tools/gt*.c))
FRAME := $(filter-out tools/gt%.c,$(wildcard tools/*.c))
LIB := $(wildcard lib/*.c)
DATA := $(filter-out $(DATA_OWN),$(wildcard lib/data/*.tsv))

LIB_O = $(LIB:%.c=$(B)/%.o) $(DATA:lib/data/%.tsv=$(B)/gen/%.o) $(GEN_O)
FRAME_O = $(FRAME:%.c=$(B)/%.o)
# What a generator may use of the library: nothing that is itself generated.
GEN_LIB = lib/memory.c lib/trie.c lib/utf8.c

all: $(TOOLS:%=$(B)/%)

$(B)/gen/table: lib/gen/table.c $(GEN_LIB) lib/table.h lib/trie.h lib/memory.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/table.c $(GEN_LIB)

$(B)/gen/%.c: lib/data/%.tsv $(B)/gen/table
	@mkdir -p $(@D)
	$(B)/gen/table $* $< > $@.new
	mv $@.new $@

# The code pages come from iconv(3), not from a data file.
GEN_O += $(B)/gen/codepage_table.o

$(B)/gen/codepage: lib/gen/codepage.c lib/codepage.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ lib/gen/codepage.c

$(B)/gen/codepage_table.c: $(B)/gen/codepage
	$(B)/gen/codepage > $@.new
	mv $@.new $@

$(B)/gen/%.o: $(B)/gen/%.c
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(B)/libgt.a: $(LIB_O)
	rm -f $@
	ar rcs $@ $(LIB_O)

$(B)/%: $(B)/tools/%.o $(FRAME_O) $(B)/libgt.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ -lutf8proc

# The programs of tests/unit and tests/property: one a module, linked with
# the library.
TEST_PROGRAMS := $(patsubst %.c,$(B)/%,$(wildcard tests/unit/*.c tests/property/*.c))

$(B)/tests/%: $(B)/tests/%.o $(B)/libgt.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ -lutf8proc

test: all $(TEST_PROGRAMS)
	tests/run -b $(B)

clean:
	rm -rf $(B)

-include $(wildcard $(B)/lib/*.d $(B)/tools/*.d $(B)/gen/*.d $(B)/tests/*/*.d)
.PHONY: all test clean
.SECONDARY:
.DELETE_ON_ERROR:
