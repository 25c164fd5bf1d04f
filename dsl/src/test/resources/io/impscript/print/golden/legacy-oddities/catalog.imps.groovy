recipe('no-version') { version ''; validArch 'x86_64', 'aarch64'; defaultArch ''; dist 'SLES15' }
recipe('other-default') { validArch 'x86_64', 'aarch64'; defaultArch 'aarch64'; version '2.1.0' }
recipe('only-default') { defaultArch 'x86_64' }
nodeMap('bare') { version ''; partition '' }
