/*
 * A library to be preloaded that makes the system fail as told by the
 * environment:
 *
 *	FAULT_ALLOC=N	the Nth allocation and all after it fail
 *	FAULT_READ=N	the Nth read fails with EIO
 *	FAULT_WRITE=N	the Nth write of standard output fails with ENOSPC
 *	FAULT_SHORT=1	reads and writes move at most 7 bytes
 *	FAULT_EINTR=1	every other read and write is interrupted
 *	FAULT_THREAD=1	no thread can be made
 *	FAULT_GROW=N	before the Nth read FAULT_FILE becomes a line longer
 *	FAULT_SHRINK=N	before the Nth read FAULT_FILE is cut in the middle
 *
 * When the program ends, the counts so far are written to the file that
 * FAULT_COUNT names: allocations, reads, writes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static _Atomic long allocs, reads, writes, calls;
static long fail_alloc = -1, fail_read = -1, fail_write = -1;
static long grow = -1, shrink = -1;
static int be_short, be_interrupted;

static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static int (*real_memalign)(void **, size_t, size_t);
static ssize_t (*real_read)(int, void *, size_t);
static ssize_t (*real_write)(int, const void *, size_t);

static long
number(const char *name)
{
	const char *s = getenv(name);

	return s == NULL ? -1 : strtol(s, NULL, 10);
}

/* dlsym(3) gives void *; memcpy makes a function pointer of it. */
static void
look_up(void *to, const char *name)
{
	void *p = dlsym(RTLD_NEXT, name);

	memcpy(to, &p, sizeof(p));
}

__attribute__((constructor)) static void
begin(void)
{
	look_up(&real_malloc, "malloc");
	look_up(&real_calloc, "calloc");
	look_up(&real_realloc, "realloc");
	look_up(&real_memalign, "posix_memalign");
	look_up(&real_read, "read");
	look_up(&real_write, "write");
	fail_read = number("FAULT_READ");
	fail_write = number("FAULT_WRITE");
	grow = number("FAULT_GROW");
	shrink = number("FAULT_SHRINK");
	be_short = number("FAULT_SHORT") > 0;
	be_interrupted = number("FAULT_EINTR") > 0;
	allocs = 0;
	fail_alloc = number("FAULT_ALLOC");
}

__attribute__((destructor)) static void
end(void)
{
	const char *name = getenv("FAULT_COUNT");
	char room[80];
	int fd, n;

	if (name == NULL)
		return;
	n = snprintf(room, sizeof(room), "%ld %ld %ld\n", allocs, reads, writes);
	fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (fd >= 0 && real_write != NULL)
		(void)!real_write(fd, room, (size_t)n);
}

static int
no_memory(void)
{
	long n = ++allocs;

	if (fail_alloc < 0 || n < fail_alloc)
		return 0;
	errno = ENOMEM;
	return 1;
}

void *
malloc(size_t n)
{
	if (real_malloc == NULL)
		look_up(&real_malloc, "malloc");
	return no_memory() ? NULL : real_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	/* dlsym may itself ask for memory before we know the real one. */
	static char early[4096];
	static size_t used;

	if (real_calloc == NULL) {
		void *p = early + used;

		used += (n * size + 15) & ~(size_t)15;
		return used <= sizeof(early) ? p : NULL;
	}
	return no_memory() ? NULL : real_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	if (real_realloc == NULL)
		look_up(&real_realloc, "realloc");
	return no_memory() ? NULL : real_realloc(p, n);
}

int
posix_memalign(void **p, size_t line, size_t n)
{
	return no_memory() ? ENOMEM : real_memalign(p, line, n);
}

static int
interrupted(void)
{
	if (!be_interrupted || calls++ % 2 == 1)
		return 0;
	errno = EINTR;
	return 1;
}

/* Another program changes the file that is being read. */
static void
change_file(long n)
{
	static const char line[] = "新建桥梁3座。\n";
	const char *name = getenv("FAULT_FILE");
	int fd = name == NULL ? -1 : open(name, O_WRONLY | O_APPEND);

	if (fd < 0)
		return;
	if (n == grow)
		(void)!real_write(fd, line, sizeof(line) - 1);
	else
		(void)!ftruncate(fd, lseek(fd, 0, SEEK_END) / 2);
	close(fd);
}

ssize_t
read(int fd, void *p, size_t n)
{
	long at;

	if (interrupted())
		return -1;
	at = ++reads;
	if (at == grow || at == shrink)
		change_file(at);
	if (at == fail_read) {
		errno = EIO;
		return -1;
	}
	return real_read(fd, p, be_short && n > 7 ? 7 : n);
}

ssize_t
write(int fd, const void *p, size_t n)
{
	if (fd == STDERR_FILENO)
		return real_write(fd, p, n);
	if (interrupted())
		return -1;
	if (++writes == fail_write) {
		errno = ENOSPC;
		return -1;
	}
	return real_write(fd, p, be_short && n > 7 ? 7 : n);
}

int
pthread_create(pthread_t *thread, const pthread_attr_t *how,
    void *(*start)(void *), void *arg)
{
	static int (*real)(pthread_t *, const pthread_attr_t *,
	    void *(*)(void *), void *);

	if (number("FAULT_THREAD") > 0)
		return EAGAIN;
	if (real == NULL)
		look_up(&real, "pthread_create");
	return real(thread, how, start, arg);
}
