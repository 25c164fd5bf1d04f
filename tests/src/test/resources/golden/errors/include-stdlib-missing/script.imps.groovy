include 'stdlib:slse'
include 'lib:sles'
