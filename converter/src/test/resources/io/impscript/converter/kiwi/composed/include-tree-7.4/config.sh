#!/bin/bash
test -f /.kconfig && . /.kconfig
test -f /.profile && . /.profile
echo "Configure image: [$kiwi_iname]-[$kiwi_profiles]..."
if [[ "$kiwi_profiles" == *"Cloud"* ]]; then
    rm -f /etc/machine-id
fi
exit 0
