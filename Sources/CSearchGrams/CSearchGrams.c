#include "CSearchGrams.h"

#include <sqlite3.h>
#include <stddef.h>

typedef int (*Emit)(void *, int, const char *, int, int, int);

static int is_letter_or_digit(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z');
}

static int is_break(unsigned char byte) { return byte < 0x20; }

/* The byte after the character that begins at `start`. */
static int after(const unsigned char *text, int start, int count) {
    int end = start + 1;
    while (end < count && (text[end] & 0xC0) == 0x80) end++;
    return end;
}

static int emit_whole_line(const char *text, int start, int count, void *context, Emit emit, int *end) {
    *end = start + 1;
    while (*end < count && text[*end] != '\n') (*end)++;
    return emit(context, 0, text + start, *end - start, start, *end);
}

/* The grams that begin at `start`; `next` is where the following character begins. */
static int emit_grams(const unsigned char *text, int start, int next, int count, void *context, Emit emit) {
    const char *gram = (const char *)text + start;
    int result = emit(context, 0, gram, next - start, start, next);
    if (result != SQLITE_OK || next >= count || is_break(text[next])) return result;
    int second = after(text, next, count);
    result = emit(context, 0, gram, second - start, start, second);
    if (result != SQLITE_OK || second >= count) return result;
    if (!is_letter_or_digit(text[start]) || !is_letter_or_digit(text[next]) || !is_letter_or_digit(text[second]))
        return result;
    return emit(context, 0, gram, second + 1 - start, start, second + 1);
}

static int tokenize(
    Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int count, Emit emit) {
    (void)tokenizer;
    if (flags & FTS5_TOKENIZE_QUERY) return count > 0 ? emit(context, 0, text, count, 0, count) : SQLITE_OK;
    const unsigned char *bytes = (const unsigned char *)text;
    int result = SQLITE_OK;
    int start = 0;
    while (start < count && result == SQLITE_OK) {
        int next;
        if (bytes[start] == 1) {
            result = emit_whole_line(text, start, count, context, emit, &next);
        } else {
            next = after(bytes, start, count);
            if (!is_break(bytes[start])) result = emit_grams(bytes, start, next, count, context, emit);
        }
        start = next;
    }
    return result;
}

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **made) {
    (void)context;
    (void)arguments;
    (void)count;
    /* There is no state: any address but none will do. */
    static char only;
    *made = (Fts5Tokenizer *)&only;
    return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

int csearchgrams_register(void *connection) {
    fts5_api *interface = NULL;
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL);
    if (result != SQLITE_OK) return result;
    sqlite3_bind_pointer(statement, 1, &interface, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    result = sqlite3_finalize(statement);
    if (result != SQLITE_OK) return result;
    if (interface == NULL) return SQLITE_ERROR;
    fts5_tokenizer tokenizer = {create, delete, tokenize};
    return interface->xCreateTokenizer(interface, "grams", NULL, &tokenizer, NULL);
}
