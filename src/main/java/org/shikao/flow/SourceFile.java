package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One of several files taken in together, and the label by which findings, pages and reports call it.
 *
 * @param label the file's name, with as many of its folders before it as tell it from the others; parts are parted by {@code /}
 */
public record SourceFile(Path path, String label) {
    /** Labels the files; each is taken once, however often and by whatever way it is named. */
    public static List<SourceFile> of(List<Path> paths) {
        List<Path> once = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (seen.add(real(path))) {
                once.add(path);
            }
        }
        Map<String, Integer> ends = new HashMap<>();
        once.forEach(path -> ends(path).forEach(end -> ends.merge(folded(end), 1, Integer::sum)));
        return once.stream()
                .map(path -> new SourceFile(path, label(path, ends)))
                .toList();
    }

    /** The labels by their files, in the order given. */
    static Map<Path, String> labels(List<Path> paths) {
        Map<Path, String> labels = new LinkedHashMap<>();
        of(paths).forEach(source -> labels.put(source.path(), source.label()));
        return labels;
    }

    private static String label(Path path, Map<String, Integer> ends) {
        return ends(path).stream()
                .filter(end -> ends.get(folded(end)) == 1)
                .findFirst()
                .orElse(path.toAbsolutePath().normalize().toString());
    }

    /** The name, the name with its folder, and so on. */
    private static List<String> ends(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        List<String> ends = new ArrayList<>();
        if (whole.getNameCount() == 0) {
            return List.of(whole.toString());
        }
        String end = "";
        for (int i = whole.getNameCount() - 1; i >= 0; i--) {
            String name = shown(whole.getName(i).toString());
            end = end.isEmpty() ? name : name + "/" + end;
            ends.add(end);
        }
        return ends;
    }

    /** A name made elsewhere may hold characters that steer a terminal or turn the line round. */
    private static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    /** Names that differ in case only are one on some disks, and nobody tells them apart by eye. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The file itself, whatever link leads to it; one that is not there is told by its reader. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }
}
