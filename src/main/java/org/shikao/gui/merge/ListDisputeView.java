package org.shikao.gui.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.roster.School;
import org.shikao.flow.DecideListConflict.Disputed;
import org.shikao.flow.DecideListConflict.Version;
import org.shikao.flow.OpenExam;

/**
 * Changes of the list of candidates that were made apart, side by side.
 *
 * @param words names of schools and of kinds of exemption by their codes, as far as the versions name them
 */
record ListDisputeView(Disputed disputed, Map<String, String> words) implements Dispute {
    ListDisputeView {
        words = Map.copyOf(words);
    }

    static ListDisputeView of(OpenExam exam, Disputed disputed) {
        Map<String, String> words = new HashMap<>();
        exam.rules().outcomes().exemptions().forEach(e -> words.put(e.code(), e.label()));
        disputed.versions().stream()
                .flatMap(v -> Stream.of(v.before(), v.after()))
                .flatMap(Optional::stream)
                .forEach(value -> exam.roster().school(value).map(School::name).ifPresent(n -> words.put(value, n)));
        return new ListDisputeView(disputed, words);
    }

    List<Version> versions() {
        return disputed.versions();
    }

    @Override
    public Object key() {
        return List.of(disputed.candidateNo(), disputed.field());
    }

    @Override
    public String candidateNo() {
        return disputed.candidateNo();
    }

    @Override
    public String name() {
        return disputed.name();
    }
}
