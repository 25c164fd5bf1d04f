# Process 1 of a sandbox: makes an image root ready for a chroot, runs one command, ends with it.
# Arguments: beside|inside ROOT DIRECTORY COUNT [HOST GUEST ro|rw]... COMMAND [ARGUMENT]...
# Standard input is a pipe that nobody writes to; when its other end closes, everything here ends.
# The environment is the command's; PATH is put back for it at the end.

command_path=${PATH-}
PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022

# Process 1 gets no signal without a handler. USR1 comes from the guard below; TERM only from outside,
# which sends it to the command as well and lets that end in its own way.
trap 'exit 137' USR1
trap 'stop=1' TERM INT HUP
exec 3<&0 </dev/null
( trap '' TERM INT HUP; while read -r _ <&3; do :; done; kill -USR1 1 ) >/dev/null 2>&1 &

mode=$1 root=$2 directory=$3 binds=$4
shift 4
made= stop=

fail() {
  printf 'imps-sandbox: %s\n' "$*" >&2
  exit 125
}

do_mount() {
  mount -n "$@" || fail "cannot mount ${*}"
}

# A folder to mount on. Nothing in the root may lead the mount elsewhere, so no link is accepted.
point() {
  if [ -L "$1" ]; then
    fail "$1 is a symbolic link; the image needs a folder there"
  elif [ ! -e "$1" ]; then
    mkdir -m "$2" -- "$1" || fail "cannot make the folder $1"
  elif [ ! -d "$1" ]; then
    fail "$1 is not a folder"
  fi
}

# The same for a path of several names, none of them a link; what is made here goes again afterwards.
guest_point() {
  rest=${2#/} path=$root
  while [ -n "$rest" ]; do
    name=${rest%%/*}
    case $rest in */*) rest=${rest#*/} ;; *) rest= ;; esac
    path=$path/$name
    if [ ! -e "$path" ] && [ ! -L "$path" ]; then
      if [ -z "$rest" ] && [ ! -d "$1" ]; then : >"$path" || fail "cannot make $path"
      else mkdir -- "$path" || fail "cannot make the folder $path"; fi
      made="$path
$made"
    fi
    [ ! -L "$path" ] || fail "$path is a symbolic link; nothing is mounted over links"
  done
}

node() {
  mknod -m 666 "$root/dev/$1" c "$2" "$3" 2>/dev/null ||
    { : >"$root/dev/$1" && do_mount --bind "/dev/$1" "$root/dev/$1"; }
}

mount_proc() {
  point "$root/proc" 555
  do_mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
  # Of the kernel's switches the host has one set only.
  do_mount --bind -o ro "$root/proc/sys" "$root/proc/sys"
  if [ -e "$root/proc/sysrq-trigger" ]; then
    do_mount --bind -o ro "$root/proc/sysrq-trigger" "$root/proc/sysrq-trigger"
  fi
}

# Each part of the host's /sys read-only, in a folder of our own: a package that owns /sys sets the mode
# and time of that folder, which a read-only mount would refuse.
mount_sys() {
  point "$root/sys" 555
  do_mount -t tmpfs -o nosuid,nodev,noexec,mode=555,size=64k tmpfs "$root/sys"
  for part in /sys/*/; do
    part=${part%/}
    mkdir "$root$part"
    do_mount --bind -o ro "$part" "$root$part"
  done
}

mount_dev() {
  point "$root/dev" 755
  exec 4<"$root/dev"
  do_mount -t tmpfs -o nosuid,noexec,mode=755,size=64m tmpfs "$root/dev"
  node null 1 3
  node zero 1 5
  node full 1 7
  node random 1 8
  node urandom 1 9
  node tty 5 0
  own=" $(cd "$root/dev" && find . -xdev -printf '%i ') "
  mkdir "$root/dev/pts" "$root/dev/shm"
  chmod 1777 "$root/dev/shm"
  do_mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5,nosuid,noexec devpts "$root/dev/pts"
  ln -s pts/ptmx "$root/dev/ptmx"
  ln -s /proc/self/fd "$root/dev/fd"
  ln -s fd/0 "$root/dev/stdin"
  ln -s fd/1 "$root/dev/stdout"
  ln -s fd/2 "$root/dev/stderr"
}

# Device nodes that the command made, a package's for instance, belong to the image and not to our /dev:
# they are copied to the folder beneath, which descriptor 4 still holds.
keep_nodes() {
  ( cd "$root/dev" && find . -xdev \( -type b -o -type c \) -printf '%i %P\n' ) |
    while read -r inode name; do
      case $own in *" $inode "*) continue ;; esac
      case $name in */*) mkdir -p -- "/proc/self/fd/4/${name%/*}" ;; esac
      cp -a -- "$root/dev/$name" "/proc/self/fd/4/$name" || exit 1
    done || fail "cannot keep the device nodes made in /dev"
}

[ -d "$root" ] || fail "$root does not exist"
mount_proc
mount_sys
mount_dev
while [ "$binds" -gt 0 ]; do
  guest_point "$1" "$2"
  do_mount --bind -o "$3" "$1" "$root$2"
  shift 3
  binds=$((binds - 1))
done

[ -z "$stop" ] || exit 143

# The shell's own variables are no part of the environment that was asked for.
clean='/usr/bin/env -u OLDPWD -u PWD -u SHLVL -u _'
if [ "$mode" = beside ]; then
  cd "$directory" || fail "$directory: cannot go there"
elif [ "$directory" = / ]; then
  set -- "$(command -v chroot)" "$root" "$@"
else
  set -- "$(command -v unshare)" --root="$root" --wd="$directory" -- "$@"
fi
PATH=$command_path $clean "$@" 3<&- 4<&- &
child=$!

while :; do
  wait "$child"
  status=$?
  kill -0 "$child" 2>/dev/null || break
done

# What the command left running would only be in the way of the clean-up.
trap '' TERM
kill -KILL -1 2>/dev/null
keep_nodes
if [ -n "$made" ]; then
  printf '%s' "$made" | while IFS= read -r path; do
    umount -n -l "$path" 2>/dev/null
    if [ -d "$path" ]; then rmdir -- "$path" 2>/dev/null; elif [ ! -s "$path" ]; then rm -f -- "$path"; fi
  done
fi
exit "$status"
