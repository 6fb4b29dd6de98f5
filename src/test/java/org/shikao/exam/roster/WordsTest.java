package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What schools write for grades, classes, dates and needs. */
class WordsTest {
    private final GradeWords grades = new GradeWords(2025);

    @ParameterizedTest
    @CsvSource({
        "九年级,9", "九,9", "9,9", "9年级,9", "初三,9", "初中三年级,9", "G9,9", "g8,8", "八年级,8", "初二,8", "七年级,7", "2023级,9",
        "2024级,8"
    })
    void readsAGrade(String text, int grade) {
        assertThat(grades.ofGrade(text)).hasValue(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "九(1)班,9",
        "九1班,9",
        "九年级12班,9",
        "901班,9",
        "901,9",
        "0812,8",
        "9.1,9",
        "9-3班,9",
        "9(2)班,9",
        "初三2班,9",
        "初二（2）班,8",
        "2023级3班,9"
    })
    void readsTheGradeInAClass(String text, int grade) {
        assertThat(grades.ofClass(text)).hasValue(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9班", "九班", "3班", "1", "毕业班", "高一", "2020级", "10", "六年级", "1901"})
    void doesNotGuess(String text) {
        assertThat(grades.ofClass(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-10-03",
                "2010-10-3",
                "2010/10/3",
                "2010.10.03",
                "20101003",
                "2010年10月3日",
                "2010-10-03 00:00:00"
            })
    void readsADate(String text) {
        assertThat(DateWords.read(text)).contains(LocalDate.of(2010, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2010-13-01", "10-03-2010", "2010年春", "20100230", "40454"})
    void refusesWhatIsNoDate(String text) {
        assertThat(DateWords.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"轮椅,wheelchair", "无,''", "'',''", "轮椅、大字卷,wheelchair large-print", "需要同桌,需要同桌"})
    void readsNeeds(String text, String needs) {
        assertThat(NeedWords.read(text)).isEqualTo(needs);
    }
}
