recipe('site/login') { dist 'SLES15' }
recipe('..') { dist 'SLES15' }
recipe('-rf') { dist 'SLES15' }
recipe('my login') { dist 'SLES15' }
recipe('') { dist 'SLES15' }
repository('.hidden') { url 'https://packages.local/x' }
imageGroup('all images') { image 'compute' }
recipe('compute') { dist 'SLES15' }
recipe('site-${release}') { dist 'SLES15' }
