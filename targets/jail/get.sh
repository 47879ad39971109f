# Unpacks Debian packages into $SOFTWARE (bash). Nothing is installed, so packages that conflict can be had together.
# The libraries of the programs have to be on the machine; .ci/run installs them.

# download PACKAGE... : a second time, nothing is done.
download() {
  [ ! -e "$SOFTWARE/complete" ] || return 0
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail 'this is no Debian: no apt-get' 69
  rm -rf "$SOFTWARE"
  mkdir -p "$SOFTWARE/packages" || fail "$SOFTWARE: cannot be made; set MAILSPEC_SOFTWARE" 73
  local said
  said=$(cd "$SOFTWARE/packages" && apt-get download -qq "$@" 2>&1) || fail "apt-get download $*: $(tail -n1 <<<"$said")" 69
  local package
  for package in "$SOFTWARE"/packages/*.deb; do dpkg-deb -x "$package" "$SOFTWARE"; done
  rm -r "$SOFTWARE/packages"
  : >"$SOFTWARE/complete"
}

# Names what the programs are still missing.
check_libraries() {
  local program missing
  for program; do
    missing=$(ldd "$SOFTWARE$program" | sed -n 's/^\s*\(\S*\) => not found.*/\1/p' | tr '\n' ' ')
    [ -z "$missing" ] || fail "$program needs libraries that are not installed: $missing" 69
  done
}
