# Debian packages: which are missing, and how they are installed. Needs common.sh.

# not_installed PACKAGE...: those that dpkg does not have, apart by blanks.
not_installed() {
    local installed package
    installed=$(dpkg-query -W -f '${Package}:${db:Status-Status}\n' "$@" 2> /dev/null)
    for package in "$@"; do
        grep -qxF "$package:installed" <<< "$installed" || printf '%s ' "$package"
    done
}

# apt ARGUMENT...: apt-get without questions; its output goes to the log.
apt() {
    local run=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y
        -o DPkg::Lock::Timeout=120 -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30)
    [ "$(id -u)" = 0 ] || run=(sudo -n "${run[@]}")
    LC_ALL=C "${run[@]}" "$@" < /dev/null >> "$log" 2>&1
}

lists_missing() {
    ! find /var/lib/apt/lists -name '*_Packages*' -print -quit 2> /dev/null | grep -q .
}

install_packages() {
    local wanted=("$@") line="apt-get update && apt-get install -y --no-install-recommends $*"
    if [ "$(id -u)" != 0 ] && ! sudo -n true 2> /dev/null; then
        refuse "缺少 $* 。请管理员执行：$line" "Missing: $*. Ask the administrator to run: $line"
    fi
    command -v apt-get > /dev/null || refuse "缺少 $* ，也没有 apt-get。" "Missing: $*, and there is no apt-get."
    say "正在安装 $* …" "Installing $* …"
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    local updated=no
    if lists_missing; then
        apt update
        updated=yes
    fi
    apt install --no-install-recommends "${wanted[@]}" && return
    if [ $updated = no ]; then
        apt update
        apt install --no-install-recommends "${wanted[@]}" && return
    fi
    local why
    why=$(grep -E '^(E:|sudo:)' "$log" | head -n 1)
    if grep -qiE "no space left|enough free space" "$log"; then
        refuse "磁盘空间不足，装不了 $* 。" "Too little disk to install $*."
    elif grep -qiE 'could not (resolve|connect)|temporary failure|failed to fetch|connection (timed|failed)|network is unreachable' "$log"; then
        refuse "连不上软件源，装不了 $* 。联网后重试，或请管理员执行：$line" \
            "No package source can be reached, so $* cannot be installed. Retry with a network, or ask the administrator to run: $line"
    fi
    refuse "装不了 $* ：${why:-apt-get 失败}。请管理员执行：$line" \
        "Cannot install $*: ${why:-apt-get failed}. Ask the administrator to run: $line"
}
