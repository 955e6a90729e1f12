#include "internal.h"

#include "CTerminal.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

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

    attr_set(look, (short)pair, NULL);
    wchar_t characters[256];
    int count = 0;
    const unsigned char *byte = (const unsigned char *)utf8, *end = byte + length;
    move(row, column);
    while (byte < end) {
        byte = decode(byte, end, &characters[count++]);
        if (count == 256 || byte == end) {
            addnwstr(characters, count);
            count = 0;
        }
    }
}

void cterminal_erase(void) {
    if (glass_state == GLASS_GIVEN_BACK)
        return;
    attr_set(A_NORMAL, 0, NULL);
    erase();
}

static void send(const char *text) {
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, text, length);
        if (written <= 0)
            return;
        text += written;
        length -= (size_t)written;
    }
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
    send(question);
    wredrawln(stdscr, LINES - 1, 1);
    refresh();
    return LINES;
}
