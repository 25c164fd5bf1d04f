recipe('login') { packages 'zsh', 'vim'; validArch 'x86_64'; defaultArch 'x86_64'; description 'Login nodes'; version '2.0.0'; dist 'SLES15' }
recipe('empty') { }
