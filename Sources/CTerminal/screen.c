#include "internal.h"

#include "CTerminal.h"
#include "encoding.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static SCREEN *screen = NULL;
static int cursor_shown = -1;

/* endwin is never called: it sends less than restore_terminal, and would switch screens a second time. */
static int is_given_back = 0;

static void give_back(void) {
    restore_terminal();
    is_given_back = 1;
}

static void take_over(void) {
    reset_prog_mode();
    if (!cursor_address)
        return;
    if (is_given_back)
        putp(enter_ca_mode);
    is_given_back = 0;
    /* The shell may have left its colours. */
    putp(exit_attribute_mode);
    /* stdio keeps back what putp writes, and ncurses writes past it. */
    fflush(stdout);
    curs_set(1);
    cursor_shown = -1;
    clearok(curscr, TRUE);
    doupdate();
    paste_mode_on();
}

/* The keys that a terminal driver keeps for itself: Ctrl-S would freeze the screen, Ctrl-V and Ctrl-O vanish. */
static void free_keys(void) {
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) < 0)
        return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP | INLCR | IGNCR | ICRNL);
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    /* Ctrl-Z is not to throw away what was typed before it. */
    modes.c_lflag |= NOFLSH;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    def_prog_mode();
}

static void follow_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
        && (size.ws_row != LINES || size.ws_col != COLS))
        resize_term(size.ws_row, size.ws_col);
}

int cterminal_open(void) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return CTERMINAL_NOT_A_TERMINAL;
    if (screen)
        return CTERMINAL_OK;
    encoding_use_utf8();
    const char *type = getenv("TERM");
    if (!type || !*type)
        return CTERMINAL_UNKNOWN_TYPE;
    restore_note_modes();
    fflush(stdout);
    signals_install();
    /* newterm, because initscr ends the process when it does not know the terminal. */
    screen = newterm(NULL, stdout, stdin);
    if (!screen) {
        signals_remove();
        return CTERMINAL_UNKNOWN_TYPE;
    }

    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    free_keys();
    /* A frame is never left half painted because more keys wait. */
    typeahead(-1);
    /* Scrolling by the terminal saves bytes; shifting parts of a row goes wrong with wide characters in some. */
    idlok(stdscr, TRUE);
    idcok(stdscr, FALSE);
    if (has_colors() && start_color() == OK)
        use_default_colors();
    follow_size();
    restore_note_strings();
    cursor_shown = -1;

    static int registered = 0;
    if (!registered++)
        atexit(cterminal_close);
    glass_state = GLASS_OURS;
    signals_install();
    paste_mode_on();
    return CTERMINAL_OK;
}

void cterminal_close(void) {
    if (!screen)
        return;
    if (glass_state == GLASS_OURS)
        give_back();
    glass_state = GLASS_GIVEN_BACK;
    delscreen(screen);
    screen = NULL;
    signals_remove();
}

void cterminal_leave(void) {
    if (!screen || glass_state != GLASS_OURS)
        return;
    give_back();
    glass_state = GLASS_LENT;
}

void cterminal_enter(void) {
    if (!screen || glass_state != GLASS_LENT)
        return;
    glass_state = GLASS_OURS;
    was_stopped = 1;
    cterminal_recover();
}

int cterminal_recover(void) {
    if (!screen || glass_state != GLASS_OURS || !(size_changed || was_stopped || stop_is_due))
        return 0;
    if (stop_is_due) {
        stop_is_due = 0;
        give_back();
        signals_stop();
        was_stopped = 1;
    }
    int stopped = was_stopped;
    size_changed = was_stopped = 0;
    follow_size();
    restore_note_strings();
    if (stopped)
        take_over();
    else
        clearok(curscr, TRUE);
    return 1;
}

int cterminal_width(void) {
    return screen ? COLS : 0;
}

int cterminal_height(void) {
    return screen ? LINES : 0;
}

int cterminal_takes_utf8(void) {
    return !encoding_is_not_utf8();
}

const char *cterminal_type(void) {
    return getenv("TERM");
}

const char *cterminal_string(const char *capability) {
    if (!screen)
        return NULL;
    const char *text = tigetstr(capability);
    return text == (const char *)-1 ? NULL : text;
}

void cterminal_flush(int cursor_row, int cursor_column) {
    if (!screen || glass_state != GLASS_OURS)
        return;
    int shows = cursor_row >= 0;
    if (shows != cursor_shown) {
        curs_set(shows);
        cursor_shown = shows;
    }
    move(shows ? cursor_row : LINES - 1, shows ? cursor_column : 0);
    refresh();
}
