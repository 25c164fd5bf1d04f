def type = 'x'.class
def loader = type.classLoader
