# Process 1 of a sandbox: makes an image root ready for a chroot, runs one command, ends with it.
# Arguments: root|full|single beside|first|inside ROOT DIRECTORY COUNT [HOST GUEST ro|rw]... COMMAND [ARGUMENT]...
# Standard input is a pipe that nobody writes to; when its other end closes, everything here ends.
# "full" and "single" are user namespaces: with all ids, and with root's alone.
# "first" is "beside" in one more PID namespace, whose process 1 is the command: what it starts sees neither us nor the
# guard, and it can end all of that at once.
# The environment is the command's; PATH is put back for it at the end.

command_path=${PATH-}
PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022

# Process 1 gets no signal without a handler. USR1 comes from the guard below; TERM only from outside,
# which sends it to the command as well and lets that end in its own way. Where that is a process 1 itself, it does not
# heed them, so that it is ended.
trap 'exit 137' USR1
trap 'stop=1; [ "$mode" != first ] || [ -z "$child" ] || kill -KILL "$child"' TERM INT HUP
child=
exec 3<&0 </dev/null
( trap '' TERM INT HUP; while read -r _ <&3; do :; done; kill -USR1 1 ) >/dev/null 2>&1 &

rights=$1 mode=$2 root=$3 directory=$4 binds=$5
shift 5
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

# Mode and owner of the three folders: the mounts show those beneath, and what a package sets on the
# mounts is set beneath afterwards. The root of a user namespace may not change a mounted /proc.
owners() {
  if [ "$rights" = root ]; then stat -c '%a %u:%g' -- "$root/proc"; else echo -; fi
  stat -c '%a %u:%g' -- "$root/sys" "$root/dev"
}

set_owners() {
  printf '%s\n' "$1" | for folder in "$2" "$3" "$4"; do
    read -r bits owner || exit 1
    [ "$bits" = - ] || { chown "$owner" "$folder" && chmod "$bits" "$folder"; } || exit 1
  done || fail "cannot set mode and owner of /proc, /sys and /dev"
}

# For a shell in the PID namespace that it shows. Of the kernel's switches the host has one set only.
proc_mounts='
mount -n -t proc -o nosuid,nodev,noexec proc "$root/proc" &&
mount -n --bind -o ro "$root/proc/sys" "$root/proc/sys" &&
{ [ ! -e "$root/proc/sysrq-trigger" ] || mount -n --bind -o ro "$root/proc/sysrq-trigger" "$root/proc/sysrq-trigger"; }
'

mount_proc() {
  eval "$proc_mounts" || fail "cannot mount $root/proc"
}

# The program that becomes the command, in the PID namespace made for it.
first_process='
root=$1 bits=$2 owner=$3 directory=$4 command_path=$5
shift 5
{ '"$proc_mounts"' } || exit 125
[ "$bits" = - ] || { chown "$owner" "$root/proc" && chmod "$bits" "$root/proc"; } || exit 125
cd "$directory" || exit 125
PATH=$command_path
exec /usr/bin/env -u OLDPWD -u PWD -u SHLVL -u _ "$@"
'

# Each part of the host's /sys read-only, in a folder of our own: a package that owns /sys sets the mode
# and time of that folder, which a read-only mount would refuse. A user namespace may not part mounts of
# the host from those below; its root may not write there. All by one call from a table, since a recipe has
# many steps; its paths are relative, as the root's own may have what a table cannot hold.
mount_sys() {
  do_mount -t tmpfs -o nosuid,nodev,noexec,mode=555,size=64k tmpfs "$root/sys"
  if [ "$rights" = root ]; then how=bind,ro; else how=rbind; fi
  parts=$(for part in /sys/*/; do [ ! -d "$part" ] || printf '%s ' "${part%/}"; done)
  [ -n "$parts" ] || return 0
  # The kernel's names for them, without spaces.
  ( cd "$root" && mkdir $(printf '.%s ' $parts) &&
      for part in $parts; do echo "$part .$part none $how 0 0"; done >sys/table &&
      mount -n -a -T sys/table && rm sys/table ) || fail "cannot mount the parts of $root/sys"
}

mount_dev() {
  do_mount -t tmpfs -o nosuid,noexec,mode=755,size=64m tmpfs "$root/dev"
  node null 1 3
  node zero 1 5
  node full 1 7
  node random 1 8
  node urandom 1 9
  node tty 5 0
  mkdir "$root/dev/pts" "$root/dev/shm"
  chmod 1777 "$root/dev/shm"
  group=,gid=5
  [ "$rights" != single ] || group=
  do_mount -t devpts -o "newinstance,ptmxmode=0666,mode=0620$group,nosuid,noexec" devpts "$root/dev/pts"
  ln -s pts/ptmx "$root/dev/ptmx"
  ln -s /proc/self/fd "$root/dev/fd"
  ln -s fd/0 "$root/dev/stdin"
  ln -s fd/1 "$root/dev/stdout"
  ln -s fd/2 "$root/dev/stderr"
  own=" $(cd "$root/dev" && find . -printf '%i ') "
}

# Device nodes, folders and links that the command made in /dev, a package's for instance, belong to the
# image and not to our /dev: they are made anew in the folder beneath, which descriptor 4 still holds.
# A folder comes before what is in it, and takes the place of a link, which could lead out of the root.
keep_nodes() {
  ( cd "$root/dev" && LC_ALL=C find . -xdev -path ./shm -prune -o -name '*[[:cntrl:]]*' -prune -o \
      \( -type b -o -type c -o -type d -o -type l \) -printf '%i %y %P\n' ) |
    while read -r inode type name; do
      case $own in *" $inode "*) continue ;; esac
      keep "$type" "$root/dev/$name" "/proc/self/fd/4/$name" || exit 1
    done || fail "cannot keep what was made in /dev"
}

keep() {
  if [ "$1" != d ] || [ -L "$3" ] || [ ! -d "$3" ]; then
    rm -f -- "$3" && if [ "$1" = d ]; then mkdir -- "$3"; else cp -a -T -- "$2" "$3"; fi || return 1
  fi
  [ "$1" != d ] || { chown --reference="$2" -- "$3" && chmod --reference="$2" -- "$3"; }
}

# Whether a path below the root still leads there, now that the command may have put links anywhere.
still_inside() {
  walked=$1
  while [ "$walked" != "$root" ]; do
    [ ! -L "$walked" ] || return 1
    walked=${walked%/*}
  done
}

[ -d "$root" ] || fail "$root does not exist"
point "$root/proc" 555
point "$root/sys" 555
point "$root/dev" 755
before=$(owners)
exec 4<"$root/dev" 5<"$root/proc" 6<"$root/sys"
[ "$mode" = first ] || mount_proc
mount_sys
mount_dev
set_owners "$before" "$root/proc" "$root/sys" "$root/dev"
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
elif [ "$mode" = first ]; then
  bits=${before%%[!0-7]*}
  owner=${before#* }
  set -- "$(command -v unshare)" --pid --fork --kill-child -- /bin/sh -c "$first_process" imps-first \
    "$root" "${bits:--}" "${owner%%[!0-9:]*}" "$directory" "$command_path" "$@"
elif [ "$directory" = / ]; then
  set -- "$(command -v chroot)" "$root" "$@"
else
  set -- "$(command -v unshare)" --root="$root" --wd="$directory" -- "$@"
fi
PATH=$command_path $clean "$@" 3<&- 4<&- 5<&- 6<&- &
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
after=$(owners)
[ "$before" = "$after" ] || set_owners "$after" /proc/self/fd/5 /proc/self/fd/6 /proc/self/fd/4
if [ -n "$made" ]; then
  printf '%s' "$made" | while IFS= read -r path; do
    still_inside "$path" || continue
    umount -n -l "$path" 2>/dev/null
    if [ -d "$path" ]; then rmdir -- "$path" 2>/dev/null; elif [ ! -s "$path" ]; then rm -f -- "$path"; fi
  done
fi
exit "$status"
