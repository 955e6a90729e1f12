#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

/*
 * Zip packages through libarchive, behind a closed door. The library is loaded when a package is opened, not with the program: few
 * starts need it. One reader belongs to one thread.
 */

/* What reading came to. */
enum {
    CARCHIVE_OK = 0,
    CARCHIVE_END = 1,
    CARCHIVE_DAMAGED = -1,
    CARCHIVE_ENCRYPTED = -2,
    CARCHIVE_NO_LIBRARY = -3,
};

typedef struct carchive carchive;

/* Opens a package that stays in memory until carchive_close. `library` is the file name of the library; null stands for the one that
   this was built for. NULL with *result set when it does not open. */
carchive *carchive_open(const char *library, const uint8_t *bytes, size_t length, int *result);

/* Goes to the next entry; one of the results above. */
int carchive_next(carchive *archive);

/* The entry's path; NULL when it has none that can be read. Good until the next entry. */
const char *carchive_name(carchive *archive);

/* Unpacks the next bytes of the entry: how many, 0 at its end, or a result below 0. */
long carchive_read(carchive *archive, uint8_t *buffer, size_t capacity);

void carchive_close(carchive *archive);

#endif
