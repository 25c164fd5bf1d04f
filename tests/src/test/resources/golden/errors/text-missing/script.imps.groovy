def motd = textOf 'motd.text'
