def list = new URL('https://packages.local/list').text
