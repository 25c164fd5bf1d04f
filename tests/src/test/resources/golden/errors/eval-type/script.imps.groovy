def parts = 'a' - ['b'] * 'c'
def sum = 1 / 0
