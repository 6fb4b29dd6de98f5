package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;

/** Words of second lists that are not ours, but whose sense is sure; and some whose sense is not. */
class SureWordsTest {
    private final SecondLine line = new SecondLine();

    private static Map<SecondField, String> deferral(String kind, String subject, String proof) {
        return Map.of(
                SecondField.KIND,
                kind,
                SecondField.SUBJECT,
                subject,
                SecondField.REASON,
                "骨折",
                SecondField.PROOF,
                proof);
    }

    @ParameterizedTest
    @ValueSource(strings = {"两科", "二科", "两门", "2科"})
    void readsTheNumberOfAllSubjects(String subject) {
        SecondChecked checked = line.check(deferral("缓考", subject, "县医院证明"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.deferrals())
                .extracting(d -> d.subject())
                .containsExactlyInAnyOrder(Subject.PHYSICS, Subject.CHEMISTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三科", "一科", "两"})
    void refusesANumberThatIsNotThatOfAllSubjects(String subject) {
        assertThat(line.check(deferral("缓考", subject, "县医院证明")).problems())
                .extracting(Problem::code)
                .containsExactly("SECOND_SUBJECT");
    }

    @Test
    void namesTheSubjectThatIsNotOfTheGradeAndThoseThatAre() {
        assertThat(line.check(deferral("缓考", "物理、化学、生物", "县医院证明")).problems())
                .extracting(p -> p.args())
                .containsExactly(List.of("biology", "9", "physics chemistry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"延期考试", "暂缓考试"})
    void readsOtherWordsForADeferral(String kind) {
        assertThat(line.check(deferral(kind, "物理", "县医院证明")).deferrals()).hasSize(1);
    }

    @Test
    void refusesARemarkAgainstADeferralInOtherWords() {
        Map<SecondField, String> said = new EnumMap<>(deferral("延期考试", "物理", "县医院证明"));
        said.put(SecondField.REMARK, "未通过");

        assertThat(line.check(said).problems()).extracting(Problem::code).containsExactly("ROSTER_REMARK_REFUSES");
    }

    @Test
    void asksWhichHospitalAFileIsFrom() {
        assertThat(line.check(deferral("缓考", "物理", "病历")).problems())
                .extracting(Problem::code)
                .containsExactly("SECOND_PROOF_WORD");
        assertThat(line.check(deferral("缓考", "物理", "县人民医院病历")).deferrals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"肢体残疾", "右手残疾", "听力残疾", "肢体残疾二级", "肢体三级残疾"})
    void readsTheKindOfADisability(String reason) {
        assertThat(line.check(Map.of(SecondField.EXEMPTION, reason)).changed())
                .extracting(c -> Set.copyOf(c.exemptions().values()))
                .containsExactly(Set.of("disability"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"非残疾", "无残疾", "疑似残疾", "残疾伤病", "父亲残疾", "肢体"})
    void refusesAReasonWhoseSenseIsNotSure(String reason) {
        assertThat(Problem.anyError(
                        line.check(Map.of(SecondField.EXEMPTION, reason)).problems()))
                .isTrue();
    }

    @Test
    void writesNoNameForASchoolKnownByItsCodeAlone() {
        Candidate candidate = line.known.candidates().get(0);
        String code = candidate.schoolCode();

        assertThat(new CandidateCells(
                                new Roster(List.of(new School(code, code)), line.known.candidates()), RosterRows.RULES)
                        .of(candidate))
                .containsEntry(RosterField.SCHOOL_CODE, code)
                .containsEntry(RosterField.SCHOOL_NAME, "");
    }
}
