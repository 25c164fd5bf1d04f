recipe('service_cle_7.0.up02_sles_15_ari') {
    dist 'SLES15'
}

recipe('wlm_service') {
    dist 'SLES15'
    recipes {
        recipe 'service_cle_7.0.up03_sles_15_ari', rationale: 'Start from the standard recipe'
    }
}
