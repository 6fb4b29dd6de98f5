package org.shikao.exam.catalogue;

import java.util.List;

/** Looks for words that each exam has its own for and that a text writes out, and for placeholders that stand for nothing. */
final class RoleCheck {
    private final Findings findings;

    RoleCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Experiment experiment) {
        experiment.apparatus().forEach(a -> text(a.spec(), "apparatus"));
        text(experiment.benchInitialState(), "benchInitialState");
        texts(experiment.resetSteps(), "resetSteps");
        texts(experiment.candidateSheet(), "candidateSheet");
        texts(experiment.rubric().remarks(), "remarks");
        for (RubricPoint point : experiment.rubric().points()) {
            String part = Parts.point(experiment.rubric(), point);
            text(point.text(), part);
            point.errors().forEach(error -> text(error.text(), part + "/" + error.code()));
        }
    }

    private void texts(List<String> lines, String part) {
        lines.forEach(line -> text(line, part));
    }

    private void text(String text, String part) {
        RoleWords.literal(text)
                .forEach(word -> findings.warnIf(true, "ROLE_WORD", part, word, RoleWords.placeholder(word)));
        RoleWords.unknown(text)
                .forEach(word -> findings.warnIf(
                        true,
                        "ROLE_UNKNOWN",
                        part,
                        word,
                        RoleWords.placeholder("监考员"),
                        RoleWords.placeholder("考室"),
                        RoleWords.placeholder("台号")));
    }
}
