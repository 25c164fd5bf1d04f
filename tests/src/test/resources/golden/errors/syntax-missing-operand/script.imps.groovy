def slots = 16 *
def nodes = slots + 
