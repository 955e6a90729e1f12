#include "CWidth.h"
#include "ranges.h"

#include <stddef.h>

static int contains(const struct range *ranges, size_t count, uint32_t code_point) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (code_point > ranges[middle].last)
            low = middle + 1;
        else if (code_point < ranges[middle].first)
            high = middle;
        else
            return 1;
    }
    return 0;
}

#define CONTAINS(ranges, code_point) contains(ranges, sizeof ranges / sizeof *ranges, code_point)

int cwidth_of(uint32_t code_point, int ambiguous_is_wide) {
    /* The two that nearly all text is made of. */
    if (code_point >= 0x20 && code_point < 0x7F)
        return 1;
    if (code_point >= 0x4E00 && code_point <= 0x9FFF)
        return 2;

    if (code_point == 0)
        return 0;
    if (code_point < 0xA0 || (code_point >= 0xD800 && code_point <= 0xDFFF) || code_point > 0x10FFFF)
        return -1;
    if (code_point >= 0x300 && CONTAINS(no_cells, code_point))
        return 0;
    if (code_point >= 0x1100 && CONTAINS(two_cells, code_point))
        return 2;
    if (ambiguous_is_wide && CONTAINS(ambiguous, code_point))
        return 2;
    return 1;
}
