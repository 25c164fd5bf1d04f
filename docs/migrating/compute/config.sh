#!/bin/bash
systemctl enable sitemon
