package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetNotes;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Disclosure;
import org.shikao.files.FormExam;

/** What rule 27 lets a candidate know of his sheet, and nothing of a sheet that gives no score. */
class DisclosedTest {
    private static FormExam exam(Disclosure disclosure, String... more) {
        String[] changes = new String[more.length + 2];
        changes[0] = "disclosure: none";
        changes[1] = "disclosure: " + disclosure.name().toLowerCase(Locale.ROOT).replace('_', '-');
        System.arraycopy(more, 0, changes, 2, more.length);
        return FormExam.of(FormExam.rules("hunan", changes), 8);
    }

    private static MarkSheet sheetOf(FormExam exam, int candidate) {
        return exam.sheets.stream()
                .filter(sheet -> sheet.key().candidateNo().equals(FormExam.no(candidate)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Disclosed> told(FormExam exam, MarkSheet sheet) {
        return Disclosed.of(
                exam.rules,
                exam.catalogue,
                exam.roster.candidates().stream()
                        .filter(c -> c.candidateNo().equals(sheet.key().candidateNo()))
                        .findFirst()
                        .orElseThrow(),
                sheet);
    }

    @ParameterizedTest
    @EnumSource(Disclosure.class)
    void eachValueTellsMoreThanTheOneBefore(Disclosure disclosure) {
        FormExam exam = exam(disclosure);
        Optional<Disclosed> told = told(exam, sheetOf(exam, 6));
        if (disclosure == Disclosure.NONE) {
            assertThat(told).isEmpty();
            return;
        }
        assertThat(told.orElseThrow().score()).contains(Marks.of(8));
        assertThat(told.get().full()).isEqualTo(Marks.of(10));
        assertThat(told.get().losses().isEmpty()).isEqualTo(disclosure == Disclosure.TOTAL);
        assertThat(told.get().groups().isEmpty()).isEqualTo(disclosure != Disclosure.SLIP);
        assertThat(told.get().losses()).extracting(SheetAccount.Line::point).isSubsetOf(1, 2);
    }

    @Test
    void nobodyIsToldOfAbsenceOfAVoidSheetOfAnOpenOneOrOfOneToBeSatAgain() {
        FormExam exam = exam(Disclosure.SLIP);
        assertThat(told(exam, sheetOf(exam, 4))).as("absent").isEmpty();
        assertThat(told(exam, sheetOf(exam, 5))).as("void").isEmpty();
        MarkSheet given = sheetOf(exam, 6);
        assertThat(told(exam, with(given, SheetState.COMPLETE, Outcome.PENDING, SheetNotes.NONE)))
                .isEmpty();
        SheetNotes again = new SheetNotes(List.of(), Optional.empty(), true);
        assertThat(told(exam, with(given, SheetState.SUBMITTED, Outcome.WITHDRAWN, again)))
                .isEmpty();
        assertThat(told(exam, with(given, SheetState.SUBMITTED, Outcome.WITHDRAWN, SheetNotes.NONE)))
                .isPresent();
    }

    @Test
    void whereOnlyGradesAreReportedNoNumberIsTold() {
        RulePack grades = FormExam.rules(
                "hefei",
                "choice: one-by-lot",
                "choice: all",
                "object: subject-and-seat",
                "object: bench",
                "output: points-and-grades",
                "output: grades",
                "disclosure: none",
                "disclosure: slip");
        FormExam exam = FormExam.of(grades, 8);
        Disclosed told = told(exam, sheetOf(exam, 6)).orElseThrow();
        assertThat(told.score()).isEmpty();
        assertThat(told.grade()).isNotEmpty();
        assertThat(told.groups()).isEmpty();
        assertThat(told.losses()).isEmpty();
    }

    private static MarkSheet with(MarkSheet s, SheetState state, Outcome outcome, SheetNotes notes) {
        return new MarkSheet(
                s.key(),
                s.sessionId(),
                s.lotNo(),
                s.benchNo(),
                s.task(),
                s.examinerCode(),
                outcome,
                state,
                s.marks(),
                s.penalties(),
                s.devices(),
                notes,
                Optional.empty());
    }
}
