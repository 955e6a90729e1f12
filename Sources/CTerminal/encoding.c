#include "internal.h"

#include "encoding.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/*
 * ncurses writes UTF-8 only in a UTF-8 locale. Where the one asked for is missing, as on most servers, or is C, any other
 * UTF-8 locale does: what the terminal shows does not depend on its name.
 */
void encoding_use_utf8(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    static const char *const others[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"};
    for (size_t index = 0; index < sizeof others / sizeof *others; index++)
        if (setlocale(LC_CTYPE, others[index]))
            return;
}

int encoding_is_not_utf8(void) {
    const char *name = getenv("LC_ALL");
    if (!name || !*name)
        name = getenv("LC_CTYPE");
    if (!name || !*name)
        name = getenv("LANG");
    const char *encoding = name ? strchr(name, '.') : NULL;
    if (!encoding)
        return 0;
    return strncasecmp(encoding, ".utf-8", 6) != 0 && strncasecmp(encoding, ".utf8", 5) != 0;
}
