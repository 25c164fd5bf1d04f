def motd = new File('/etc/motd').text
def names = Files.readAllLines(Path.of('/etc/hosts'))
