# Around a command that runs as root of an ordinary account's user namespace: gives the files of the
# image root the owners and modes they are meant to have, runs the command, and takes them back.
# Arguments: folders|each|all EXCHANGE ROOT [COMMAND [ARGUMENT]...]
# EXCHANGE has lists "own.UID.GID" and "mode.BITS" of paths in the root, each ended by a NUL; in the end it
# has the list "found". With "folders", only folders are taken back, so that files can be laid into them.
# "each" is the same for a shell that is process 1 of a PID namespace: what the command left running is ended before.

command_path=${PATH-}
PATH=/usr/sbin:/usr/bin:/sbin:/bin
what=$1 exchange=$2 root=$3
shift 3

fail() {
  printf 'imps-owners: %s\n' "$*" >&2
  exit 125
}

# A change of the owner takes bits of the mode away, so the mode comes after it.
give() {
  cd "$root" || fail "$root: cannot go there"
  for list in "$exchange"/own.* "$exchange"/mode.*; do
    [ -f "$list" ] || continue
    name=${list##*/}
    case $name in
      own.*)
        ids=${name#own.}
        xargs -0 chown -h -- "${ids%.*}:${ids#*.}" <"$list" || fail "cannot give files to ${ids%.*}:${ids#*.}"
        ;;
      mode.*) xargs -0 chmod -- "${name#mode.}" <"$list" || fail "cannot set modes" ;;
    esac
    rm -f -- "$list"
  done
}

# What is written down comes before what is changed.
take() {
  cd "$root" || fail "$root: cannot go there"
  # Within a sandbox its mounts are there, which are nobody's business.
  apart='! -path ./proc ! -path ./sys ! -path ./dev'
  [ "$what" != all ] || apart=
  folders="-type d $apart ( ! -uid 0 -o ! -gid 0 -o ! -perm -700 -o -perm /7000 )"
  files='( -type f ( ! -uid 0 -o ! -gid 0 -o ! -perm -600 -o -perm /7000 ) -o ! -type f ! -type d ( ! -uid 0 -o ! -gid 0 ) )'
  if [ "$what" = all ]; then chosen="( $folders -o $files )"; else chosen=$folders; fi
  set -f
  find . -xdev $chosen -printf '%y %m %U %G %P\0' >"$exchange/part" || fail "cannot read owners back"
  find . -xdev $chosen \( ! -uid 0 -o ! -gid 0 \) -exec chown -h 0:0 -- {} + || fail "cannot take files back"
  find . -xdev $apart -type d ! -perm -700 -exec chmod u+rwx -- {} + || fail "cannot open folders"
  if [ "$what" = all ]; then
    find . -xdev -type f \( ! -perm -600 -o -perm /6000 \) -exec chmod u+rw,a-s -- {} + || fail "cannot open files"
    find . -xdev -type d -perm /6000 -exec chmod a-s -- {} + || fail "cannot open folders"
  fi
  mv -f -- "$exchange/part" "$exchange/found" || fail "cannot say what was found"
}

# The shell's own variables are no part of the environment that was asked for.
clean='/usr/bin/env -u OLDPWD -u PWD -u SHLVL -u _'
( give </dev/null ) || exit
status=0
if [ $# -gt 0 ]; then
  PATH=$command_path $clean "$@"
  status=$?
fi
# Anywhere else this would end all that the account runs.
if [ "$what" = each ] && [ "$PPID" = 1 ]; then
  while kill -KILL -1 2>/dev/null; do sleep 0.001; done
fi
( take </dev/null ) || exit
exit "$status"
