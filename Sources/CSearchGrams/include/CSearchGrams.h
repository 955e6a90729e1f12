#ifndef CSEARCHGRAMS_H
#define CSEARCHGRAMS_H

/*
 * Gives a connection of SQLite (an sqlite3 *) the tokenizer `grams` for full-text tables: of a text every single character, every
 * two that stand side by side, and every three where all three are ASCII letters or digits. A control character ends a run: nothing
 * reaches over it. A line that begins with U+0001 is one token, whole. What is asked for is one token as it stands.
 *
 * A piece of a text of any length can so be looked for by its grams: what has all of them may hold the piece, all else does not.
 *
 * And two sums of SQL by which an index is compared with the texts that it was made from, however large both are:
 * gram_sum(term, id) over what the index holds, each term of a text once, and gram_sum_of(id, text, ...) over the texts.
 *
 * Returns a result code of SQLite, 0 when all is well.
 */
int csearchgrams_register(void *connection);

#endif
