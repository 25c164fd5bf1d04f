repository('sle-basesystem') { url 'https://packages.local/repository/sle-basesystem'; type 'SLES15'; arch 'x86_64'; priority 50; updates 'sle-basesystem_updates'; gpgKey 'keys/site.asc'; description 'As released' }
repository('sle-basesystem_updates') { type 'SLES15' }
packageCollection('site-tools') { packages 'gdb', 'strace'; description 'Tools that people expect'; packageCollections { collection 'base', rationale: 'Always' } }
packageCollection('base') { packages { rpm 'zsh', rationale: 'Users ask for it' } }
