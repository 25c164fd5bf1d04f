include 'shared/colections.imps.groovy'
