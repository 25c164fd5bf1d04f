#!/bin/sh
ln -s usr/lib lib || true
