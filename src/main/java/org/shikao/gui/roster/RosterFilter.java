package org.shikao.gui.roster;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the table of candidates is narrowed to. */
final class RosterFilter {
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<SchoolCount> school = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> grade = new SimpleObjectProperty<>();
    private final StringProperty className = new SimpleStringProperty();
    private final ObjectProperty<RosterState> state = new SimpleObjectProperty<>();

    /** Calls this after each change. */
    void onChanged(Runnable changed) {
        query.addListener(observable -> changed.run());
        school.addListener(observable -> changed.run());
        grade.addListener(observable -> changed.run());
        className.addListener(observable -> changed.run());
        state.addListener(observable -> changed.run());
    }

    /** What is searched for: parts of number, name, its pinyin, school or class. */
    StringProperty query() {
        return query;
    }

    /** The one school shown; null for all. */
    ObjectProperty<SchoolCount> school() {
        return school;
    }

    /** The one grade shown; null for all. */
    ObjectProperty<Integer> grade() {
        return grade;
    }

    /** The one class shown, by its name; null for all. */
    StringProperty className() {
        return className;
    }

    /** Those alone of whom this is true; null for all. */
    ObjectProperty<RosterState> state() {
        return state;
    }

    /** Shows all grades, classes, states and schools. */
    void clearChoices() {
        school.set(null);
        grade.set(null);
        className.set(null);
        state.set(null);
    }

    /** Who passes. */
    Predicate<RosterRow> predicate(RosterIndex index) {
        List<SearchText.Word> words = SearchText.words(query.get());
        String code = school.get() == null ? null : school.get().code();
        Integer only = grade.get();
        String within = className.get();
        RosterState wanted = state.get();
        return row -> (code == null || row.candidate().schoolCode().equals(code))
                && (only == null || row.candidate().grade() == only)
                && (within == null || row.candidate().className().equals(within))
                && (wanted == null || wanted.holds(row, index))
                && row.has(words, index.reading(row.candidate().name()));
    }
}
