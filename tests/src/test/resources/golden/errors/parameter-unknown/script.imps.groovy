def release = parameter 'release', '15.6', 'service pack the site runs'
