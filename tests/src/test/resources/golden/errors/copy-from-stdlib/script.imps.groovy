include 'stdlib:copies'
