recipe('a') { }
