#include <stddef.h>

#include "charclass.h"

const struct charclass_form *
charclass_form(uint32_t cp)
{
	uint32_t low = 0, high = charclass_form_n;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (charclass_forms[mid].last < cp)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < charclass_form_n && charclass_forms[low].first <= cp)
		return &charclass_forms[low];
	return NULL;
}

uint32_t
charclass_simple_long(uint32_t cp)
{
	uint32_t low = 0, high = charclass_long_n;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (charclass_long[mid].from < cp)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < charclass_long_n && charclass_long[low].from == cp)
		return charclass_long[low].to;
	return cp;
}
