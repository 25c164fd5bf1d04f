def release = '15.6'
def release = '15.7'
