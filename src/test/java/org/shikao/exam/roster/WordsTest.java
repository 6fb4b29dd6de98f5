package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.rules.OutcomeRule.Exemption;

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
                "2010-10-03 00:00:00",
                "２０１０－１０－０３",
                "２０１０１００３",
                "2010、10、3",
                "2010 10 3",
                "2010，10，3",
                "2010—10—03",
                "2010 年 10 月 3 日",
                "２０１０年１０月３日",
                "二〇一〇年十月三日",
                "二零一零年十月三日",
                "二○一○年十月三号"
            })
    void readsADate(String text) {
        assertThat(DateWords.read(text)).contains(LocalDate.of(2010, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2010-13-01",
                "10-03-2010",
                "2010年春",
                "20100230",
                "40454",
                "2010 103",
                "二〇一〇年十月",
                "二〇一〇年十三月三日",
                "二〇一〇年十月三二日",
                "二〇一〇年十月三十二日"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(DateWords.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "二〇一一年二月三日,2011-02-03",
        "二零一一年十二月二十三日,2011-12-23",
        "二〇〇九年一月十日,2009-01-10",
        "二〇一〇年六月三十日,2010-06-30",
        "二〇一〇年十一月十一日,2010-11-11"
    })
    void readsADateInHanNumerals(String text, LocalDate date) {
        assertThat(DateWords.read(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"201010,2010-10", "2010.9,2010-09", "2010年10月,2010-10", "二〇一〇年九月,2010-09"})
    void readsAMonth(String text, YearMonth month) {
        assertThat(DateWords.readMonth(text)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2010", "20101", "40454", "201013", "2010-10-03", "九月"})
    void refusesWhatIsNoMonth(String text) {
        assertThat(DateWords.readMonth(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无需", "不需要", "无特殊需要", "没有", "不需", "暂无", "无特殊情况", "无要求", "不用", "否", "-", "—", "×", "0", "无需照顾", "不用轮椅",
                "无；无需"
            })
    void needsNothingWhereItSaysSo(String text) {
        assertThat(NeedWords.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"无障碍通道,无障碍通道", "行动不便,行动不便", "无、轮椅,wheelchair", "不能久站,不能久站", "不用显微镜,不用显微镜"})
    void keepsANeedThatSoundsLikeNone(String text, String needs) {
        assertThat(NeedWords.read(text)).isEqualTo(needs);
    }

    @ParameterizedTest
    @CsvSource({"轮椅,wheelchair", "无,''", "'',''", "轮椅、大字卷,wheelchair large-print", "需要同桌,需要同桌"})
    void readsNeeds(String text, String needs) {
        assertThat(NeedWords.read(text)).isEqualTo(needs);
    }

    @ParameterizedTest
    @CsvSource({
        "Current pupil,应届",
        "former,往届",
        "Former pupil,往届",
        "repeater,repeater",
        "Migrant child,随迁子女",
        "应届,应届",
        "formerly,formerly",
        "Alien,Alien"
    })
    void readsATypeThatWasTypedInEnglish(String text, String type) {
        assertThat(TypeWords.read(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Large print,large-print",
        "left handed; Wheelchair user,left-handed wheelchair",
        "color-blind,colour-blind",
        "colour weakness,colour-blind",
        "wheelchair,wheelchair"
    })
    void readsNeedsThatWereTypedInEnglish(String text, String needs) {
        assertThat(NeedWords.read(text)).isEqualTo(needs);
    }

    @ParameterizedTest
    @CsvSource({
        "asthma,哮喘免考",
        "physics=asthma chemistry=injury,physics=哮喘免考 chemistry=injury",
        "physics=(sat),physics=(sat)",
        "wheelchair large-print,wheelchair large-print",
        "physics=unknown,physics=unknown",
        "'',''"
    })
    void namesAnExemptionOfAPackOfOnesOwnByItsLabel(String text, String named) {
        List<Exemption> own = new ArrayList<>(RosterRows.RULES.outcomes().exemptions());
        own.add(new Exemption("asthma", "哮喘 免考", 60, false));

        assertThat(ExemptionWords.named(text, own)).isEqualTo(named);
    }
}
