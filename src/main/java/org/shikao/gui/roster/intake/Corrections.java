package org.shikao.gui.roster.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.roster.ColumnMapping;

/** What a person said about the columns of the files being imported, and the mapping file that was loaded for them. */
final class Corrections {
    private record Key(Path file, String sheet, String firstLetter) {}

    private record Correction(ColumnMapping mapping, boolean kept) {}

    private final Map<Key, Correction> said = new LinkedHashMap<>();
    private final List<ColumnMapping> loaded = new ArrayList<>();
    private final Map<Path, Set<IntakeTable.Key>> left = new HashMap<>();
    private final Map<Path, Set<String>> sheets = new HashMap<>();

    void clear() {
        said.clear();
        left.clear();
        sheets.clear();
        loaded.clear();
    }

    /** Leaves a table out, or takes it after all. */
    void take(Path file, IntakeTable table, boolean taken) {
        Set<IntakeTable.Key> out = left.computeIfAbsent(file, path -> new HashSet<>());
        if (taken) {
            out.remove(table.key());
        } else {
            out.add(table.key());
        }
    }

    /** Takes a sheet that was not read by itself. */
    void takeSheet(Path file, String sheet) {
        sheets.computeIfAbsent(file, path -> new HashSet<>()).add(sheet);
    }

    /** The sheets of a file that a person took though they were not read by themselves. */
    Set<String> sheets(Path file) {
        return Set.copyOf(sheets.getOrDefault(file, Set.of()));
    }

    /** The tables of a file that are left out. */
    Set<IntakeTable.Key> left(Path file) {
        return left.getOrDefault(file, Set.of());
    }

    /** Mappings from a file, for all files alike. */
    void load(List<ColumnMapping> mappings) {
        loaded.clear();
        loaded.addAll(mappings);
    }

    void say(Path file, IntakeTable table, ColumnMapping mapping) {
        boolean kept = keeps(file, table, true);
        said.put(key(file, table), new Correction(mapping, kept));
    }

    /** How a table is to be read by what was said last, else how it was understood. */
    ColumnMapping of(Path file, IntakeTable table) {
        Correction correction = said.get(key(file, table));
        return correction == null ? table.preview().mapping() : correction.mapping();
    }

    boolean has(Path file, IntakeTable table) {
        return said.containsKey(key(file, table));
    }

    /** Whether what was said about a table is remembered once it is used; {@code otherwise} if nothing was said. */
    boolean keeps(Path file, IntakeTable table, boolean otherwise) {
        Correction correction = said.get(key(file, table));
        return correction == null ? otherwise : correction.kept();
    }

    void keep(Path file, IntakeTable table, boolean kept) {
        said.computeIfPresent(key(file, table), (key, old) -> new Correction(old.mapping(), kept));
    }

    /** What to remember, oldest first. */
    List<ColumnMapping> kept() {
        return said.values().stream()
                .filter(Correction::kept)
                .map(Correction::mapping)
                .toList();
    }

    /** The mappings a file is read with: its own first, then what was said under the same headings in others. */
    List<ColumnMapping> of(Path file) {
        List<ColumnMapping> own = new ArrayList<>();
        List<ColumnMapping> others = new ArrayList<>();
        said.forEach((key, correction) -> {
            ColumnMapping mapping = correction.mapping();
            if (key.file().equals(file)) {
                own.add(mapping);
            } else if (!mapping.fingerprint().isEmpty()) {
                others.add(new ColumnMapping(
                        "", mapping.headerFirst(), mapping.headerLast(), mapping.fingerprint(), mapping.columns()));
            }
        });
        own.addAll(others);
        own.addAll(loaded);
        return own;
    }

    /** The headings and files about which something was said. */
    Concern concern() {
        Set<Path> paths = new HashSet<>();
        Set<String> fingerprints = new HashSet<>();
        paths.addAll(sheets.keySet());
        said.forEach((key, correction) -> {
            paths.add(key.file());
            fingerprints.add(correction.mapping().fingerprint());
        });
        fingerprints.remove("");
        return new Concern(paths, fingerprints, !loaded.isEmpty());
    }

    /** Which files are read differently by what was said; {@code all} by a mapping file. */
    record Concern(Set<Path> paths, Set<String> fingerprints, boolean all) {
        boolean covers(IntakeFile file) {
            return all
                    || paths.contains(file.path())
                    || file.tables().stream()
                            .anyMatch(t -> fingerprints.contains(t.preview().fingerprint()));
        }
    }

    private static Key key(Path file, IntakeTable table) {
        return new Key(file, table.preview().sheet(), table.firstLetter());
    }
}
