recipe('a') {
    metadata { history '2018-07-03T13:26:01: Extended recipes attribute with 1 Recipe.', '2018-07-04T08:00:00: Removed 2 RPMs.'; created '2018-07-03T13:24:14' }
    extra 'site_owner', 'hpc-ops'
    extra 'tags', ['a', 'b']
    extra 'weights', [1, 2L, 3g, 1.50, -4, 1.0E+30, 2.5d, null, true]
    extra 'nested', [a: 1, 'b c': [true, null], deep: [one: 'a rather long text that fills the line', two: 'and another one that fills it more'], empty: [:], none: []]
}
