include 'b.imps.groovy'
