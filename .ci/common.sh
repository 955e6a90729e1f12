# Shared by the scripts of this folder.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# say CHINESE ENGLISH: one line in the reader's language, chosen as duban chooses it.
say() {
    local named=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} language=zh
    case ${DUBAN_LANG:-$named} in
        '' | C | C.* | POSIX | zh*) ;;
        *) language=en ;;
    esac
    case ${TERM:-}:${DUBAN_LANG:-} in linux: | vt100: | dumb:) [ -t 2 ] && language=en ;; esac
    if [ "$language" = zh ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

# refuse CHINESE ENGLISH: says why on standard error and ends with 1.
refuse() {
    say "$@" >&2
    exit 1
}
