#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <stdlib.h>

/* The library's functions that are used, in its own headers' types. */
#define FUNCTIONS(WITH)            \
    WITH(archive_read_new)         \
    WITH(archive_read_support_format_zip_seekable) \
    WITH(archive_read_open_memory) \
    WITH(archive_read_next_header) \
    WITH(archive_read_data)        \
    WITH(archive_read_free)        \
    WITH(archive_entry_pathname)   \
    WITH(archive_entry_pathname_utf8) \
    WITH(archive_entry_is_data_encrypted) \
    WITH(archive_entry_is_metadata_encrypted)

struct carchive {
    void *library;
    struct archive *reader;
    struct archive_entry *entry;
#define MEMBER(name) __typeof__(&name) name;
    FUNCTIONS(MEMBER)
};

static int load(carchive *archive, const char *name) {
    archive->library = dlopen(name ? name : "libarchive.so.13", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!archive->library) return 0;
#define LOAD(name) \
    if (!(archive->name = (__typeof__(&name))dlsym(archive->library, #name))) return 0;
    FUNCTIONS(LOAD)
    return 1;
}

static int begin(carchive *archive, const char *library, const uint8_t *bytes, size_t length) {
    if (!load(archive, library)) return CARCHIVE_NO_LIBRARY;
    archive->reader = archive->archive_read_new();
    /* Only the reader that goes by the directory at the end: a cut package has none. */
    if (!archive->reader || archive->archive_read_support_format_zip_seekable(archive->reader) != ARCHIVE_OK ||
        archive->archive_read_open_memory(archive->reader, bytes, length) != ARCHIVE_OK)
        return CARCHIVE_DAMAGED;
    return CARCHIVE_OK;
}

carchive *carchive_open(const char *library, const uint8_t *bytes, size_t length, int *result) {
    carchive *archive = calloc(1, sizeof *archive);
    *result = archive ? begin(archive, library, bytes, length) : CARCHIVE_DAMAGED;
    if (*result == CARCHIVE_OK) return archive;
    carchive_close(archive);
    return NULL;
}

int carchive_next(carchive *archive) {
    int result = archive->archive_read_next_header(archive->reader, &archive->entry);
    if (result == ARCHIVE_EOF) return CARCHIVE_END;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return CARCHIVE_DAMAGED;
    if (archive->archive_entry_is_data_encrypted(archive->entry) ||
        archive->archive_entry_is_metadata_encrypted(archive->entry))
        return CARCHIVE_ENCRYPTED;
    return CARCHIVE_OK;
}

const char *carchive_name(carchive *archive) {
    const char *name = archive->archive_entry_pathname_utf8(archive->entry);
    return name ? name : archive->archive_entry_pathname(archive->entry);
}

long carchive_read(carchive *archive, uint8_t *buffer, size_t capacity) {
    la_ssize_t count = archive->archive_read_data(archive->reader, buffer, capacity);
    return count < 0 ? CARCHIVE_DAMAGED : (long)count;
}

void carchive_close(carchive *archive) {
    if (!archive) return;
    if (archive->reader) archive->archive_read_free(archive->reader);
    if (archive->library) dlclose(archive->library);
    free(archive);
}
