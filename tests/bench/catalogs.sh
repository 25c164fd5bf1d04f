# Writes catalogs of many recipes. Sourced by bash.

# recipe NAME NUMBER: four lines as people write them.
recipe_lines() {
  printf "recipe('node-%s') { description 'Nodes of kind %s'; dist 'SLES15'; validArch 'x86_64'\n" "$1" "$1"
  printf "    packages { rpm 'zsh', rationale: 'Users ask for it'; rpm 'tool-%s', version: '1.%s-3' }\n" "$1" "$1"
  printf "    recipes { recipe 'base', rationale: 'Start from the base' }\n"
  printf "}\n"
}

base_lines() {
  printf "recipe('base') { description 'The base'; dist 'SLES15'; validArch 'x86_64'; packages 'bash', 'coreutils' }\n"
}

# one_file FILE COUNT
one_file() {
  { base_lines; for i in $(seq "$2"); do recipe_lines "$i"; done; } > "$1"
}

# many_files FOLDER FILES PER_FILE: main.imps.groovy includes all
many_files() {
  mkdir -p "$1"
  base_lines > "$1/base.imps.groovy"
  : > "$1/main.imps.groovy"
  for f in $(seq "$2"); do
    { printf "include 'base.imps.groovy'\n"; for i in $(seq "$3"); do recipe_lines "$f-$i"; done; } > "$1/part$f.imps.groovy"
    printf "include 'part%s.imps.groovy'\n" "$f" >> "$1/main.imps.groovy"
  done
}
