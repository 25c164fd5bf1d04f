def class = 'login'
def in = 'x86_64'
