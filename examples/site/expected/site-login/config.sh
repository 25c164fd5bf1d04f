#!/bin/bash
test -f /.kconfig && . /.kconfig
test -f /.profile && . /.profile

# impscript:postbuild:begin
# Each command runs as in a build of the recipe: by /bin/sh, in /, and the first that fails ends the build.
postbuild_run() {
    postbuild_command=$(cat)
    (cd / && exec /bin/sh -c "$postbuild_command" < /dev/null) || {
        postbuild_status=$?
        echo "post-build command of recipe $IMPS_IMAGE_RECIPE_NAME failed: $postbuild_command" >&2
        exit "$postbuild_status"
    }
}
postbuild_open() {
    mkdir -p "$IMPS_POSTBUILD_FILES.top"
    for postbuild_name in "$@"; do
        if test ! -e "/$postbuild_name" && test ! -L "/$postbuild_name"; then
            cp -al "$IMPS_POSTBUILD_FILES/$postbuild_name" "/$postbuild_name" || exit 1
            : > "$IMPS_POSTBUILD_FILES.top/$postbuild_name"
        fi
    done
}
postbuild_close() {
    for postbuild_name in "$@"; do
        if test -e "$IMPS_POSTBUILD_FILES.top/$postbuild_name"; then
            rm -rf "/$postbuild_name"
        fi
    done
    rm -rf "$IMPS_POSTBUILD_FILES" "$IMPS_POSTBUILD_FILES.top"
}

# impscript:postbuild:recipe site-login
export IMPS_IMAGE_NAME="$kiwi_iname" IMPS_IMAGE_RECIPE_NAME=site-login IMPS_VERSION=2.0.0
export IMPS_POSTBUILD_FILES=/.imps-postbuild/site-login
postbuild_run <<'END_OF_COMMAND'
mkdir -p '/etc' && printf '%s\n' 'Welcome to the example site.' > '/etc/motd' && chmod 0644 '/etc/motd'
END_OF_COMMAND
# impscript:postbuild:end
