def dist = parameter 'dist', 'SLES15', 'what the nodes run', oneOf: ['SLES15', 'SLES12']
