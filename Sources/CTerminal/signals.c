#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/*
 * A Swift trap runs no deinit and a signal no defer, so whatever ends or stops the program has to pass here first, or it
 * would leave the user a terminal without echo.
 */
volatile sig_atomic_t glass_state = GLASS_GIVEN_BACK;
volatile sig_atomic_t size_changed, was_stopped, stop_is_due;

static int wake_pipe[2] = {-1, -1};

static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
static const int waking[] = {SIGWINCH, SIGCONT};

/* The fatal ones are kept for good: whatever closes the terminal, a later crash belongs to whoever was there before. */
static struct sigaction before[NSIG];
static char is_installed[NSIG];

#define COUNT(array) (sizeof array / sizeof *array)

static void wake(void) {
    char byte = 0;
    int error = errno;
    if (wake_pipe[1] >= 0 && write(wake_pipe[1], &byte, 1) < 0) {
        /* A full pipe wakes as well. */
    }
    errno = error;
}

static void on_ending(int number) {
    /* While an editor or lp has the terminal, Ctrl-C is meant for it alone. */
    if (glass_state == GLASS_LENT && (number == SIGINT || number == SIGQUIT))
        return;
    if (glass_state == GLASS_OURS)
        restore_terminal();
    _exit(128 + number);
}

static void on_fatal(int number, siginfo_t *info, void *context) {
    if (glass_state == GLASS_OURS)
        restore_terminal();
    glass_state = GLASS_GIVEN_BACK;
    struct sigaction *previous = &before[number];
    if (previous->sa_flags & SA_SIGINFO) {
        previous->sa_sigaction(number, info, context);
    } else if (previous->sa_handler != SIG_DFL && previous->sa_handler != SIG_IGN) {
        previous->sa_handler(number);
    } else {
        signal(number, SIG_DFL);
        raise(number);
    }
}

static void on_stop(int number);

static void install(int number, void (*handler)(int), int flags) {
    struct sigaction action = {0};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    struct sigaction previous;
    sigaction(number, NULL, &previous);
    /* Started under nohup or by a shell without job control: what is ignored stays so. */
    int can_be_ignored = number != SIGWINCH && number != SIGCONT;
    if (can_be_ignored && !(previous.sa_flags & SA_SIGINFO) && previous.sa_handler == SIG_IGN)
        return;
    if (!is_installed[number])
        before[number] = previous;
    is_installed[number] = 1;
    sigaction(number, &action, NULL);
}

void signals_stop(void) {
    /* By the default action, because that does not stop a program that nobody could wake again. */
    sigset_t only_stop, mask;
    sigemptyset(&only_stop);
    sigaddset(&only_stop, SIGTSTP);
    signal(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &only_stop, &mask);
    sigprocmask(SIG_SETMASK, &mask, NULL);
    install(SIGTSTP, on_stop, SA_RESTART);
}

static void on_stop(int number) {
    (void)number;
    if (glass_state == GLASS_OURS) {
        /* ncurses may be at work; cterminal_recover gives the terminal back first. */
        stop_is_due = 1;
        wake();
    } else {
        int error = errno;
        signals_stop();
        errno = error;
    }
}

static void on_waking(int number) {
    if (number == SIGWINCH)
        size_changed = 1;
    else
        was_stopped = 1;
    wake();
}

static void provide_stack(void) {
    /* So that a stack that ran over leaves the terminal in order, too. */
    static char stack[65536];
    stack_t present;
    if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
        stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
        sigaltstack(&ours, NULL);
    }
}

void signals_install(void) {
    if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) < 0)
        wake_pipe[0] = wake_pipe[1] = -1;
    for (size_t index = 0; index < COUNT(ending); index++)
        install(ending[index], on_ending, SA_RESTART);
    for (size_t index = 0; index < COUNT(waking); index++)
        install(waking[index], on_waking, SA_RESTART);
    install(SIGTSTP, on_stop, SA_RESTART);

    provide_stack();
    for (size_t index = 0; index < COUNT(fatal); index++) {
        int number = fatal[index];
        if (is_installed[number])
            continue;
        struct sigaction action = {0};
        action.sa_sigaction = on_fatal;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        sigaction(number, &action, &before[number]);
        is_installed[number] = 1;
    }
}

static void put_back(int number) {
    if (is_installed[number])
        sigaction(number, &before[number], NULL);
    is_installed[number] = 0;
}

void signals_remove(void) {
    for (size_t index = 0; index < COUNT(ending); index++)
        put_back(ending[index]);
    for (size_t index = 0; index < COUNT(waking); index++)
        put_back(waking[index]);
    put_back(SIGTSTP);
}

int signals_pipe(void) {
    return wake_pipe[0];
}

void signals_drain(void) {
    char bytes[64];
    while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) {
    }
}
