# Sourced by ./run, ./verify and ./format: sets and exports JAVA_HOME to a JDK of at least version 25, or says what to
# install and ends the script. Looks where the user points first, then where systems and tools keep their JDKs.

needed_java=25

# Prints the feature version of the JDK in $1, or nothing if there is none with a compiler.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    # Why: the release file answers in no time; starting a JVM for each candidate does not.
    jdk_release=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$jdk_release" ] || jdk_release=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
    printf '%s' "$jdk_release"
}

jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    on_path=$(command -v javac 2>/dev/null || true)
    while [ -n "$on_path" ] && [ -L "$on_path" ]; do
        link=$(readlink "$on_path")
        case $link in
            /*) on_path=$link ;;
            *) on_path=$(dirname "$on_path")/$link ;;
        esac
    done
    [ -z "$on_path" ] || (cd "$(dirname "$on_path")/.." && pwd -P)
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$needed_java+" 2>/dev/null || true
    fi
    for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* "$HOME"/.local/share/mise/installs/java/* \
        "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        [ ! -d "$home" ] || printf '%s\n' "$home"
    done
}

found_jdk=
while IFS= read -r candidate; do
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$needed_java" ]; then
        found_jdk=$candidate
        break
    fi
done <<CANDIDATES
$(jdk_candidates)
CANDIDATES

if [ -z "$found_jdk" ]; then
    cat >&2 <<MESSAGE
Portreeve needs a JDK, version $needed_java or newer, and found none (looked at JAVA_HOME, PATH and the usual folders).
Install one, for example:
  Debian, Ubuntu   apt install openjdk-$needed_java-jdk      (or temurin-$needed_java-jdk from adoptium.net)
  Fedora           dnf install java-$needed_java-openjdk-devel
  macOS            brew install openjdk@$needed_java
  anywhere         sdk install java $needed_java-tem         (sdkman.io)
or unpack one anywhere and set JAVA_HOME to its folder.
MESSAGE
    exit 1
fi

export JAVA_HOME=$found_jdk
# Why: not in .mvn/jvm.config, where an older JDK would stumble over it before Maven can say that it is too old.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
