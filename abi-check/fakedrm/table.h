/* table.h: the words that the tables of requests are written in. */
#ifndef TABLE_H
#define TABLE_H

#include <drm.h>
#include <drm_mode.h>

#include "kernel.h"
#include "requests.h"

#define member(type, field) #field, offsetof(struct type, field), sizeof(((struct type *)0)->field)
#define length_at(type, field) .count_offset = offsetof(struct type, field), .count_size = sizeof(((struct type *)0)->field)

#define in(type, field) { member(type, field), .way = IN }
#define out(type, field, answer) { member(type, field), .way = OUT, .value = (answer) }
#define both(type, field, answer) { member(type, field), .way = BOTH, .value = (answer) }
#define bytes_out(type, field, answer) { member(type, field), .way = OUT, .data = (answer) }
#define list_in(type, field, length, what) { member(type, field), .way = LIST_IN, .element = sizeof(what), length_at(type, length) }
/* Its length is what a function says. */
#define list_counted(type, field, function, what) { member(type, field), .way = LIST_IN, .element = sizeof(what), .count = (function) }
#define list_out(type, field, length, rule, answer) \
    { member(type, field), .way = LIST_OUT, .fit = (rule), .element = sizeof((answer)[0]), length_at(type, length), \
      .value = sizeof(answer) / sizeof((answer)[0]), .data = (answer) }
/* The length is the program's, and must be right. */
#define list_filled(type, field, length, answer) list_out(type, field, length, FIXED, answer)
#define text_out(type, field, length, answer) \
    { member(type, field), .way = LIST_OUT, .fit = PART, .element = 1, length_at(type, length), .value = sizeof(answer) - 1, .data = (answer) }

extern const struct request core_requests[], syncobj_requests[], legacy_requests[];
extern const size_t core_request_count, syncobj_request_count, legacy_request_count;

#endif
