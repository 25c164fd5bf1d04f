// The shape of a small site: parameters, includes, shared lists.
include 'helpers.imps.groovy'

def release = parameter 'release', '15.6', 'service pack the site runs'
def editors = ['vim', 'emacs-nox']

repository('site-sles15') {
    description 'Site RPMs'
    type 'SLES15'
    url "https://packages.local/repository/site-${release}"
    gpgKey 'keys/site.asc'
    priority 50
}

packageCollection('site-login-tools') {
    description "Tools of release $release"
    packages editors
    packages {
        rpm 'gdb', rationale: 'Debugger'
        rpm 'strace', version: '>= 5.0'
        collection 'base-tools', rationale: 'Shared'
    }
}

recipe('wlm_service') {
    description 'WLM service node image'
    dist 'SLES15'
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'service_cle_7.0.up02_sles_15_ari', rationale: 'Start from standard service node recipe'
    }
    packages {
        rpm 'zsh', rationale: 'Users ask for it'
        rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
        collection 'site-login-tools'
    }
    repositories 'site-sles15', "updates-$release"
    postbuildCopy '/home/crayadm/wlm_install/wlm.rpm'
    postbuildChroot 'rpm -ivh $IMPS_POSTBUILD_FILES/wlm.rpm'
    postbuildChroot motd('wlm'), quoted("it's")
}

imageGroup('default') {
    image 'wlm_service', dest: 'wlm{note}_cle_{cle_release}-created{date}.cpio', nimsGroup: 'service'
    image 'wlm_service'
}

nodeMap('p0') {
    nodes('c0-0c0s[1-15]n[0-3]') { groups 'compute'; image 'compute'; parameters netroot: 'compute-large', nosmt: true }
    nodes('nid[00001-00003]', 'x') {
        type 'service'
        loadFile 'DEFAULT'
        kernelParameter 'console', 'ttyS0,115200n8'
        kernelParameter 'quiet'
        parameters loglevel: 7, 'rd.shell': "x$release"
    }
}
