package org.shikao.flow;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.files.yaml.MappingYaml;
import org.shikao.files.yaml.YamlRead;

/**
 * The column mappings that a person corrected at this computer, newest first, in one YAML file of the settings folder. They are
 * a comfort: a file that cannot be read is as good as none, and nothing fails when one cannot be written.
 */
public final class RosterMappings {
    private static final Logger LOG = System.getLogger(RosterMappings.class.getName());
    private static final String NAME = "roster-mappings.yaml";
    private static final int MOST = 200;

    private final MappingYaml yaml = new MappingYaml();
    private final Optional<Path> file;

    private RosterMappings(Optional<Path> file) {
        this.file = file;
    }

    /** Keeps them in this person's folder, made when first written. */
    public static RosterMappings in(Path folder) {
        return new RosterMappings(Optional.of(folder.resolve(NAME)));
    }

    /** Remembers nothing. */
    public static RosterMappings none() {
        return new RosterMappings(Optional.empty());
    }

    /** A file beside the one they stand in; empty if nothing is remembered. */
    Optional<Path> beside(String name) {
        return file.map(path -> path.resolveSibling(name));
    }

    /** What is remembered. */
    synchronized List<ColumnMapping> all() {
        try {
            return file.isEmpty() ? List.of() : read(file.get()).value().orElse(List.of());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "mappings not read", e);
            return List.of();
        }
    }

    /** Remembers a mapping in place of older ones for the same columns under the same headings. */
    synchronized void remember(ColumnMapping mapping) {
        if (file.isEmpty() || mapping.fingerprint().isEmpty()) {
            return;
        }
        List<ColumnMapping> kept = new ArrayList<>();
        // the same headings in another sheet or another file mean the same
        kept.add(new ColumnMapping(
                "", mapping.headerFirst(), mapping.headerLast(), mapping.fingerprint(), mapping.columns()));
        all().stream().filter(old -> !mapping.replaces(old)).forEach(kept::add);
        keep(kept.subList(0, Math.min(MOST, kept.size())));
    }

    /** Forgets what was remembered for the same columns under the same headings. */
    synchronized void forget(ColumnMapping mapping) {
        if (file.isPresent()) {
            keep(all().stream().filter(old -> !mapping.replaces(old)).toList());
        }
    }

    private void keep(List<ColumnMapping> mappings) {
        try {
            NewFiles.write(file.orElseThrow(), draft -> Files.writeString(draft, yaml.write(mappings)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "mappings not written", e);
        }
    }

    /** A mapping file that a person names. */
    YamlRead<List<ColumnMapping>> read(Path from) throws IOException {
        return yaml.read(Files.readAllBytes(from), String.valueOf(from.getFileName()));
    }

    /** Lines for a person who opens the file, which its reader passes over. */
    static String commented(String comment) {
        return comment.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    /** Writes mappings where a person wants them, with a word on what may be edited. */
    void write(Path to, String comment, List<ColumnMapping> mappings) throws IOException {
        OutputFile.require(to, "yaml", "yml");
        NewFiles.write(to, draft -> Files.writeString(draft, commented(comment) + yaml.write(mappings)));
    }
}
