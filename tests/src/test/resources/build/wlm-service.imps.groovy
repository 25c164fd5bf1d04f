// The custom recipe of the IMPS guide: a workload manager put in by post-build steps. Its sub-recipe is a stand-in.

def baseUrl = parameter 'base', '', 'URL of the system packages'
def wlmInstall = parameter 'wlm_install', '/home/crayadm/wlm_install', 'folder of the workload manager'

repository('system') {
    description 'The system'
    type 'SLES12'
    url baseUrl
}

recipe('service_cle_7.0.up02_sles_15_ari') {
    description 'Stand-in for the standard service node recipe'
    dist 'SLES12'
    validArch 'x86_64', 'aarch64'
    packages 'rpm', 'bash', 'coreutils'
    repositories 'system'
}

recipe('wlm_service') {
    description 'WLM service node image'
    dist 'SLES12'
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'service_cle_7.0.up02_sles_15_ari', rationale: 'Start from standard service node recipe'
    }
    postbuildChroot 'rpm -ivh /wlm.rpm',
        '/wlm.installer /wlm.config'
    postbuildCopy "${wlmInstall}/wlm.rpm",
        "${wlmInstall}/wlm.installer",
        "${wlmInstall}/wlm.config"
    version '2.0.0'
    metadata {
        created '2018-07-03T13:24:14'
        history '2018-07-03T13:26:01: Extended recipes attribute with 1 Recipe.'
    }
}
