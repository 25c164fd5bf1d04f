# The functions above know "--name value" only: "--name=value" is handed to them as two words.
# bash parts it at "=" by itself, zsh leaves it whole.
function _imps_complete() {
  local -a parted
  local i word prefix=""
  parted=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word="${COMP_WORDS[i]}"
    case "$word" in
      =) if ((i == COMP_CWORD)); then parted+=(""); fi ;;
      --*=*)
        parted+=("${word%%=*}" "${word#*=}")
        if ((i == COMP_CWORD)); then prefix="${word%%=*}="; fi
        ;;
      *) parted+=("$word") ;;
    esac
  done
  local -a COMP_WORDS
  COMP_WORDS=("${parted[@]}")
  local COMP_CWORD=$((${#parted[@]} - 1))
  _complete_imps
  if [ -n "$prefix" ] && [ "${#COMPREPLY[@]}" -gt 0 ]; then
    COMPREPLY=("${COMPREPLY[@]/#/$prefix}")
  fi
}
complete -F _imps_complete -o default imps
