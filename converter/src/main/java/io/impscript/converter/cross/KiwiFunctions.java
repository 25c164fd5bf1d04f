package io.impscript.converter.cross;

/** Stand-ins for the functions that Kiwi gives to the scripts of a description. */
final class KiwiFunctions {
  static final String TEXT =
      """
      # Stand-ins for the functions that Kiwi gives to its scripts; those that are missing do nothing and say so.
      baseInsertService() { systemctl enable "$1"; }
      baseRemoveService() { systemctl disable "$1"; }
      baseService() { case "$2" in on) systemctl enable "$1" ;; *) systemctl disable "$1" ;; esac; }
      suseInsertService() { baseInsertService "$1"; }
      suseRemoveService() { baseRemoveService "$1"; }
      suseService() { baseService "$1" "$2"; }
      baseSetRunlevel() {
          case "$1" in
              3) systemctl set-default multi-user.target ;;
              5) systemctl set-default graphical.target ;;
              *) systemctl set-default "$1" ;;
          esac
      }
      baseUpdateSysConfig() {
          if grep -q "^$2=" "$1"; then sed -i "s|^$2=.*|$2=\\"$3\\"|" "$1"; else echo "$2=\\"$3\\"" >> "$1"; fi
      }
      suseSetupProduct() { test -e /etc/products.d/baseproduct || ln -sf "$(ls /etc/products.d | head -n 1)" /etc/products.d/baseproduct; }
      suseImportBuildKey() { find /usr/lib/rpm/gnupg/keys -name '*.asc' -exec rpm --import {} + 2>/dev/null || :; }
      Echo() { echo "$@"; }
      Debug() { echo "$@"; }
      Rm() { rm -v "$@"; }
      command_not_found_handle() {
          case "$1" in
              base[A-Z]*|suse[A-Z]*) echo "passed over: $*" >&2 ;;
              *) echo "$1: command not found" >&2; return 127 ;;
          esac
      }
      """;

  private KiwiFunctions() {}
}
