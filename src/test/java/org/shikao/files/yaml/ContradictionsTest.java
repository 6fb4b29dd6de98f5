package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePack;

/** Legal settings that say against each other are warned of, at their key; packs as shipped are free of them. */
class ContradictionsTest {
    private static final String PASS_FROM_70 =
            "output: pass-fail;grades: [{name: 合格, from: 7}, {name: 不合格, from: 0}];passPercent: 70";

    private final RulePackYaml yaml = new RulePackYaml();
    private final RulePacks packs = new RulePacks();

    private List<Problem> read(String text) {
        YamlRead<RulePack> read = yaml.read(text, "rules.yaml");
        assertThat(read.value()).as("%s", read.problems()).isPresent();
        return read.problems();
    }

    @Test
    void shippedPacksDoNotContradictThemselves() {
        for (String name : packs.names()) {
            assertThat(read(packs.text(name).orElseThrow()))
                    .as(name)
                    .allMatch(p -> p.code().equals("RULES_DRAFT"));
        }
    }

    @ParameterizedTest(name = "{0} at {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RULES_PENALTY_ABOVE_FULL|outcomes.penalties[0].marks|kind: percent, marks: 0, percent: 30|kind: fixed, marks: 11, percent: 0|1",
                "RULES_PENALTY_ABOVE_FULL|outcomes.penalties[0].marks|kind: percent, marks: 0, percent: 30|kind: fixed, marks: 10, percent: 0|1",
                "RULES_PENALTY_ABOVE_FULL||kind: percent, marks: 0, percent: 30|kind: fixed, marks: 9.5, percent: 0|0",
                "RULES_EXEMPT_FAILS|outcomes.exemptions[1].percent|output: points;grades: [];passPercent: 60|"
                        + PASS_FROM_70 + "|1",
                "RULES_EXEMPT_FAILS||output: points;grades: [];passPercent: 60;percent: 60, byCommittee: false|"
                        + PASS_FROM_70 + ";percent: 60, byCommittee: true|0",
                "RULES_EXEMPT_FAILS||output: points;grades: [];passPercent: 60;percent: 60, byCommittee: false|"
                        + PASS_FROM_70 + ";percent: 70, byCommittee: false|0",
                "RULES_CAP_AT_FULL|score.passPercent|passPercent: 60|passPercent: 100|1",
                "RULES_CAP_AT_FULL||passPercent: 60|passPercent: 99|0",
                "RULES_LOST_UNTOLD|score.disclosure|output: points;grades: [];passPercent: 60;disclosure: none|"
                        + PASS_FROM_70 + ";disclosure: slip|1",
                "RULES_LOST_UNTOLD||output: points;grades: [];passPercent: 60;disclosure: none|" + PASS_FROM_70
                        + ";disclosure: total|0",
                "RULES_LOST_UNTOLD||disclosure: none|disclosure: total-and-lost|0",
            })
    void warnsOfScoresThatCannotBeMeant(String code, String key, String from, String to, int times) {
        String text = packs.text("hunan").orElseThrow();
        String[] wrong = from.split(";");
        for (int i = 0; i < wrong.length; i++) {
            assertThat(text).contains(wrong[i]);
            text = text.replace(wrong[i], to.split(";")[i]);
        }
        List<Problem> said =
                read(text).stream().filter(p -> p.code().equals(code)).toList();
        assertThat(said).hasSize(times).allMatch(p -> !p.isError());
        assertThat(said).allMatch(p -> p.place().column().equals(key));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RULES_SIGNS_UNSEEN|score.candidateSigns|candidateSigns: false|candidateSigns: true",
                "RULES_CAP_AT_ZERO|score.passPercent|passPercent: 60|passPercent: 0",
                "RULES_ENCODING_UNUSED|report.exportEncoding|exportEncoding: utf-8|exportEncoding: gb18030",
                "RULES_DRAW_UNIT_AND_ACTOR|draw.unit|unit: candidate|unit: session",
                "RULES_DRAW_UNIT_AND_ACTOR|draw.unit|actor: candidate|actor: official",
                "RULES_RELABEL_EXPERIMENT|draw.relabelBenches|object: bench|object: experiment",
                "RULES_TEAM_ALONE|marking.correctionSignatures|mode: single;correctionSignatures: 2|mode: team;correctionSignatures: 1",
                "RULES_NETWORKED_PAPER|marking.doubleEntry|mode: single|mode: networked",
                "RULES_TOLERANCE_UNUSED|marking.tolerance|tolerance: 0|tolerance: 1",
                "RULES_TOLERANCE_UNUSED|marking.tolerance|mode: single;tolerance: 0|mode: team;tolerance: 0.5",
                "RULES_TOLERANCE_ENDLESS|marking.tolerance|mode: single;tolerance: 0|mode: double;tolerance: 10",
                "RULES_SOURCE_WITHOUT_POOL|tasks.source|source: city|source: province",
                "RULES_TITLE_KIND|exam.kindLabel|kindLabel: 考试|kindLabel: 测试",
                "RULES_APPEAL_NEVER|report.appealDays|appealDays: 3;appeal: arithmetic|appealDays: 0;appeal: committee",
                "RULES_APPEAL_UNRECORDED|report.appeal|appeal: arithmetic|appeal: video",
                "RULES_APPEAL_UNSEEN|report.appeal|appeal: arithmetic|appeal: panel",
                "RULES_GROUPS_MIXED|session.grouping|unit: candidate;grouping: school|unit: group-then-bench;grouping: mixed",
                "RULES_NETWORKED_TOLD|score.disclosure|mode: single;disclosure: none|mode: networked;disclosure: slip",
                "RULES_NETWORKED_TOLD|score.disclosure|mode: single;disclosure: none|mode: networked;disclosure: total",
                "RULES_RESIT_NEVER|outcomes.faultRemedy|deferralAllowed: true;deferralDays: 7;faultRemedy: add-minutes|deferralAllowed: false;deferralDays: 0;faultRemedy: resit",
                "RULES_PROOF_UNUSED|outcomes.deferralProof|deferralAllowed: true;deferralDays: 7;deferralProof: none|deferralAllowed: false;deferralDays: 0;deferralProof: school",
                "RULES_LATE_BUT_ABSENT|outcomes.absentAt|entryClosesAfterMinutes: 0|entryClosesAfterMinutes: 3",
                "RULES_LATE_BUT_ABSENT|outcomes.absentAt|entryClosesAfterMinutes: 0;absentAt: draw|entryClosesAfterMinutes: 1;absentAt: roll-call",
                "RULES_NO_MINUTES_TO_ADD|session.changeMinutes|changeMinutes: 10|changeMinutes: 0",
                "RULES_TEAM_LARGER|session.size|mode: single;size: 24|mode: team;size: 2",
                "RULES_OWN_SCHOOL_FREE|examiner.avoidOwnSchool|avoidOwnSchool: true;avoidPairedSchool: false|avoidOwnSchool: false;avoidPairedSchool: true",
                "RULES_OWN_SCHOOL_FREE|examiner.avoidOwnSchool|avoidOwnSchool: true;pairedSchools: []|avoidOwnSchool: false;pairedSchools: [[a1, b1]]",
                "RULES_PAIRS_ALONE|examiner.avoidSameSchoolPair|avoidSameSchoolPair: false;pairedSchools: []|avoidSameSchoolPair: true;pairedSchools: [[a1, b1]]",
                "RULES_LABELS_SAME|labels.bench|bench: 台号|bench: 考室",
                "RULES_APPEAL_UNTOLD|report.appealDays|appealDays: 3|appealDays: 0",
                "RULES_NOTHING_TO_DRAW|draw.object|unit: candidate;object: bench|unit: half-day-group;object: experiment",
            })
    void warnsAtTheKey(String code, String key, String from, String to) {
        String text = packs.text("hunan").orElseThrow() + "";
        if (code.equals("RULES_CAP_AT_ZERO")) {
            text = packs.text("zigong").orElseThrow();
            text = text.replaceFirst(
                    "penalties:\n",
                    "penalties:\n    - {code: cap-x, label: 封顶, kind: cap-at-pass, marks: 0, percent: 0}\n");
        }
        String[] wrong = from.split(";");
        for (int i = 0; i < wrong.length; i++) {
            assertThat(text).contains("  " + wrong[i] + "\n");
            text = text.replace("  " + wrong[i] + "\n", "  " + to.split(";")[i] + "\n");
        }
        assertThat(read(text)).anySatisfy(p -> {
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.place().column()).isEqualTo(key);
            assertThat(p.isError()).isFalse();
        });
    }
}
