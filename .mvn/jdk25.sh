# Sourced by ./run, ./test, ./bench and ./format: exports JAVA_HOME as a JDK 25, or says how to get one.

# True for a folder that holds a JDK (not only a runtime) of version 25.
is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# The home of the java that is first on the PATH, following links without GNU readlink.
java_home_on_path() {
  local java link
  java="$(command -v java || true)"
  while [ -n "$java" ] && [ -L "$java" ]; do
    link="$(readlink "$java")"
    case "$link" in
      /*) java="$link" ;;
      *) java="$(dirname "$java")/$link" ;;
    esac
  done
  [ -z "$java" ] || (cd "$(dirname "$java")/.." && pwd -P)
}

find_jdk25() {
  local home
  for home in "${JAVA_HOME:-}" "$(java_home_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  return 1
}

use_jdk25() {
  local home
  if ! home="$(find_jdk25)"; then
    cat >&2 <<'MESSAGE'
Throughline needs a JDK 25, and none was found: not in JAVA_HOME, not on the PATH, not in the usual folders.
Install one, for example
  Debian, Ubuntu   apt-get install openjdk-25-jdk, or Temurin's package temurin-25-jdk
  macOS            brew install --cask temurin@25
  anywhere         sdk install java 25-tem
or set JAVA_HOME to the folder of one, and try again.
MESSAGE
    exit 1
  fi
  export JAVA_HOME="$home"
}

# Maven on that JDK, from the root of the repository, whatever the current folder is.
maven() {
  if ! command -v mvn >/dev/null; then
    echo "Throughline is built with Maven 3.8 or newer, and there is no mvn on the PATH." >&2
    echo "Install it (apt-get install maven, brew install maven, sdk install maven) and try again." >&2
    exit 1
  fi
  (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn -ntp "$@")
}

# True if the file is missing or older than a source or a pom.
is_stale() {
  [ ! -f "$1" ] || [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main \
    -newer "$1" \( -type f -o -type d \) -print 2>/dev/null | head -n 1)" ]
}
