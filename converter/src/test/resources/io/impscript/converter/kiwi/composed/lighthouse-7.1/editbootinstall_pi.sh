#!/bin/bash
# The small board boots from its own partition.
set -eux
cp /boot/vc/* "$1"
