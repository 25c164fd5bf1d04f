// Change a file on a compute node: a sub-recipe brings the image, this one only its change. Fixes to the
// sub-recipe keep flowing in.

include 'stdlib:sles'
include 'stdlib:motd'

recipe('compute-site') {
    description 'Compute nodes with the limits of this site'
    dist 'SLES15'
    validArch 'x86_64'
    recipes {
        recipe 'sles-compute', rationale: 'Everything but the limits'
    }
    postbuildCopy 'files/limits.conf'
    postbuildChroot 'install -m 0644 $IMPS_POSTBUILD_FILES/limits.conf /etc/security/limits.d/50-site.conf',
        motd('Jobs only. Questions: help@hpc.example.org')
}
