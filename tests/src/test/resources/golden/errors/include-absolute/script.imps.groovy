include '/etc/imps/base.imps.groovy'
