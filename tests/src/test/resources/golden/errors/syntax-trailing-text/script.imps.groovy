recipe('login') { dist 'SLES15' } recipe('compute') { dist 'SLES15' }
