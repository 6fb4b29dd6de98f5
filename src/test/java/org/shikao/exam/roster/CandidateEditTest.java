package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePacks;

class CandidateEditTest {
    private final RulePack rules = new RulePacks().load("hunan").orElseThrow();
    private final EditScope scope = new EditScope(List.of(new School("S1", "一中"), new School("S2", "二中")), rules);
    private final Candidate old = Candidate.of("026990101001", "田甜")
            .studentNo("G990101201101010011")
            .schoolCode("S1")
            .className("九(1)班")
            .build();

    @ParameterizedTest
    @CsvSource({
        "SCHOOL_CODE,三中,ROSTER_SCHOOL_UNLISTED",
        "SCHOOL_CODE,'',ROSTER_SCHOOL_UNLISTED",
        "GRADE,'',ROSTER_GRADE_UNKNOWN",
        "GRADE,10,ROSTER_GRADE_UNKNOWN",
        "GRADE,2023级,ROSTER_GRADE_UNKNOWN",
        "EXEMPTION,不想考,ROSTER_EXEMPTION_UNKNOWN",
        "EXEMPTION,physics=none,ROSTER_EXEMPTION_UNKNOWN",
        "CANDIDATE_NO,1,ROSTER_FIELD_FIXED"
    })
    void refusesWhatTheListDoesNotKnow(RosterField field, String typed, String code) {
        CandidateEdit edit = CandidateEdit.of(old, field, typed, scope);
        assertThat(edit.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(edit.candidate()).isEqualTo(old);
    }

    /** An identity number must not be called a sex. */
    @Test
    void namesTheSexWhereTheNumberTypedContradictsIt() {
        Candidate boy = CandidateEdit.of(old, RosterField.SEX, "男", scope).candidate();

        CandidateEdit edit = CandidateEdit.of(boy, RosterField.ID_NO, RosterRows.id("990101", 3, 102), scope);

        Problem mismatch = edit.problems().stream()
                .filter(p -> p.code().equals("ROSTER_SEX_MISMATCH"))
                .findFirst()
                .orElseThrow();
        assertThat(mismatch.args()).containsExactly("MALE");
    }

    @Test
    void tellsThatAClassIsEmptyNow() {
        CandidateEdit edit = CandidateEdit.of(old, RosterField.CLASS_NAME, " ", scope);

        assertThat(edit.problems())
                .extracting(p -> p.severity() + " " + p.code())
                .containsExactly("WARNING LIST_VALUE_EMPTIED");
        assertThat(CandidateEdit.of(old, RosterField.REMARK, "", scope).problems())
                .isEmpty();
    }

    @Test
    void takesASchoolByNameOrCode() {
        assertThat(CandidateEdit.of(old, RosterField.SCHOOL_CODE, "二中", scope).after())
                .isEqualTo("S2");
        assertThat(CandidateEdit.of(old, RosterField.SCHOOL_CODE, " S2 ", scope).after())
                .isEqualTo("S2");
    }

    @Test
    void everyFieldThatWasCorrectedCanBeTakenBackByWhatStoodThere() {
        String reason = rules.outcomes().exemptions().get(0).label();
        Map<RosterField, String> typed = Map.of(
                RosterField.SCHOOL_CODE, "二中",
                RosterField.GRADE, "八年级",
                RosterField.NEEDS, "轮椅、大字卷",
                RosterField.EXEMPTION, "物理：" + reason);
        typed.forEach((field, words) -> {
            CandidateEdit there = CandidateEdit.of(old, field, words, scope);
            assertThat(there.problems()).isEmpty();
            assertThat(there.candidate()).isNotEqualTo(old);
            CandidateEdit again = CandidateEdit.of(there.candidate(), field, there.before(), scope);
            assertThat(again.candidate()).as("%s", field).isEqualTo(old);
            assertThat(CandidateEdit.with(old, field, there.after())).isEqualTo(there.candidate());
        });
    }

    @Test
    void readsAnExemptionOfOneSubjectAndOfAll() {
        String reason = rules.outcomes().exemptions().get(0).label();
        assertThat(CandidateEdit.of(old, RosterField.EXEMPTION, "化学：" + reason, scope)
                        .candidate()
                        .exemptions())
                .containsOnlyKeys(Subject.CHEMISTRY);
        assertThat(CandidateEdit.of(old, RosterField.EXEMPTION, reason, scope)
                        .candidate()
                        .exemptions())
                .containsOnlyKeys(rules.subjectsOf(9).toArray(Subject[]::new));
    }
}
