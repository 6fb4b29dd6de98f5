package org.shikao.gui.desk;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.text.Phrase;

/** One scoring point on a sheet: what is saved, and what is being typed over it. Typing belongs to this point alone. */
final class DeskPoint {
    /** How far the value shown has come. */
    enum Stage {
        EMPTY,
        TYPED,
        SAVING,
        SAVED,
        /** Taken back by undo: the saved value stands until another one is given. */
        REOPENED
    }

    private final RubricPoint rubric;
    private final String group;
    private final boolean fault;
    private final List<Marks> allowed;
    private Marks value;
    private List<String> errors = List.of();
    private Stage stage = Stage.EMPTY;
    private String typed = "";
    private final TreeSet<String> typedErrors = new TreeSet<>();
    private int version;

    /** @param unit the step of the rules, in which all marks are given (rule 22) */
    DeskPoint(RubricPoint rubric, String group, boolean fault, Marks unit) {
        this.rubric = rubric;
        this.fault = fault;
        this.group = group;
        this.allowed = rubric.allowed(unit);
    }

    int no() {
        return rubric.no();
    }

    RubricPoint rubric() {
        return rubric;
    }

    /** Title of its group. */
    String group() {
        return group;
    }

    /** What keeping this value says of the fault that the point names; empty where points name no faults. */
    Optional<Phrase> said(Marks kept) {
        if (!fault) {
            return Optional.empty();
        }
        Marks lost = rubric.lost(kept);
        return Optional.of(
                lost.equals(Marks.ZERO)
                        ? Phrase.of("sheet.fault.none")
                        : Phrase.of("sheet.fault.lost", lost.toString()));
    }

    /** The same of the value typed, else of the one last given. */
    Optional<Phrase> said() {
        return (isTyping() ? typedValue() : value()).flatMap(this::said);
    }

    /** Every value a sheet may hold here, ascending. */
    List<Marks> allowed() {
        return allowed;
    }

    /** These values as words, for a message. */
    String allowedText() {
        return allowed.stream().map(Marks::toString).collect(Collectors.joining(" / "));
    }

    Stage stage() {
        return isTyping() ? Stage.TYPED : stage;
    }

    /** The value last given, saved or on its way to the disk. */
    Optional<Marks> value() {
        return Optional.ofNullable(value);
    }

    List<String> errors() {
        return isTyping() ? List.copyOf(typedErrors) : errors;
    }

    /** The errors noted with the value last given. */
    List<String> givenErrors() {
        return errors;
    }

    boolean isTyping() {
        return !typed.isEmpty() || !typedErrors.isEmpty();
    }

    /** The characters typed so far. */
    String typed() {
        return typed;
    }

    /** The value typed, empty while it is none that is allowed here. */
    Optional<Marks> typedValue() {
        return Marks.parse(typed).filter(allowed::contains);
    }

    /** Takes one more digit or the point; false if no allowed value begins like that. */
    boolean type(char c) {
        String next = (typed.isEmpty() && c == '.' ? "0" : typed) + c;
        if (matching(next).isEmpty()) {
            return false;
        }
        typed = next;
        return true;
    }

    /** Whether what is typed can only become one value. */
    boolean isUnmistakable() {
        return matching(typed).size() == 1 && typedValue().isPresent();
    }

    private List<Marks> matching(String text) {
        return allowed.stream().filter(m -> m.format(2).startsWith(text)).toList();
    }

    void typeFull() {
        typed = rubric.marks().toString();
        typedErrors.clear();
    }

    void type(Marks whole) {
        typed = whole.toString();
    }

    void eraseLast() {
        typed = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
    }

    void stopTyping() {
        typed = "";
        typedErrors.clear();
    }

    /** Notes or takes back a common error and proposes what is left; false if the rubric has no such letter here. */
    boolean toggleError(String code) {
        if (rubric.errors().stream().noneMatch(e -> e.code().equals(code))) {
            return false;
        }
        if (!isTyping()) {
            typedErrors.addAll(errors);
        }
        if (!typedErrors.remove(code)) {
            typedErrors.add(code);
        }
        typed = proposal().toString();
        return true;
    }

    /** Full marks less what the errors noted cost, down to the next value that is allowed. */
    private Marks proposal() {
        Marks left = rubric.marks();
        for (CommonError error : rubric.errors()) {
            if (typedErrors.contains(error.code())) {
                left = left.minus(error.deduct());
            }
        }
        Marks limit = left.max(Marks.ZERO);
        return allowed.stream().filter(m -> m.compareTo(limit) <= 0).reduce(Marks.ZERO, Marks::max);
    }

    /** A value is on its way to the disk; gives the number by which its answer is known. */
    int saving(Marks given, List<String> noted) {
        stopTyping();
        value = given;
        errors = List.copyOf(noted);
        stage = Stage.SAVING;
        return ++version;
    }

    /** The value of this number is on the disk; an answer about an older one changes nothing. */
    void saved(int number) {
        if (number == version) {
            stage = Stage.SAVED;
        }
    }

    /** The value of this number was refused: there is none until the exam file is read again. */
    void refused(int number) {
        if (number == version) {
            value = null;
            stage = Stage.EMPTY;
        }
    }

    /** What the exam file says; a value on its way to the disk is newer and stays. */
    void take(Marks stored, List<String> noted) {
        if (stage == Stage.SAVING) {
            return;
        }
        value = stored;
        errors = List.copyOf(noted);
        stage = stored == null ? Stage.EMPTY : Stage.SAVED;
    }

    /** Wants another value before the sheet can be handed in. */
    void reopen() {
        stopTyping();
        stage = value == null ? Stage.EMPTY : Stage.REOPENED;
    }

    boolean isGiven() {
        return value != null && stage != Stage.REOPENED;
    }
}
