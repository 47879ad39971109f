# Shared by start and stop (bash).
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH LC_ALL=C

fail() { echo "${0##*/}: $1" >&2; exit "${2:-1}"; }

# The recipe leaves this file behind, so that stop never works on a folder of somebody else's.
MARK=.mailspec-postfix

# Is the master of this folder's Postfix alive? `master -t` succeeds when it is not.
postfix_lives() {
  [ -f "$1/queue/pid/master.pid" ] && ! "$(postconf -dh daemon_directory)/master" -c "$1/etc" -t 2>/dev/null
}

# Prints the process id of this folder's Dovecot. The working folder tells it from a later process with the same number.
dovecot_pid() {
  local pid
  pid=$(cat "$1/run/master.pid" 2>/dev/null) && [ "$(readlink "/proc/$pid/cwd")" = "$1/run" ] && echo "$pid"
}

# Processes that work in the folder: all of Postfix's have the queue directory as theirs, Dovecot's its run folder.
processes_of() {
  local p
  for p in /proc/[0-9]*; do
    case "$(readlink "$p/cwd" 2>/dev/null)/" in "$1"/queue/*|"$1"/run/*) echo "${p#/proc/}";; esac
  done
}

# Repeats a command until it succeeds; false after about ten seconds.
until_true() {
  local end=$((SECONDS + 10))
  until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.05; done
}
