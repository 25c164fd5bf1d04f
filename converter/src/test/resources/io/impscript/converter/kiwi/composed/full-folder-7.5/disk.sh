#!/bin/sh
sync
