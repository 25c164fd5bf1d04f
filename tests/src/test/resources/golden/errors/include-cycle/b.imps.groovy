include 'a.imps.groovy'
