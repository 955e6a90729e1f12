#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

/*
 * ncurses behind a closed door: its macros, globals and variadics do not import into Swift 6. There is one terminal a
 * process; call from one thread. Rows and columns count from 0.
 */

/* Opening: what came of it. */
enum {
    CTERMINAL_OK = 0,
    CTERMINAL_NOT_A_TERMINAL = -1,
    CTERMINAL_UNKNOWN_TYPE = -2,
};

/* Attributes of text, to be added up. */
enum {
    CTERMINAL_BOLD = 1,
    CTERMINAL_DIM = 2,
    CTERMINAL_UNDERLINE = 4,
    CTERMINAL_REVERSE = 8,
};

/* Reading: instead of a number of bytes. */
enum {
    CTERMINAL_CLOSED = -1,
    CTERMINAL_WOKEN = -2,
};

/* Takes over the glass and the keys, and installs the signal handlers; one of the results above. */
int cterminal_open(void);

/* Gives both back; also safe when nothing is open. */
void cterminal_close(void);

/* Gives them back for as long as an outside program (lp, an editor) runs, and takes them over again. */
void cterminal_leave(void);
void cterminal_enter(void);

/* The window's size as ncurses knows it. */
int cterminal_width(void);
int cterminal_height(void);

/* 0 on a terminal that can only print on, such as TERM=dumb; ncurses is no use there, but cterminal_print. */
int cterminal_moves_cursor(void);
void cterminal_print(const char *text, int length);

/* 0 when the last cell of the last row is better left blank: ncurses shifts it into place there (screen, tmux), which
   tears a wide character before it. */
int cterminal_fills_corner(void);

/* The colours there are: 0, 8, 16, 256. Pairs are numbered from 1; colour -1 is the terminal's own. */
int cterminal_colours(void);
void cterminal_define_pair(int pair, int foreground);

/* 1 when text is bound to arrive as UTF-8: no locale names another encoding. */
int cterminal_takes_utf8(void);

/* 1 when ncurses measures with our wcwidth, as it must for quotes of two cells. */
int cterminal_widths_agree(void);

/* How ncurses is to measure “ — ① and their like from now on. The next flush paints everything. */
void cterminal_set_ambiguous_wide(int is_wide);

/* Empties the picture. */
void cterminal_erase(void);

/* Puts text into the picture; the caller sees to it that it ends within the row. */
void cterminal_put(int row, int column, const char *utf8, int length, int attributes, int pair);

/* Brings the glass up to the picture, with the cursor at a place, or hidden for row -1. */
void cterminal_flush(int cursor_row, int cursor_column);

/*
 * Reads what was typed, waiting at most so long (-1: for ever): the number of bytes; 0 when nothing came;
 * CTERMINAL_WOKEN when cterminal_recover is due; CTERMINAL_CLOSED at the end of the input.
 */
int cterminal_read(char *bytes, int capacity, int milliseconds);

/* After a change of size or a stop (Ctrl-Z) sets things right; 1 when the whole picture must be put again. */
int cterminal_recover(void);

/* What TERM says; NULL when it is not set. */
const char *cterminal_type(void);

/* What terminfo knows by this name, such as "kcuu1"; NULL for nothing. */
const char *cterminal_string(const char *capability);

/*
 * Writes “ at the beginning of the last row, asks the terminal where its cursor is now, and paints the row as it was.
 * The answer comes among the keys as ESC [ row ; column R. Returns that row, from 1, or -1 when asking is no use.
 */
int cterminal_ask_width(void);

/* 1 when something was typed that nobody has read yet. */
int cterminal_input_waits(void);

/* Throws away what was sent but not read: an answer that came too late must not reach the shell. */
void cterminal_drop_input(void);

#endif
