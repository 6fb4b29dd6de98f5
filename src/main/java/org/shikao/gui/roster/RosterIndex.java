package org.shikao.gui.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.flow.DecideDuplicate;
import org.shikao.flow.DecideDuplicate.Question;
import org.shikao.flow.ImportSecondList;
import org.shikao.flow.OpenExam;
import org.shikao.text.Pinyin;
import org.shikao.text.PinyinName;

/**
 * What is found out about the candidates in the background, so that filters need not wait.
 *
 * @param readings how each name is read
 * @param photographed numbers of those who have a photo
 * @param questions pairs that may be one person, decided or not
 * @param doubtful numbers of those in a pair that waits
 * @param deferred numbers of those who are put off from some subject
 */
record RosterIndex(
        Map<String, PinyinName> readings,
        Set<String> photographed,
        List<Question> questions,
        Set<String> doubtful,
        Set<String> deferred) {
    /** Nothing is known yet. */
    static final RosterIndex NONE = new RosterIndex(Map.of(), Set.of(), List.of(), Set.of(), Set.of());

    private static final PinyinName UNREAD = new PinyinName(List.of());

    /** Looks through the exam; takes about a second for 20,000 candidates. */
    static RosterIndex of(OpenExam exam, Pinyin pinyin, DecideDuplicate duplicates) {
        Map<String, PinyinName> readings = new HashMap<>();
        exam.roster().candidates().forEach(c -> readings.computeIfAbsent(c.name(), pinyin::of));
        List<Question> questions = duplicates.questions(exam);
        Set<String> doubtful = new HashSet<>();
        questions.stream().filter(Question::waits).forEach(question -> {
            doubtful.add(question.pair().lowerNo());
            doubtful.add(question.pair().higherNo());
        });
        return new RosterIndex(readings, exam.photographed(), questions, doubtful, ImportSecondList.deferred(exam));
    }

    /** How this name is read; as nothing before that is known. */
    PinyinName reading(String name) {
        return readings.getOrDefault(name, UNREAD);
    }

    /** How many pairs wait for a decision. */
    int waiting() {
        return (int) questions.stream().filter(Question::waits).count();
    }
}
