package org.shikao.gui.roster.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.flow.ImportRoster.RosterFiles;
import org.shikao.flow.SourceFile;

/**
 * One of the files that are being imported.
 *
 * @param source the file with the label that tells it from the others
 * @param state how far it is
 * @param read what was read of it, empty before
 * @param tables the tables found in it
 * @param problems what was found in it, by reading and then by judging
 * @param left the tables that a person left out
 */
record IntakeFile(
        SourceFile source,
        State state,
        RosterFiles read,
        List<IntakeTable> tables,
        List<Problem> problems,
        Set<IntakeTable.Key> left) {
    private static final RosterFiles NOTHING = new RosterFiles(List.of(), List.of(), List.of());

    /** How far a file is. */
    enum State {
        WAITING,
        READING,
        /** Read, and every column it needs is known. */
        UNDERSTOOD,
        /** A column it needs is missing or only guessed. */
        ASKING,
        /** There are errors in it. */
        ERRORS,
        /** Its candidates are in the exam. */
        IMPORTED,
        /** The person stopped the import before it was read. */
        STOPPED
    }

    IntakeFile {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
        left = Set.copyOf(left);
    }

    static IntakeFile waiting(SourceFile source, Set<IntakeTable.Key> left) {
        return new IntakeFile(source, State.WAITING, NOTHING, List.of(), List.of(), left);
    }

    IntakeFile as(State now) {
        return new IntakeFile(source, now, read, tables, problems, left);
    }

    /** The file as it was read just now. */
    IntakeFile understood(RosterFiles now) {
        IntakeFile all = new IntakeFile(source, State.READING, now, IntakeTable.of(now), List.of(), left);
        IntakeFile read = new IntakeFile(source, State.READING, now, all.tables, all.own(now.problems()), left);
        return read.asks() ? read.as(State.ASKING) : read.settled();
    }

    /** A file that could not be read from the disk. */
    IntakeFile unreadable(Problem problem) {
        return understood(new RosterFiles(List.of(), List.of(problem), List.of()));
    }

    /** The same with what was found in it when all files were judged together. */
    IntakeFile judged(List<Problem> found) {
        return new IntakeFile(source, state, read, tables, found, left).settled();
    }

    private IntakeFile settled() {
        return as(Problem.anyError(problems) ? State.ERRORS : State.UNDERSTOOD);
    }

    Path path() {
        return source.path();
    }

    /** Whether a finding is about this file. */
    boolean owns(Problem problem) {
        String file = problem.place().file();
        return file.equals(name()) || file.equals(path().toString());
    }

    /** The same with these tables left out. */
    IntakeFile leaving(Set<IntakeTable.Key> now) {
        return new IntakeFile(source, state, read, tables, problems, now).understood(read);
    }

    /** Whether a table is to be imported. */
    boolean takes(IntakeTable table) {
        return table.preview().isRead() && !left.contains(table.key());
    }

    /** Whether pupils stand in a sheet that was not read: a person has to see that. */
    boolean leavesPupils() {
        return tables.stream().anyMatch(IntakeTable::isListAside);
    }

    /** Whether a person may take tables or leave them out: there are several lists in it, or one that is not read. */
    boolean offers() {
        return tables.stream()
                                .filter(IntakeTable::isList)
                                .filter(table -> table.preview().understood())
                                .count()
                        > 1
                || tables.stream().anyMatch(table -> !table.preview().isRead());
    }

    /** Findings but those in sheets of which a person left every table out. */
    private List<Problem> own(List<Problem> found) {
        return found.stream()
                .filter(problem -> tables.stream()
                                .noneMatch(t -> t.preview()
                                        .sheet()
                                        .equals(problem.place().sheet()))
                        || tables.stream()
                                .anyMatch(t -> t.preview()
                                                .sheet()
                                                .equals(problem.place().sheet())
                                        && !left.contains(t.key())))
                .toList();
    }

    /** What was read of the tables that are not left out. */
    private RosterFiles taken() {
        return left.isEmpty()
                ? read
                : new RosterFiles(
                        tables.stream()
                                .filter(this::takes)
                                .flatMap(t -> t.taken().stream())
                                .toList(),
                        own(read.problems()),
                        read.previews());
    }

    /** Whether a person has to say what the columns hold: something needed is missing, or was guessed. */
    boolean asks() {
        boolean nothingElse = read.sheets().isEmpty();
        return tables.stream()
                .filter(IntakeTable::isList)
                .filter(this::takes)
                // a sheet without headings beside a roster is a cover or a list of codes
                .filter(table -> table.preview().understood() || nothingElse)
                .anyMatch(table -> !table.missing().isEmpty() || !table.unsure().isEmpty());
    }

    String name() {
        return source.label();
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    int rows() {
        return tables.stream()
                .map(IntakeTable::preview)
                .filter(SheetPreview::isRead)
                .mapToInt(SheetPreview::rowsRead)
                .sum();
    }

    /** What was read of all files, in their order. */
    static RosterFiles together(List<IntakeFile> files) {
        return new RosterFiles(
                files.stream().flatMap(f -> f.taken().sheets().stream()).toList(),
                files.stream().flatMap(f -> f.taken().problems().stream()).toList(),
                files.stream().flatMap(f -> f.read().previews().stream()).toList());
    }
}
