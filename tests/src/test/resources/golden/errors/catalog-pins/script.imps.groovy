recipe('monitored') {
    packages {
        rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
    }
}

recipe('login') {
    recipes 'monitored'
    packages {
        rpm 'sitemon-agent', version: '2.5.0-1'
    }
}
