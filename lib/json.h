/*
 * JSON by RFC 8259, as far as a table needs it.
 */
#ifndef JSON_H
#define JSON_H

#include "memory.h"

/* Append a string with its quotes.  Bytes that are no UTF-8 become U+FFFD,
 * one each. */
void	json_put_string(struct buf *to, struct span text);

/* Whether s is a number by the grammar of JSON without an exponent: no
 * leading zeros, no + sign, digits on both sides of the point. */
bool	json_is_number(struct span s);
bool	json_is_integer(struct span s);

#endif
