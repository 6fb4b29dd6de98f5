package org.shikao.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The two places that may catch everything: the command line's handler and the background runner. Anywhere else it would
 * hide a defect.
 */
final class Doors {
    private static final Set<String> PACKAGES = Set.of("org.shikao.cli", "org.shikao.gui.task");

    private Doors() {}

    /** The files that catch everything and are not a door; a door is one file. */
    static List<String> falseOnes(List<Source> sources) {
        Set<String> opened = new TreeSet<>();
        List<String> falseDoors = new ArrayList<>();
        for (Source source : sources) {
            if (catchesEverything(source)
                    && !(PACKAGES.contains(source.packageName()) && opened.add(source.packageName()))) {
                falseDoors.add(source.file().getFileName().toString());
            }
        }
        return falseDoors;
    }

    private static boolean catchesEverything(Source source) {
        return source.findings().stream().anyMatch(finding -> finding.sight() == Sight.BROAD_CATCH);
    }
}
