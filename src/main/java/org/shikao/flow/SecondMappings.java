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
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.files.yaml.SecondMappingYaml;

/**
 * What a person said at this computer about the columns of lists of exemptions and deferrals, newest first; it counts again wherever
 * the same headings stand in the same columns. A comfort like {@link RosterMappings}: nothing fails for it.
 */
final class SecondMappings {
    private static final Logger LOG = System.getLogger(SecondMappings.class.getName());
    private static final int MOST = 200;

    private final SecondMappingYaml yaml = new SecondMappingYaml();
    private final Optional<Path> file;
    private List<SecondMapping> said = List.of();

    /** @param file where they stand; empty to remember them only while the program runs */
    SecondMappings(Optional<Path> file) {
        this.file = file;
    }

    /** How tables are read by what is remembered: those that nobody said anything about are left out. */
    List<SecondMapping> known(List<SecondMapping> tables) {
        List<SecondMapping> all = all();
        List<SecondMapping> known = new ArrayList<>();
        tables.forEach(table -> all.stream()
                .filter(said -> said.hasHeadingsOf(table))
                .findFirst()
                .ifPresent(said -> known.add(table.with(said.letters()))));
        return known;
    }

    /** What is told of tables that nothing remembered counts for any longer, because their headings were edited. */
    List<Problem> forgotten(List<SecondMapping> tables, String file) {
        List<SecondMapping> all = all();
        return tables.stream()
                .filter(table -> all.stream().noneMatch(said -> said.hasHeadingsOf(table)))
                .flatMap(
                        table -> all.stream()
                                .map(said -> said.forgotten(table, file))
                                .filter(told -> !told.isEmpty())
                                .findFirst()
                                .stream())
                .flatMap(List::stream)
                .toList();
    }

    synchronized void remember(SecondMapping mapping) {
        List<SecondMapping> kept = new ArrayList<>();
        kept.add(new SecondMapping("", mapping.headerFirst(), mapping.headerLast(), mapping.columns()));
        all().stream().filter(old -> !old.hasHeadingsOf(mapping)).forEach(kept::add);
        said = List.copyOf(kept.subList(0, Math.min(MOST, kept.size())));
        if (file.isPresent()) {
            keep();
        }
    }

    private void keep() {
        try {
            NewFiles.write(file.get(), draft -> Files.writeString(draft, yaml.write(said)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "mappings not written", e);
        }
    }

    private synchronized List<SecondMapping> all() {
        try {
            return file.isEmpty() || !said.isEmpty()
                    ? said
                    : yaml.read(Files.readAllBytes(file.get()), String.valueOf(file.get()))
                            .value()
                            .orElse(List.of());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "mappings not read", e);
            return List.of();
        }
    }
}
