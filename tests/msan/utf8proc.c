/*
 * What utf8proc writes, told to MemorySanitizer, which does not see it: the
 * library of the system is not built for it.  Linked with --wrap by make
 * check-msan.
 */
#include <sanitizer/msan_interface.h>
#include <utf8proc.h>

utf8proc_ssize_t __real_utf8proc_map(const utf8proc_uint8_t *str,
    utf8proc_ssize_t n, utf8proc_uint8_t **to, utf8proc_option_t options);
utf8proc_ssize_t __wrap_utf8proc_map(const utf8proc_uint8_t *str,
    utf8proc_ssize_t n, utf8proc_uint8_t **to, utf8proc_option_t options);
utf8proc_ssize_t __real_utf8proc_decompose_char(utf8proc_int32_t cp,
    utf8proc_int32_t *to, utf8proc_ssize_t n, utf8proc_option_t options,
    int *bound);
utf8proc_ssize_t __wrap_utf8proc_decompose_char(utf8proc_int32_t cp,
    utf8proc_int32_t *to, utf8proc_ssize_t n, utf8proc_option_t options,
    int *bound);

utf8proc_ssize_t
__wrap_utf8proc_map(const utf8proc_uint8_t *str, utf8proc_ssize_t n,
    utf8proc_uint8_t **to, utf8proc_option_t options)
{
	utf8proc_ssize_t got;

	__msan_check_mem_is_initialized(str, (size_t)n);
	got = __real_utf8proc_map(str, n, to, options);
	__msan_unpoison(to, sizeof(*to));
	if (got >= 0 && *to != NULL)
		__msan_unpoison(*to, (size_t)got + 1);
	return got;
}

utf8proc_ssize_t
__wrap_utf8proc_decompose_char(utf8proc_int32_t cp, utf8proc_int32_t *to,
    utf8proc_ssize_t n, utf8proc_option_t options, int *bound)
{
	utf8proc_ssize_t got;

	got = __real_utf8proc_decompose_char(cp, to, n, options, bound);
	if (got > 0)
		__msan_unpoison(to, (size_t)(got < n ? got : n) * sizeof(*to));
	__msan_unpoison(bound, sizeof(*bound));
	return got;
}
