#!/usr/bin/env bash
# Makes the Linux app image and the Debian package from target/shikao.
#   mvn -q -DskipTests package && installer/linux/make.sh            makes both in target/installer
#   installer/linux/make.sh --check                                  makes them and tries the package (as root)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
product=$root/target/shikao
out=$root/target/installer
image=$out/shikao
maintainer=${SHIKAO_MAINTAINER:-shikao@example.org}
# What no class names, and what is needed all the same: GBK, Chinese dates, elliptic curves, archives as folders.
extra_modules=jdk.charsets,jdk.localedata,jdk.crypto.ec,jdk.zipfs

fail() {
    echo "make.sh: $*" >&2
    exit 3
}

tool() {
    local found=${JAVA_HOME:+$JAVA_HOME/bin/$1}
    found=${found:-$(command -v "$1" || true)}
    [[ -x $found ]] || fail "$1 was not found: set JAVA_HOME to a JDK 17 or newer"
    echo "$found"
}

# The modules of the JDK that our classes and those of the libraries name. Their module descriptors are left out,
# as not every library has one; in the program all of them lie on the class path.
used_modules() {
    local flat=$out/classes
    mkdir -p "$flat"
    for jar in "$product"/lib/*.jar; do
        (cd "$flat" && "$jar_tool" --extract --file "$jar" && rm -rf META-INF module-info.class)
    done
    "$jdeps_tool" --ignore-missing-deps --print-module-deps "$flat"
    rm -rf "$flat"
}

make_runtime() {
    local compress=2
    ((jdk >= 21)) && compress=zip-6
    "$jlink_tool" --add-modules "$(used_modules),$extra_modules" --include-locales en,zh \
        --strip-debug --no-man-pages --no-header-files --compress "$compress" --output "$out/runtime"
    # A linked runtime has no archive of its own classes; without it the program's archive has nothing to stand on.
    "$out/runtime/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null
}

make_image() {
    local options=(-XX:+UseSerialGC -Xms64m -Xmx1g -Xlog:disable -Dfile.encoding=UTF-8)
    ((jdk >= 24)) && options+=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
    local flags=()
    for option in "${options[@]}"; do flags+=(--java-options "$option"); done
    [[ ! -f $root/installer/shikao.png ]] || flags+=(--icon "$root/installer/shikao.png")
    "$jpackage_tool" --type app-image --name shikao --app-version "$version" --vendor Shikao \
        --runtime-image "$out/runtime" --input "$product/lib" --main-jar shikao.jar "${flags[@]}" --dest "$out"
    # The product jar names its libraries in a fixed order; jpackage would add them all a second time.
    sed -i '/^app.classpath=/{/shikao\.jar$/!d}' "$image/lib/app/shikao.cfg"
    mkdir -p "$image/share/doc"
    cp "$product/LICENSE" "$product/THIRD-PARTY.txt" "$product/FONT-LICENSE.txt" "$image/share/doc/"
}

# Runs the whole exam once and keeps the loaded classes as an archive that every later start maps. The JVM takes an
# archive only for the same paths, sizes and times of the jars, so the times are made whole seconds as in the package,
# and the run happens where the package will be installed: in a name space of its own, which sees the tree as /opt.
make_archive() {
    local tree=$1 log=$out/demo.txt demo
    local app=$tree/opt/shikao/lib/app
    demo=$(mktemp -d)
    find "$tree" -exec touch --no-dereference --date "@${SOURCE_DATE_EPOCH:-$(date +%s)}" {} +
    "$tree/opt/shikao/lib/runtime/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null
    JAVA_TOOL_OPTIONS=-XX:ArchiveClassesAtExit=/opt/shikao/lib/app/shikao.jsa unshare --map-root-user --mount \
        sh -c 'mount --bind "$1" /opt && exec /opt/shikao/bin/shikao demo --out "$2"' sh "$tree/opt" "$demo/demo" \
        >"$log" 2>&1 || fail "shikao demo failed, see $log"
    rm -rf "$demo"
    [[ -s $app/shikao.jsa ]] || fail "no class archive was made, see $log"
    sed -i '/^\[JavaOptions\]/a java-options=-XX:SharedArchiveFile=$APPDIR/shikao.jsa' "$app/shikao.cfg"
}

# jpackage makes the package; the command, the menu entry and the class archive are added to it as plain files. Its
# own --linux-shortcut would register the entry by a script that fails on machines without a desktop.
make_package() {
    local tree=$out/tree
    DPKG_DEB_COMPRESSOR_TYPE=zstd "$jpackage_tool" --type deb --name shikao --app-image "$image" --vendor Shikao \
        --app-version "$version" --linux-deb-maintainer "$maintainer" --linux-package-deps libgtk-3-0 \
        --license-file "$product/LICENSE" --description "Laboratory-operation examination 实考" --dest "$out"
    package=$(echo "$out"/shikao_*.deb)
    dpkg-deb --raw-extract "$package" "$tree"
    install -D -m 755 "$here/shikao" "$tree/usr/bin/shikao"
    install -D -m 644 "$here/shikao.desktop" "$tree/usr/share/applications/shikao.desktop"
    make_archive "$tree"
    dpkg-deb --root-owner-group -Zzstd --build "$tree" "$package" >/dev/null
    rm -rf "$tree"
}

installed() {
    [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]
}

# Installs the package, runs the whole exam from an empty folder, and removes it again.
check_package() {
    local empty force=()
    [[ $(id -u) == 0 ]] || fail "--check installs a package and needs root"
    ! installed shikao || fail "shikao is installed already"
    if ! installed libgtk-3-0 && ! installed libgtk-3-0t64; then
        echo "GTK is missing here: only the command line is tried." >&2
        force=(--force-depends)
    fi
    empty=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "dpkg -P shikao >/dev/null 2>&1 || true; rm -rf '$empty'" EXIT
    dpkg "${force[@]}" -i "$package" 2>"$out/dpkg.txt" || fail "dpkg -i failed, see $out/dpkg.txt"
    (cd "$empty" && env -i PATH=/usr/bin:/bin shikao demo --out demo) || fail "shikao demo failed when installed"
    (cd "$empty" && env -i PATH=/usr/bin:/bin _JAVA_OPTIONS='-Xlog:class+load:file=classes.txt' shikao --help) \
        >/dev/null 2>&1 || fail "shikao --help failed when installed"
    grep -q 'org.shikao.Main source: shared objects file (top)' "$empty/classes.txt" ||
        fail "the class archive was not used"
    dpkg -r shikao >/dev/null || fail "dpkg -r failed"
    [[ ! -e /opt/shikao && ! -e /usr/bin/shikao ]] || fail "dpkg -r left files behind"
    echo "checked: installed, ran from an empty folder with its class archive, removed"
}

case ${1:-} in
    '' | --check) ;;
    *)
        echo "usage: make.sh [--check]" >&2
        exit 2
        ;;
esac
[[ -f $product/lib/shikao.jar ]] || fail "$product is missing: run mvn -q -DskipTests package first"
for needed in dpkg-deb fakeroot unshare; do
    command -v "$needed" >/dev/null || fail "$needed was not found: apt-get install fakeroot dpkg binutils util-linux"
done
jar_tool=$(tool jar) jdeps_tool=$(tool jdeps) jlink_tool=$(tool jlink) jpackage_tool=$(tool jpackage)
jdk=$("$jlink_tool" --version | cut -d. -f1)
version=$(mkdir -p "$out" && cd "$out" && "$jar_tool" --extract --file "$product/lib/shikao.jar" META-INF/MANIFEST.MF &&
    sed -n 's/^Implementation-Version: \([0-9.]*\).*/\1/p' META-INF/MANIFEST.MF)
rm -rf "$out"
mkdir -p "$out"

make_runtime
make_image
make_package
rm -rf "$out/runtime"
echo "$image"
echo "$package"
if [[ ${1:-} == --check ]]; then
    check_package
fi
