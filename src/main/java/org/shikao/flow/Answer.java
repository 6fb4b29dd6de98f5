package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** What a flow gives back: a value, or none with the problems that stopped it. Refused means that nothing was changed. */
public record Answer<T>(Optional<T> value, List<Problem> problems) {
    public Answer {
        problems = List.copyOf(problems);
        if (value.isEmpty() && !Problem.anyError(problems)) {
            throw new IllegalArgumentException("an answer without a value says why");
        }
    }

    /** Done, without anything to say. */
    public static <T> Answer<T> of(T value) {
        return new Answer<>(Optional.of(value), List.of());
    }

    /** Done, with warnings and normalisations to be read. */
    public static <T> Answer<T> of(T value, List<Problem> problems) {
        return new Answer<>(Optional.of(value), problems);
    }

    /** Refused for these problems. */
    public static <T> Answer<T> refused(List<Problem> problems) {
        return new Answer<>(Optional.empty(), problems);
    }

    /** Refused for one reason about a named thing. */
    public static <T> Answer<T> refused(String code, String place, String... args) {
        return refused(List.of(Problem.error(code, Place.named(place), args)));
    }

    public boolean refused() {
        return value.isEmpty();
    }

    /** The value of an answer that was not refused. */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("refused: " + problems));
    }

    /** The same answer with another value. */
    public <R> Answer<R> map(Function<T, R> change) {
        return new Answer<>(value.map(change), problems);
    }

    /** Goes on with the value if there is one; problems add up. */
    public <R> Answer<R> then(Function<T, Answer<R>> next) {
        if (refused()) {
            return refused(problems);
        }
        Answer<R> following = next.apply(get());
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(following.problems);
        return new Answer<>(following.value, all);
    }
}
