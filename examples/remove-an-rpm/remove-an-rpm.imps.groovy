// Remove an undesired RPM. Recipes only ever add; what a sub-recipe brought is taken out after the install.

include 'stdlib:sles'

def undesired = ['vim', 'gdb']

recipe('login-lean') {
    description 'Login nodes without editors and debuggers'
    dist 'SLES15'
    validArch 'x86_64'
    recipes 'sles-login'
    undesired.each { name ->
        postbuildChroot "rpm --erase ${name}"
    }
}
