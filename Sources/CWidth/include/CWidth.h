#ifndef CWIDTH_H
#define CWIDTH_H

#include <stdint.h>

/*
 * How many cells of the terminal a character takes: 2 for 保, 1 for a, 0 for a mark drawn upon the character before it,
 * -1 for a control character. Quotes, dashes and their like (“ — · ①) take 1, or 2 when ambiguous_is_wide is not 0.
 *
 * The only width table of the program: Screen measures with it, and ncurses too, through wcwidth in CTerminal.
 */
int cwidth_of(uint32_t code_point, int ambiguous_is_wide);

#endif
