# Shared by the recipes whose Debian packages cannot be installed beside Postfix (bash). They run from unpacked
# packages, in a folder that is their root directory, with users and a hosts file of their own: chroot(8).
# The recipe that reads this sets RECIPE (its name), SOFTWARE_NAME and PROGRAMS (paths inside the packages).
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH LC_ALL=C
umask 022

fail() { echo "${0##*/}: $1" >&2; exit "${2:-1}"; }

# The recipe leaves this file behind, so that stop never works on a folder of somebody else's.
MARK=.mailspec-$RECIPE
SHARED=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SOFTWARE=${MAILSPEC_SOFTWARE:-/var/cache/mailspec}/$RECIPE

# Processes that have the folder, or one below it, as their root directory; nothing else has.
processes_of() {
  local p
  for p in /proc/[0-9]*; do
    case "$(readlink "$p/root" 2>/dev/null)/" in "$1"/root/*) echo "${p#/proc/}";; esac
  done
}

# Repeats a command until it succeeds; false after about ten seconds.
until_true() {
  local end=$((SECONDS + 10))
  until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.05; done
}
