#!/bin/bash
set -euo pipefail
test -f /.kconfig && . /.kconfig
test -f /.profile && . /.profile

echo "Configure image: [$kiwi_iname]..."
baseInsertService sshd
suseImportBuildKey
cat > /etc/motd << EOF
Welcome to ${kiwi_iname}
EOF
