recipe('service_cle_7.0.up02_sles_15_ari') {
    dist 'SLES15'
}

recipe('wlm_service') {
    dist 'SLES12'
    recipes 'service_cle_7.0.up02_sles_15_ari'
}
