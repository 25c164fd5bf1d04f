def release = '15.6'

repository('site') {
    url "https://packages.local/${release"
}
