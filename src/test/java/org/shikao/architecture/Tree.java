package org.shikao.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;

/** The packages below one root, so that the same walls stand round the product and round planted violations. */
record Tree(String root) {
    /** Patterns for packages named from the root, each with all that lies below it. */
    String[] all(String... packages) {
        return Arrays.stream(packages).map(each -> root + "." + each + "..").toArray(String[]::new);
    }

    /** Pattern for one package named from the root, without what lies below it. */
    String only(String packageName) {
        return root + "." + packageName;
    }

    boolean holds(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }

    /** The package of a class as path from the root: {@code [gui, desk]}; empty for the root itself. */
    String[] path(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root)
                ? new String[0]
                : name.substring(root.length() + 1).split("\\.");
    }
}
