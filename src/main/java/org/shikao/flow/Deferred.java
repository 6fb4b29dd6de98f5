package org.shikao.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.roster.SecondChecked.Deferral;

/** What lists say about deferrals (缓考), beside what the exam knows of them. */
final class Deferred {
    private Deferred() {}

    /** What is new of it; a sitting that the plan does not have, and taking back what was never put off, are mistakes. */
    static List<Deferral> open(OpenExam exam, List<Deferral> deferrals, List<Problem> problems) {
        List<Deferral> open = new ArrayList<>();
        for (Deferral deferral : deferrals) {
            boolean standing = isDeferred(exam, deferral.key());
            if (exam.planned() && !exam.day().isPlanned(deferral.key())) {
                problems.add(Problem.error(
                        "SECOND_NOT_SAT",
                        deferral.place(),
                        deferral.candidateNo(),
                        deferral.subject().code()));
            } else if (!deferral.deferred() && !standing) {
                problems.add(Problem.error(
                        "SECOND_NOT_DEFERRED",
                        deferral.place(),
                        deferral.candidateNo(),
                        deferral.subject().code()));
            } else if (deferral.deferred() != standing) {
                open.add(deferral);
                whoIsThere(exam, deferral).ifPresent(problems::add);
            }
        }
        return open;
    }

    /** One who is put off although he or she is there to sit, or has a bench drawn: nothing is lost by it, but it is hardly meant. */
    private static Optional<Problem> whoIsThere(OpenExam exam, Deferral deferral) {
        Fact fact = new Fact.DeferralSet(deferral.key(), true, deferral.reason());
        Optional<MarkSheet> sheet = deferral.deferred() ? exam.day().sheet(deferral.key()) : Optional.empty();
        return sheet.filter(s -> exam.day().present(s.sessionId()).contains(deferral.candidateNo()))
                .filter(s -> exam.allowed(fact).isEmpty())
                .map(s -> s.lotNo().isEmpty()
                        ? Problem.warning("SECOND_DEFERS_PRESENT", deferral.place(), told(deferral, s.sessionId()))
                        : Problem.warning("SECOND_DEFERS_SEATED", deferral.place(), told(deferral, s.lotNo())));
    }

    private static String[] told(Deferral deferral, String where) {
        return new String[] {deferral.candidateNo(), deferral.subject().code(), where};
    }

    /** Numbers of those deferred. */
    static Set<String> now(OpenExam exam) {
        return Stream.concat(
                        exam.day().listedDeferrals().keySet().stream().filter(key -> isDeferred(exam, key)),
                        exam.day().allSheets().stream()
                                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED)
                                .map(MarkSheet::key))
                .map(SheetKey::candidateNo)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The reasons of all that is put off now, by candidate and subject; empty where none is known. */
    static Map<String, Map<Subject, String>> reasons(OpenExam exam) {
        Map<String, Map<Subject, String>> reasons = new HashMap<>();
        Map<SheetKey, String> listed = exam.day().listedDeferrals();
        Stream.concat(
                        listed.keySet().stream().filter(key -> isDeferred(exam, key)),
                        exam.day().allSheets().stream()
                                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED)
                                .map(MarkSheet::key))
                .forEach(key -> reasons.computeIfAbsent(key.candidateNo(), no -> new EnumMap<>(Subject.class))
                        .put(key.subject(), listed.getOrDefault(key, "")));
        return reasons;
    }

    /** By the sheet where there is one, else by the lists. */
    private static boolean isDeferred(OpenExam exam, SheetKey key) {
        Optional<Outcome> outcome = exam.day().sheet(key).map(MarkSheet::outcome);
        return outcome.map(Outcome.DEFERRED::equals)
                .orElseGet(() -> exam.day().listedDeferrals().containsKey(key));
    }
}
