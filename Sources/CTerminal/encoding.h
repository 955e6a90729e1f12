#ifndef CTERMINAL_ENCODING_H
#define CTERMINAL_ENCODING_H

void encoding_use_utf8(void);

/* 1 when LC_ALL, LC_CTYPE or LANG names an encoding such as GBK, which the terminal then most likely uses. */
int encoding_is_not_utf8(void);

#endif
