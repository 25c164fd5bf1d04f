def motd = textOf '../motd.txt'
def hosts = textOf '/etc/hosts'
