def slots = parameter 'slots', 16, 'slots in use'
def large = parameter 'large', false
