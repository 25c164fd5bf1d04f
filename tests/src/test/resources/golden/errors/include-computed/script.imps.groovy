def name = 'base'
include "${name}.imps.groovy"
