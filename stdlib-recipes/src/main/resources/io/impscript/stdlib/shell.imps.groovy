// Pieces of shell command lines.

/* A text as one word of a shell command, whatever characters it holds. */
def shellQuote(String text) {
    "'" + text.replace("'", "'\\''") + "'"
}

/* Writes a file of the image: its folder is made, its mode set. The text ends with a line end. */
def writeFile(String path, String text, String mode = '0644') {
    def file = shellQuote(path)
    def folder = path.contains('/') ? path.substring(0, path.lastIndexOf('/')) : ''
    def make = folder ? 'mkdir -p ' + shellQuote(folder) + ' && ' : ''
    make + "printf '%s\\n' " + shellQuote(text) + " > ${file} && chmod ${mode} ${file}"
}
