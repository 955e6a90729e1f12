#include "internal.h"

#include "CTerminal.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

int cterminal_moves_cursor(void) {
    return cursor_address != NULL;
}

int cterminal_fills_corner(void) {
    return !auto_right_margin || (enter_am_mode && exit_am_mode);
}

int cterminal_colours(void) {
    return has_colors() ? COLORS : 0;
}

void cterminal_define_pair(int pair, int foreground) {
    if (has_colors())
        init_pair((short)pair, (short)foreground, -1);
}

/* One character out of UTF-8 that Swift wrote, and so is whole and right. */
static const unsigned char *decode(const unsigned char *byte, const unsigned char *end, wchar_t *character) {
    unsigned value = *byte++;
    int more = value < 0xC0 ? 0 : value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
    if (more)
        value &= 0x3Fu >> more;
    for (; more > 0 && byte < end; more--)
        value = value << 6 | (*byte++ & 0x3F);
    *character = (wchar_t)value;
    return byte;
}

void cterminal_put(int row, int column, const char *utf8, int length, int attributes, int pair) {
    if (glass_state == GLASS_GIVEN_BACK)
        return;
    attr_t look = A_NORMAL;
    if (attributes & CTERMINAL_BOLD)
        look |= A_BOLD;
    if (attributes & CTERMINAL_DIM)
        look |= A_DIM;
    if (attributes & CTERMINAL_UNDERLINE)
        look |= A_UNDERLINE;
    if (attributes & CTERMINAL_REVERSE)
        look |= A_REVERSE;

    /* Marks go with their letter in one piece: added one by one, ncurses would drop those upon a wide character. */
    const unsigned char *byte = (const unsigned char *)utf8, *end = byte + length;
    wchar_t cell[CCHARW_MAX + 1];
    move(row, column);
    while (byte < end) {
        int count = 0;
        byte = decode(byte, end, &cell[count++]);
        /* The first mark, U+0300, begins with CC. */
        while (byte < end && *byte >= 0xCC) {
            wchar_t next;
            const unsigned char *after = decode(byte, end, &next);
            if (wcwidth(next) != 0)
                break;
            if (count < CCHARW_MAX)
                cell[count++] = next;
            byte = after;
        }
        cell[count] = 0;
        cchar_t character;
        if (setcchar(&character, cell, look, (short)pair, NULL) == OK)
            add_wch(&character);
    }
}

void cterminal_erase(void) {
    if (glass_state == GLASS_GIVEN_BACK)
        return;
    attr_set(A_NORMAL, 0, NULL);
    erase();
}

void cterminal_print(const char *text, int length) {
    if (glass_state == GLASS_OURS)
        write_all(text, (size_t)length);
}

int cterminal_ask_width(void) {
    /* An answer from the first row could be taken for F3 with a modifier key. */
    if (glass_state != GLASS_OURS || LINES < 2 || COLS < 4 || !cursor_address)
        return -1;
    if (strncmp(cursor_address, "\033[", 2) != 0)
        return -1;
    int row, column;
    getyx(curscr, row, column);
    char question[64];
    snprintf(question, sizeof question, "\033[%d;1H\xE2\x80\x9C\033[6n\033[%d;%dH", LINES, row + 1, column + 1);
    write_all(question, strlen(question));
    wredrawln(stdscr, LINES - 1, 1);
    refresh();
    return LINES;
}
