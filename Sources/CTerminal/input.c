#include "internal.h"

#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

/*
 * Keys are read past ncurses: its get_wch swallows good characters behind a broken one, and cannot tell a pause from the
 * end of the input.
 */
int cterminal_read(char *bytes, int capacity, int milliseconds) {
    if (size_changed || was_stopped || stop_is_due)
        return CTERMINAL_WOKEN;

    struct pollfd sources[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = signals_pipe(), .events = POLLIN},
    };
    if (poll(sources, 2, milliseconds) < 0 && errno != EINTR)
        return CTERMINAL_CLOSED;
    signals_drain();
    if (size_changed || was_stopped || stop_is_due)
        return CTERMINAL_WOKEN;

    if (sources[0].revents & POLLIN) {
        ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
        if (count > 0)
            return (int)count;
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : CTERMINAL_CLOSED;
    }
    return sources[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? CTERMINAL_CLOSED : 0;
}

int cterminal_input_waits(void) {
    struct pollfd source = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&source, 1, 0) > 0;
}

void cterminal_drop_input(void) {
    tcflush(STDIN_FILENO, TCIFLUSH);
}
