#ifndef CPseudoTerminal_H
#define CPseudoTerminal_H

// Starts programs in a pseudo-terminal or on pipes, and watches them. Lists of strings (arguments,
// environment) are one block of NUL-ended strings with their number. A result below zero is -errno.

/// Starts `program` as leader of a new session whose terminal is a new pseudo-terminal of the given size.
/// Answers the descriptor of the terminal's outer end; `process` gets the process id.
int pty_start(const char *program, const char *arguments, int argumentCount, const char *environment,
              int environmentCount, const char *folder, int columns, int rows, int *process);

/// Changes the window size; the foreground programs get SIGWINCH.
int pty_resize(int terminal, int columns, int rows);

enum { PTY_ECHO = 1, PTY_CANONICAL = 2, PTY_SIGNALS = 4, PTY_OUTPUT_PROCESSING = 8, PTY_INPUT_CR_TO_NL = 16 };

/// The terminal's modes as the programs inside have set them: a sum of PTY_ values.
int pty_modes(int terminal);

/// The process group in the terminal's foreground.
int pty_foreground(int terminal);

/// Starts `program` on three pipes in a session of its own, so without a terminal; as another user when `user`
/// is above zero. `input`, `output` and `errors` get our ends. Answers the process id.
int pipes_start(const char *program, const char *arguments, int argumentCount, const char *environment,
                int environmentCount, const char *folder, int user, int *input, int *output, int *errors);

/// Waits at most `milliseconds` for something to read. Answers the bytes read, 0 when there were none in
/// that time, -1 at the end (the pipe is closed, or nothing holds the terminal any more).
int descriptor_read(int descriptor, char *bytes, int capacity, int milliseconds);

/// Writes what fits within `milliseconds`. Answers the bytes written, or -1 when nobody can read them.
int descriptor_write(int descriptor, const char *bytes, int count, int milliseconds);

/// Waits at most `milliseconds` until one of two descriptors can be read or has ended (-1 stands for none).
void descriptors_wait(int first, int second, int milliseconds);

void descriptor_close(int descriptor);

enum { PROCESS_RUNNING = -1, PROCESS_UNKNOWN = -2, PROCESS_SIGNALLED = 256, PROCESS_STOPPED = 512 };

/// The state of a child: its exit code (0...255), PROCESS_SIGNALLED + signal, PROCESS_STOPPED + signal,
/// PROCESS_RUNNING when nothing happened in that time. An ended child is reaped: ask no more afterwards.
int process_wait(int process, int milliseconds);

/// Sends a signal to a process, or to a process group when `process` is negative.
int process_signal(int process, int signal);

/// 1 when we are root.
int process_is_root(void);

/// Makes the calling thread act as nobody, whom file modes bind, and as root again. Only for root.
int thread_become_nobody(void);
int thread_become_root(void);

/// Nanoseconds of a clock that never jumps.
long long clock_nanoseconds(void);

#endif
