#include "CLedgerOverlay.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { page_size = 4096 };

/* A database laid over a file. SQLite gives the memory; the two files stand behind it. */
typedef struct {
    sqlite3_file head;
    sqlite3_file *below;
    sqlite3_file *above;
    /* A bit for each page that is read from above. */
    unsigned char *changed;
    sqlite3_int64 changed_bytes;
    sqlite3_int64 size;
} Overlay;

static sqlite3_vfs *system_files(void) {
    return sqlite3_vfs_find("unix");
}

static int is_changed(const Overlay *overlay, sqlite3_int64 page) {
    return page / 8 < overlay->changed_bytes && (overlay->changed[page / 8] >> (page % 8) & 1);
}

static int mark_changed(Overlay *overlay, sqlite3_int64 page) {
    if (page / 8 >= overlay->changed_bytes) {
        sqlite3_int64 bytes = page / 8 + 65536;
        unsigned char *grown = realloc(overlay->changed, (size_t)bytes);
        if (!grown)
            return SQLITE_IOERR_NOMEM;
        memset(grown + overlay->changed_bytes, 0, (size_t)(bytes - overlay->changed_bytes));
        overlay->changed = grown;
        overlay->changed_bytes = bytes;
    }
    overlay->changed[page / 8] |= (unsigned char)(1 << page % 8);
    return SQLITE_OK;
}

static int end(sqlite3_file **file) {
    int result = SQLITE_OK;
    if (*file && (*file)->pMethods)
        result = (*file)->pMethods->xClose(*file);
    free(*file);
    *file = NULL;
    return result;
}

static int overlay_close(sqlite3_file *file) {
    Overlay *overlay = (Overlay *)file;
    end(&overlay->above);
    free(overlay->changed);
    overlay->changed = NULL;
    return end(&overlay->below);
}

/* The two bytes of a header that say how changes are written: the file below has a log, what lies over it has none. */
static void hide_log(unsigned char *bytes, int count, sqlite3_int64 offset) {
    for (sqlite3_int64 place = 18; place < 20; place++)
        if (place >= offset && place < offset + count && bytes[place - offset] == 2)
            bytes[place - offset] = 1;
}

/* SQLite reads within one page, never across two. */
static int overlay_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    Overlay *overlay = (Overlay *)file;
    if (offset >= overlay->size) {
        memset(bytes, 0, (size_t)count);
        return SQLITE_IOERR_SHORT_READ;
    }
    if (is_changed(overlay, offset / page_size))
        return overlay->above->pMethods->xRead(overlay->above, bytes, count, offset);
    int result = overlay->below->pMethods->xRead(overlay->below, bytes, count, offset);
    hide_log(bytes, count, offset);
    return result;
}

static int overlay_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    Overlay *overlay = (Overlay *)file;
    if (offset % page_size != 0 || count != page_size)
        return SQLITE_IOERR_WRITE;
    int result = overlay->above->pMethods->xWrite(overlay->above, bytes, count, offset);
    if (result == SQLITE_OK)
        result = mark_changed(overlay, offset / page_size);
    if (result == SQLITE_OK && offset + count > overlay->size)
        overlay->size = offset + count;
    return result;
}

static int overlay_truncate(sqlite3_file *file, sqlite3_int64 size) {
    ((Overlay *)file)->size = size;
    return SQLITE_OK;
}

static int overlay_size(sqlite3_file *file, sqlite3_int64 *size) {
    *size = ((Overlay *)file)->size;
    return SQLITE_OK;
}

static int nothing(sqlite3_file *file, int flags) {
    (void)file;
    (void)flags;
    return SQLITE_OK;
}

static int unlocked(sqlite3_file *file, int *is_locked) {
    (void)file;
    *is_locked = 0;
    return SQLITE_OK;
}

static int no_control(sqlite3_file *file, int operation, void *argument) {
    (void)file;
    (void)operation;
    (void)argument;
    return SQLITE_NOTFOUND;
}

static int sector(sqlite3_file *file) {
    (void)file;
    return page_size;
}

static int no_characteristics(sqlite3_file *file) {
    (void)file;
    return 0;
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = overlay_close,
    .xRead = overlay_read,
    .xWrite = overlay_write,
    .xTruncate = overlay_truncate,
    .xSync = nothing,
    .xFileSize = overlay_size,
    .xLock = nothing,
    .xUnlock = nothing,
    .xCheckReservedLock = unlocked,
    .xFileControl = no_control,
    .xSectorSize = sector,
    .xDeviceCharacteristics = no_characteristics,
};

static int open_as(sqlite3_file **file, const char *name, int flags) {
    sqlite3_vfs *files = system_files();
    *file = calloc(1, (size_t)files->szOsFile);
    return *file ? files->xOpen(files, name, *file, flags, NULL) : SQLITE_NOMEM;
}

static int overlay_open(sqlite3_vfs *own, const char *name, sqlite3_file *file, int flags, int *given) {
    (void)own;
    sqlite3_vfs *files = system_files();
    /* What SQLite needs for itself is an ordinary file. */
    if (!(flags & SQLITE_OPEN_MAIN_DB))
        return files->xOpen(files, name, file, flags, given);
    Overlay *overlay = (Overlay *)file;
    memset(overlay, 0, sizeof *overlay);
    int result = open_as(&overlay->below, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB);
    if (result == SQLITE_OK)
        result = open_as(&overlay->above, NULL,
                         SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE |
                             SQLITE_OPEN_DELETEONCLOSE);
    if (result == SQLITE_OK)
        result = overlay->below->pMethods->xFileSize(overlay->below, &overlay->size);
    if (result != SQLITE_OK) {
        overlay_close(file);
        return result;
    }
    overlay->head.pMethods = &methods;
    if (given)
        *given = flags;
    return SQLITE_OK;
}

static int overlay_delete(sqlite3_vfs *own, const char *name, int syncs) {
    (void)own;
    (void)name;
    (void)syncs;
    return SQLITE_OK;
}

/* The log and the journal of the file below are none of the overlay's. */
static int overlay_access(sqlite3_vfs *own, const char *name, int flags, int *answer) {
    (void)own;
    (void)name;
    (void)flags;
    *answer = 0;
    return SQLITE_OK;
}

static int overlay_path(sqlite3_vfs *own, const char *name, int room, char *path) {
    (void)own;
    sqlite3_vfs *files = system_files();
    return files->xFullPathname(files, name, room, path);
}

static int overlay_random(sqlite3_vfs *own, int count, char *bytes) {
    (void)own;
    sqlite3_vfs *files = system_files();
    return files->xRandomness(files, count, bytes);
}

static int overlay_sleep(sqlite3_vfs *own, int microseconds) {
    (void)own;
    sqlite3_vfs *files = system_files();
    return files->xSleep(files, microseconds);
}

static int overlay_time(sqlite3_vfs *own, double *time) {
    (void)own;
    sqlite3_vfs *files = system_files();
    return files->xCurrentTime(files, time);
}

static sqlite3_vfs overlay_files = {
    .iVersion = 1,
    .mxPathname = 4096,
    .zName = "ledgeroverlay",
    .xOpen = overlay_open,
    .xDelete = overlay_delete,
    .xAccess = overlay_access,
    .xFullPathname = overlay_path,
    .xRandomness = overlay_random,
    .xSleep = overlay_sleep,
    .xCurrentTime = overlay_time,
};

int cledgeroverlay_register(void) {
    if (sqlite3_vfs_find(overlay_files.zName))
        return SQLITE_OK;
    sqlite3_vfs *files = system_files();
    if (!files)
        return SQLITE_ERROR;
    int own = (int)sizeof(Overlay);
    overlay_files.szOsFile = files->szOsFile > own ? files->szOsFile : own;
    overlay_files.mxPathname = files->mxPathname;
    return sqlite3_vfs_register(&overlay_files, 0);
}
