# stop FOLDER [--purge], for recipes in a root directory of their own (bash). See common.sh.
[ $# = 1 ] || [ "${2:-}" = --purge ] || fail 'usage: stop FOLDER [--purge]' 64
[ "$(id -u)" = 0 ] || fail 'only root can stop it; try sudo' 77
FOLDER=$(realpath -m -- "$1")
[ -e "$FOLDER/$MARK" ] || {
  [ -z "$(ls -A "$FOLDER" 2>/dev/null)" ] || fail "$FOLDER: not a folder of this recipe"
  exit 0
}

# A process may be forked between the look and the signal, so the signal is repeated.
ended() {
  local left
  left=$(processes_of "$FOLDER")
  [ -z "$left" ] || { kill $left 2>/dev/null; return 1; }
}

until_true ended || fail "still running: $(processes_of "$FOLDER" | tr '\n' ' ')"
find "$FOLDER" \( -type s -o -type p \) -delete

[ "${2:-}" != --purge ] || find "$FOLDER" -mindepth 1 -delete
