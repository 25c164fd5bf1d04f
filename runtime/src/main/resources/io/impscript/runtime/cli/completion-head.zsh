# zsh completes by functions written for bash.
if ! type compdef > /dev/null; then
  autoload -U +X compinit && compinit
fi
autoload -U +X bashcompinit && bashcompinit
# bash alone can change options while it completes.
function compopt() { return 0; }
