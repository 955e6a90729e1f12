#include "internal.h"

#include "CTerminal.h"
#include "CWidth.h"

#include <curses.h>
#include <wchar.h>

static int ambiguous_is_wide = 0;

/*
 * These two stand in for libc's in the whole program, because a program's own definition goes before a library's.
 * ncurses asks them, and so counts the cells that Screen counts, in any locale, with quotes as wide as they are here.
 */
int wcwidth(wchar_t character) {
    return cwidth_of((uint32_t)character, ambiguous_is_wide);
}

int wcswidth(const wchar_t *text, size_t length) {
    int width = 0;
    for (size_t index = 0; index < length && text[index]; index++) {
        int cells = wcwidth(text[index]);
        if (cells < 0)
            return -1;
        width += cells;
    }
    return width;
}

void cterminal_set_ambiguous_wide(int is_wide) {
    ambiguous_is_wide = is_wide;
    if (glass_state != GLASS_GIVEN_BACK) {
            erase();
        clearok(curscr, TRUE);
        }
}

int cterminal_widths_agree(void) {
    int before = ambiguous_is_wide, agree = 0;
    WINDOW *pad = newpad(1, 10);
    if (pad) {
        ambiguous_is_wide = 1;
        waddwstr(pad, L"\x201C\x4FDD");
        agree = getcurx(pad) == 4;
        delwin(pad);
    }
    ambiguous_is_wide = before;
    return agree;
}
