#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

/*
 * Markup through libxml2, behind a closed door: xml and html come as one stream of elements and text. The library is loaded when a
 * document is opened, not with the program. Nothing outside the bytes is read: no network, no file, no entity, no document type.
 * One reader belongs to one thread.
 */

/* What a step came to. */
enum {
    CXML_END = 0,
    CXML_ELEMENT = 1,
    CXML_ELEMENT_END = 2,
    CXML_TEXT = 3,
    CXML_DAMAGED = -1,
    CXML_HOSTILE = -2,
    CXML_NO_LIBRARY = -3,
    CXML_TOO_LARGE = -4,
};

typedef struct cxml cxml;

/* Opens xml (in the encoding that it names) or html (in UTF-8) that stays in memory until cxml_close. `library` is the file name of
   the library, null stands for the one that this was built for; `depth` is how deep elements may nest, `elements` how many a page may
   have, each attribute counted as one. NULL with *result set when it does not open. */
cxml *cxml_open_xml(const char *library, const uint8_t *bytes, size_t length, int depth, int *result);
cxml *cxml_open_html(
    const char *library, const uint8_t *bytes, size_t length, int depth, int elements, int *result);

/* Goes to the next step; one of the results above. An element without content has an end of its own too. */
int cxml_next(cxml *markup);

/* The name of the element at hand without its prefix, and the address of its namespace (NULL for none). Both pointers are the same for
   the same text as long as the reader is open. */
const char *cxml_name(cxml *markup);
const char *cxml_namespace(cxml *markup);

/* An attribute of the element at hand by its name without prefix; NULL without one. Good until the next call of any kind. */
const char *cxml_attribute(cxml *markup, const char *name);

/* The text at hand; good until the next step. */
const char *cxml_text(cxml *markup);

void cxml_close(cxml *markup);

#endif
