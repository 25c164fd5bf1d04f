def a = parameter 'release', '15.6'
def b = parameter 'release', '15.7'
