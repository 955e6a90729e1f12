#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/*
 * A signal handler must not call endwin: ncurses may be at work at that very moment, or hold memory that is being
 * changed. So everything that endwin would send is noted at the start, and a handler needs only write and tcsetattr.
 * Outside of handlers it serves as well.
 */
static char farewell[512];
static size_t farewell_length;
static struct termios shell_modes;
static int has_modes, speaks_ansi;

static void note(const char *text) {
    if (!text || text == (const char *)-1)
        return;
    while (*text && farewell_length < sizeof farewell - 1) {
        /* Padding, $<5>, is for real terminals of glass. */
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end) {
                text = end + 1;
                continue;
            }
        }
        farewell[farewell_length++] = *text++;
    }
}

void restore_note_modes(void) {
    has_modes = tcgetattr(STDIN_FILENO, &shell_modes) == 0;
}

void restore_note_strings(void) {
    farewell_length = 0;
    speaks_ansi = cursor_address && strncmp(cursor_address, "\033[", 2) == 0;
    if (speaks_ansi && change_scroll_region)
        note("\033[r");
    note(exit_insert_mode);
    note(exit_attribute_mode);
    note(orig_pair);
    note(keypad_local);
    note(cursor_normal);
    if (speaks_ansi)
        note("\033[?2004l");
    if (exit_ca_mode) {
        /* tmux mixes what is left on the second screen into the first when the window was resized meanwhile. */
        note(clear_screen);
        note(exit_ca_mode);
    } else {
        if (cursor_address)
            note(tparm(cursor_address, LINES - 1, 0));
        note("\r\n");
    }
}

void write_all(const char *text, size_t length) {
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, text, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        text += written;
        length -= (size_t)written;
    }
}

void restore_terminal(void) {
    write_all(farewell, farewell_length);
    if (has_modes)
        tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
}

void paste_mode_on(void) {
    static const char text[] = "\033[?2004h";
    if (speaks_ansi)
        write_all(text, strlen(text));
}
