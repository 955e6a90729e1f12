#include "CSearchGrams.h"

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

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

static uint64_t mixed(uint64_t value) {
    value ^= value >> 30;
    value *= 0xBF58476D1CE4E5B9u;
    value ^= value >> 27;
    value *= 0x94D049BB133111EBu;
    return value ^ value >> 31;
}

static uint64_t number_of_term(const char *term, int count) {
    uint64_t number = 0xCBF29CE484222325u;
    for (int i = 0; i < count; i++) number = (number ^ (unsigned char)term[i]) * 0x100000001B3u;
    return mixed(number) | 1;
}

static uint64_t number_of_pair(uint64_t term, sqlite3_int64 id) { return mixed(term + (uint64_t)id * 0x9E3779B97F4A7C15u); }

/* The terms of one text, each once: an open hash of their numbers, none of which is 0. */
typedef struct {
    uint64_t *numbers;
    size_t size;
    size_t used;
} Terms;

static int place_in(const Terms *terms, uint64_t number, size_t *place) {
    *place = number & (terms->size - 1);
    while (terms->numbers[*place] != 0 && terms->numbers[*place] != number) *place = (*place + 1) & (terms->size - 1);
    return terms->numbers[*place] == number;
}

static int make_room(Terms *terms) {
    if (terms->used * 2 < terms->size) return SQLITE_OK;
    Terms larger = {NULL, terms->size == 0 ? 1024 : terms->size * 2, terms->used};
    larger.numbers = calloc(larger.size, sizeof *larger.numbers);
    if (larger.numbers == NULL) return SQLITE_NOMEM;
    for (size_t i = 0; i < terms->size; i++) {
        size_t place;
        if (terms->numbers[i] != 0 && !place_in(&larger, terms->numbers[i], &place))
            larger.numbers[place] = terms->numbers[i];
    }
    free(terms->numbers);
    *terms = larger;
    return SQLITE_OK;
}

static int note_term(void *context, int flags, const char *term, int count, int start, int end) {
    (void)flags;
    (void)start;
    (void)end;
    Terms *terms = context;
    if (make_room(terms) != SQLITE_OK) return SQLITE_NOMEM;
    uint64_t number = number_of_term(term, count);
    size_t place;
    if (!place_in(terms, number, &place)) {
        terms->numbers[place] = number;
        terms->used++;
    }
    return SQLITE_OK;
}

typedef struct {
    uint64_t sum;
    Terms terms;
} Sum;

static void add_pair(sqlite3_context *context, int count, sqlite3_value **values) {
    (void)count;
    Sum *sum = sqlite3_aggregate_context(context, sizeof *sum);
    const char *term = (const char *)sqlite3_value_text(values[0]);
    if (sum == NULL || term == NULL) return;
    uint64_t number = number_of_term(term, sqlite3_value_bytes(values[0]));
    sum->sum += number_of_pair(number, sqlite3_value_int64(values[1]));
}

static void add_text(sqlite3_context *context, int count, sqlite3_value **values) {
    Sum *sum = sqlite3_aggregate_context(context, sizeof *sum);
    if (sum == NULL) return;
    Terms *terms = &sum->terms;
    if (terms->numbers != NULL) memset(terms->numbers, 0, terms->size * sizeof *terms->numbers);
    terms->used = 0;
    for (int i = 1; i < count; i++) {
        const char *text = (const char *)sqlite3_value_text(values[i]);
        if (text == NULL) continue;
        if (tokenize(NULL, terms, FTS5_TOKENIZE_DOCUMENT, text, sqlite3_value_bytes(values[i]), note_term) != SQLITE_OK) {
            sqlite3_result_error_nomem(context);
            return;
        }
    }
    for (size_t i = 0; i < terms->size; i++)
        if (terms->numbers[i] != 0) sum->sum += number_of_pair(terms->numbers[i], sqlite3_value_int64(values[0]));
}

static void finish(sqlite3_context *context) {
    Sum *sum = sqlite3_aggregate_context(context, 0);
    sqlite3_result_int64(context, sum == NULL ? 0 : (sqlite3_int64)sum->sum);
    if (sum != NULL) free(sum->terms.numbers);
}

static int register_sums(sqlite3 *connection) {
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    int result = sqlite3_create_function_v2(connection, "gram_sum", 2, flags, NULL, NULL, add_pair, finish, NULL);
    if (result != SQLITE_OK) return result;
    return sqlite3_create_function_v2(connection, "gram_sum_of", -1, flags, NULL, NULL, add_text, finish, NULL);
}

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
    result = interface->xCreateTokenizer(interface, "grams", NULL, &tokenizer, NULL);
    return result == SQLITE_OK ? register_sums(connection) : result;
}
