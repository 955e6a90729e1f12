#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

long long clock_nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long long milliseconds_until(long long end) {
    long long left = end - clock_nanoseconds();
    return left > 0 ? (left + 999999) / 1000000 : 0;
}

static void nap(void) {
    struct timespec millisecond = {0, 1000000};
    nanosleep(&millisecond, NULL);
}

// MARK: starting

static char **list_of(const char *strings, int count) {
    char **list = calloc((size_t)count + 2, sizeof(char *));
    for (int i = 0; list && i < count; i++) {
        list[i] = (char *)strings;
        strings += strlen(strings) + 1;
    }
    return list;
}

struct launch {
    const char *program;
    char **arguments;
    char **environment;
    const char *folder;
    int user;         // 0: as we are
    int terminal;     // the inner end, or -1
    int standard[3];  // for pipes
};

// Between fork and exec of a program with threads only async-signal-safe calls are allowed.
static void become(const struct launch *launch, int report) {
    sigset_t none;
    sigemptyset(&none);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    if (launch->terminal >= 0) ioctl(launch->terminal, TIOCSCTTY, 0);
    for (int i = 0; i < 3; i++) {
        int source = launch->terminal >= 0 ? launch->terminal : launch->standard[i];
        if (dup2(source, i) < 0) goto failed;
    }
    if (report != 3) {
        if (dup2(report, 3) < 0) goto failed;
        report = 3;
    }
    fcntl(report, F_SETFD, FD_CLOEXEC);
    if (syscall(SYS_close_range, 4, ~0U, 0) < 0) {
        for (int other = 4; other < 1024; other++) close(other);
    }
    if (launch->user > 0 && (setgroups(0, NULL) < 0 || setgid((gid_t)launch->user) < 0 || setuid((uid_t)launch->user) < 0)) {
        goto failed;
    }
    if (*launch->folder && chdir(launch->folder) < 0) goto failed;
    execve(launch->program, launch->arguments, launch->environment);
failed:;
    int error = errno;
    if (write(report, &error, sizeof error) < 0) _exit(126);
    _exit(127);
}

// Answers the process id once the program has taken over, or -errno when it could not.
static int start(struct launch *launch, const char *arguments, int argumentCount, const char *environment,
                 int environmentCount) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) < 0) return -errno;
    // A number below 4 would be overwritten in the child.
    int safe = fcntl(report[1], F_DUPFD_CLOEXEC, 10);
    close(report[1]);
    char **given = list_of(arguments, argumentCount);
    launch->environment = list_of(environment, environmentCount);
    launch->arguments = calloc((size_t)argumentCount + 2, sizeof(char *));
    int process = -ENOMEM;
    if (safe >= 0 && given && launch->environment && launch->arguments) {
        launch->arguments[0] = (char *)launch->program;
        memcpy(launch->arguments + 1, given, (size_t)argumentCount * sizeof(char *));
        process = fork();
        if (process == 0) become(launch, safe);
        if (process < 0) process = -errno;
    }
    if (safe >= 0) close(safe);
    if (process > 0) {
        int error = 0;
        ssize_t got;
        do got = read(report[0], &error, sizeof error);
        while (got < 0 && errno == EINTR);
        if (got == (ssize_t)sizeof error) {
            waitpid(process, NULL, 0);
            process = -error;
        }
    }
    close(report[0]);
    free(given);
    free(launch->environment);
    free(launch->arguments);
    return process;
}

int pty_start(const char *program, const char *arguments, int argumentCount, const char *environment,
              int environmentCount, const char *folder, int columns, int rows, int *process) {
    int outer = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (outer < 0) return -errno;
    char name[64];
    int inner = -1, error = 0;
    if (grantpt(outer) < 0 || unlockpt(outer) < 0 || (error = ptsname_r(outer, name, sizeof name)) != 0 ||
        (inner = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)) < 0) {
        if (error == 0) error = errno;
        close(outer);
        return -error;
    }
    pty_resize(outer, columns, rows);
    struct launch launch = {.program = program, .folder = folder, .terminal = inner};
    *process = start(&launch, arguments, argumentCount, environment, environmentCount);
    close(inner);
    if (*process < 0) {
        close(outer);
        return *process;
    }
    return outer;
}

int pipes_start(const char *program, const char *arguments, int argumentCount, const char *environment,
                int environmentCount, const char *folder, int user, int *input, int *output, int *errors) {
    int ends[3][2];
    for (int i = 0; i < 3; i++) {
        if (pipe2(ends[i], O_CLOEXEC) < 0) {
            int error = errno;
            while (i-- > 0) close(ends[i][0]), close(ends[i][1]);
            return -error;
        }
    }
    int ours[3] = {ends[0][1], ends[1][0], ends[2][0]};
    int theirs[3] = {ends[0][0], ends[1][1], ends[2][1]};
    struct launch launch = {.program = program, .folder = folder, .user = user, .terminal = -1};
    int failed = 0;
    for (int i = 0; i < 3; i++) {
        // Out of the way of 0, 1 and 2, which the child fills one after the other.
        launch.standard[i] = fcntl(theirs[i], F_DUPFD_CLOEXEC, 10);
        if (launch.standard[i] < 0) failed = -errno;
        close(theirs[i]);
        fcntl(ours[i], F_SETFL, O_NONBLOCK);
    }
    int process = failed ? failed : start(&launch, arguments, argumentCount, environment, environmentCount);
    for (int i = 0; i < 3; i++) {
        if (launch.standard[i] >= 0) close(launch.standard[i]);
        if (process < 0) close(ours[i]);
    }
    *input = ours[0];
    *output = ours[1];
    *errors = ours[2];
    return process;
}

// MARK: the terminal

int pty_resize(int terminal, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(terminal, TIOCSWINSZ, &size) < 0 ? -errno : 0;
}

int pty_modes(int terminal) {
    struct termios modes;
    if (tcgetattr(terminal, &modes) < 0) return -errno;
    return (modes.c_lflag & ECHO ? PTY_ECHO : 0) | (modes.c_lflag & ICANON ? PTY_CANONICAL : 0) |
           (modes.c_lflag & ISIG ? PTY_SIGNALS : 0) | (modes.c_oflag & OPOST ? PTY_OUTPUT_PROCESSING : 0) |
           (modes.c_iflag & ICRNL ? PTY_INPUT_CR_TO_NL : 0);
}

int pty_foreground(int terminal) {
    int group = tcgetpgrp(terminal);
    return group < 0 ? -errno : group;
}

// MARK: reading and writing

int descriptor_read(int descriptor, char *bytes, int capacity, int milliseconds) {
    long long end = clock_nanoseconds() + milliseconds * 1000000LL;
    for (;;) {
        ssize_t got = read(descriptor, bytes, (size_t)capacity);
        if (got > 0) return (int)got;
        if (got == 0) return -1;
        if (errno != EAGAIN && errno != EINTR) return -1;
        struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
        int left = (int)milliseconds_until(end);
        if (poll(&wanted, 1, left) == 0 || left == 0) {
            got = read(descriptor, bytes, (size_t)capacity);
            return got > 0 ? (int)got : got == 0 ? -1 : errno == EAGAIN || errno == EINTR ? 0 : -1;
        }
    }
}

int descriptor_write(int descriptor, const char *bytes, int count, int milliseconds) {
    long long end = clock_nanoseconds() + milliseconds * 1000000LL;
    int written = 0;
    sigset_t pipe, before;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    int broken = 0;
    while (written < count) {
        ssize_t put = write(descriptor, bytes + written, (size_t)(count - written));
        if (put > 0) {
            written += (int)put;
            continue;
        }
        if (put < 0 && errno != EAGAIN && errno != EINTR) {
            broken = 1;
            if (errno == EPIPE) {
                struct timespec now = {0, 0};
                sigtimedwait(&pipe, NULL, &now);
            }
            break;
        }
        int left = (int)milliseconds_until(end);
        if (left == 0) break;
        struct pollfd wanted = {.fd = descriptor, .events = POLLOUT};
        poll(&wanted, 1, left);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return broken && written == 0 ? -1 : written;
}

void descriptors_wait(int first, int second, int milliseconds) {
    struct pollfd wanted[2] = {{.fd = first, .events = POLLIN}, {.fd = second, .events = POLLIN}};
    poll(wanted, 2, milliseconds);
}

void descriptor_close(int descriptor) {
    if (descriptor >= 0) close(descriptor);
}

// MARK: the process

int process_wait(int process, int milliseconds) {
    long long end = clock_nanoseconds() + milliseconds * 1000000LL;
    for (;;) {
        int last = milliseconds_until(end) == 0;
        int status = 0;
        int changed = waitpid(process, &status, WNOHANG | WUNTRACED);
        if (changed == process) {
            if (WIFEXITED(status)) return WEXITSTATUS(status);
            if (WIFSIGNALED(status)) return PROCESS_SIGNALLED + WTERMSIG(status);
            if (WIFSTOPPED(status)) return PROCESS_STOPPED + WSTOPSIG(status);
        } else if (changed < 0 && errno != EINTR) {
            return PROCESS_UNKNOWN;
        }
        if (last) return PROCESS_RUNNING;
        nap();
    }
}

int process_signal(int process, int signal) { return kill(process, signal) < 0 ? -errno : 0; }

int process_is_root(void) { return geteuid() == 0; }

// MARK: the calling thread

// The raw calls change this thread only, where those of the C library change all threads. The saved ids stay
// root's, so that the way back is open.

int thread_become_nobody(void) {
    if (syscall(SYS_setresgid, 65534, 65534, 0) < 0) return -errno;
    if (syscall(SYS_setresuid, 65534, 65534, 0) < 0) return -errno;
    return 0;
}

int thread_become_root(void) {
    if (syscall(SYS_setresuid, 0, 0, 0) < 0) return -errno;
    if (syscall(SYS_setresgid, 0, 0, 0) < 0) return -errno;
    return 0;
}
