// The same one step deeper, asked for through a collection of a recipe within the recipe.
repository('tools') {
    type 'RHEL9'
    rpmPackage('slurmd') { version '23.2'; text '/etc/slurmd', 'x'; requires 'slurm-plugins = 23.2' }
    rpmPackage('slurm-plugins') { version '23.2'; text '/etc/slurm-plugins', 'x'; requires 'pmix' }
    rpmPackage('pmix') { version '4.2'; text '/etc/pmix', 'x'; requires 'libhwloc.so.15()(64bit)' }
    rpmPackage('zsh') { version '5.9'; text '/etc/zsh', 'x' }
}

packageCollection('jobs') {
    description 'What starts jobs'
    packages { rpm 'slurmd', rationale: 'Jobs are started by it' }
}

recipe('base') {
    description 'What all nodes have'
    packages { rpm 'zsh'; collection 'jobs' }
    repositories 'tools'
}

recipe('compute') {
    description 'A compute node'
    recipes { recipe 'base', rationale: 'As all nodes' }
}
