def site = [owner: 'hpc-ops']
def name = site.owner
def size = name.size
def first = name.owner
