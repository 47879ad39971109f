# What the starts of recipes in a root directory of their own have in common (bash). See common.sh.

check_machine() {
  [ "$(id -u)" = 0 ] || fail "$SOFTWARE_NAME has to be started by root; try sudo" 77
  local tool
  for tool in openssl perl chroot; do
    command -v "$tool" >/dev/null || fail "$tool is not installed (Debian: apt-get install openssl perl coreutils)" 69
  done
  [ -e "$SOFTWARE/complete" ] || fail "$SOFTWARE_NAME is not in $SOFTWARE: run targets/$RECIPE/get" 69
}

check_folder() {
  [ -n "${1:-}" ] || fail 'usage: start FOLDER [SETTING=VALUE ...]' 64
  FOLDER=$(realpath -m -- "$1")
  case $FOLDER in *[!A-Za-z0-9._/-]*) fail "$FOLDER: use only letters, digits and . _ - / in the path" 64;; esac
  [ ! -e "$FOLDER" ] || [ -d "$FOLDER" ] || fail "$FOLDER: not a folder" 64
  [ ! -d "$FOLDER" ] || [ -z "$(ls -A "$FOLDER")" ] || fail "$FOLDER: the folder is not empty" 64
}

# Free ports below the range from which the kernel takes the ports of clients, so that they stay free.
choose_ports() {
  local ports
  ports=$(perl -MIO::Socket::INET -e '
    my (@held, @out);
    for my $want (@ARGV) {
      my $s; my $left = 200;
      until ($s or $left-- == 0) {
        my $port = $want || 12000 + int rand 20000;
        $s = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => $port, Listen => 1, ReuseAddr => 1);
        last if $want;
      }
      die "port $want on 127.0.0.1 is in use\n" unless $s;
      push @held, $s; push @out, $s->sockport;
    }
    print "@out";' \
    "${MAILSPEC_RELAY_PORT:-0}" "${MAILSPEC_SUBMISSION_PORT:-0}" "${MAILSPEC_SUBMISSIONS_PORT:-0}" "${MAILSPEC_NEXTHOP_PORT:-0}" 2>&1) || fail "$ports"
  read -r RELAY SUBMISSION SUBMISSIONS NEXTHOP <<<"$ports"
}

# Copies programs with the libraries they are linked with: `ldd` prints their paths.
copy_programs() {
  local file
  for file; do
    case $file in "$SOFTWARE"/*) install -D "$file" "$ROOT${file#"$SOFTWARE"}";; *) install -D "$file" "$ROOT$file";; esac
  done
  for file in $(ldd "$@" | grep -o ' /[^ ]*\|^\s/[^ ]*' | sort -u); do
    [ -e "$ROOT$file" ] || install -D "$file" "$ROOT$file"
  done
}

# The root directory, with the mail of nobody's and what the C library reads. No name server is asked, and 127.0.0.7 has no name.
make_root() {
  ROOT=$FOLDER/root MAIL_UID=$(id -u nobody) MAIL_GID=$(id -g nobody)
  mkdir -p "$ROOT"/{etc,dev,run,tls,tmp,var/empty} "$ROOT"/mail/{user,other,juergen}/{new,cur,tmp}
  : >"$FOLDER/$MARK"
  chmod 711 "$FOLDER"
  chmod 1777 "$ROOT/tmp"
  chown -R "$MAIL_UID:$MAIL_GID" "$ROOT/mail"
  mknod -m 666 "$ROOT/dev/null" c 1 3 && mknod -m 444 "$ROOT/dev/urandom" c 1 9 || fail 'mknod is not allowed here' 77
  printf '127.0.0.1 localhost\n127.0.0.2 trusted.example.test\n' >"$ROOT/etc/hosts"
  printf 'passwd: files\ngroup: files\nhosts: files\n' >"$ROOT/etc/nsswitch.conf"
  printf 'smtp 25/tcp\nsubmission 587/tcp\nsubmissions 465/tcp\n' >"$ROOT/etc/services"
  printf 'lookup file\nnameserver 127.0.0.1\noptions timeout:1 attempts:1\n' >"$ROOT/etc/resolv.conf"
}

make_certificates() {
  (
    cd "$ROOT/tls" && umask 077
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 7 -config "$SHARED/../postfix/openssl.cnf" \
      -extensions ca -subj '/CN=mailspec recipe CA' -keyout ca.key -out ca.pem
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 7 -config "$SHARED/../postfix/openssl.cnf" \
      -extensions server -subj '/CN=mx.example.test' -CA ca.pem -CAkey ca.key -keyout server.key -out server.crt
    chmod 644 ca.pem server.crt && chmod 711 .
  ) >"$FOLDER/openssl.log" 2>&1 || fail "openssl failed, see $FOLDER/openssl.log"
}

# Passwords are generated, or taken from the environment; then the target file names only the variable.
choose_passwords() {
  USER_SECRET=${MAILSPEC_PASSWORD:-} INTERNATIONAL_SECRET=${MAILSPEC_INTERNATIONAL_PASSWORD:-}
  PASSWORD='${MAILSPEC_PASSWORD}' INTERNATIONAL_PASSWORD='${MAILSPEC_INTERNATIONAL_PASSWORD}'
  [ -n "$USER_SECRET" ] || PASSWORD=$(openssl rand -hex 16) USER_SECRET=$PASSWORD
  [ -n "$INTERNATIONAL_SECRET" ] || INTERNATIONAL_PASSWORD=$(openssl rand -hex 16) INTERNATIONAL_SECRET=$INTERNATIONAL_PASSWORD
}

# Fills a template in: @NAME@ becomes the value of $NAME.
fill() {
  local name script=
  for name in FOLDER RELAY SUBMISSION SUBMISSIONS NEXTHOP VERSION PASSWORD INTERNATIONAL_PASSWORD; do
    script+="s|@$name@|${!name}|g;"
  done
  sed "$script" "$1" >"$2"
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
greets() { ( exec 3<>"/dev/tcp/127.0.0.1/$1" && read -r -t 5 line <&3 && [[ $line == 220* ]] ) 2>/dev/null; }
