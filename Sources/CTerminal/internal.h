#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1

#include <signal.h>
#include <stddef.h>

/* signals.c: who holds the glass. */
enum glass { GLASS_GIVEN_BACK, GLASS_OURS, GLASS_LENT };

extern volatile sig_atomic_t glass_state;

/* Set by the handlers, cleared by cterminal_recover. */
extern volatile sig_atomic_t size_changed, was_stopped, stop_is_due;

/* Before newterm, so that ncurses finds the places taken, and after it for those that it takes nevertheless. */
void signals_install(void);
void signals_remove(void);

/* Does what Ctrl-Z asks for; returns when the shell lets the program go on. */
void signals_stop(void);

/* The end of the pipe that becomes readable when a handler ran. */
int signals_pipe(void);
void signals_drain(void);

/* restore.c: notes what it takes to give the terminal back, so that a signal handler can do it. */
void restore_note_modes(void);
void restore_note_strings(void);
void restore_terminal(void);

/* Writes past ncurses. */
void write_all(const char *text, size_t length);

/* Bracketed paste, where the terminal understands such things; giving the terminal back ends it. */
void paste_mode_on(void);

#endif
