package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.exam.roster.RosterChecked;
import org.shikao.exam.roster.RosterDiff;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePacks;
import org.shikao.sample.SampleCounty;

/** The whole sample county, read from its twelve files. */
class SampleRosterTest {
    private static final Path ROSTERS = Path.of("sample-data", "rosters");
    private final RulePack rules = new RulePacks().load("hunan").orElseThrow();
    private final SampleCounty county = SampleCounty.make();
    private final List<Problem> readProblems = new ArrayList<>();

    @Test
    void readsExactlyTheCandidatesThatWereWritten() throws IOException {
        RosterChecked checked = RosterCheck.check(readAll(), rules, Roster.EMPTY);

        assertThat(checked.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(checked.candidates())
                .containsExactlyElementsOf(county.roster().candidates());
        assertThat(checked.schools()).containsExactlyElementsOf(SampleCounty.SCHOOLS);
        assertThat(checked.read()).isEqualTo(1600);
    }

    @Test
    void saysWhatIsOddAndCountsWhatWasMended() throws IOException {
        RosterChecked checked = RosterCheck.check(readAll(), rules, Roster.EMPTY);

        assertThat(readProblems).extracting(Problem::code).containsExactly("SHEET_HIDDEN");
        assertThat(checked.problems())
                .filteredOn(p -> p.severity() == Severity.WARNING)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("ROSTER_TWINS", "ROSTER_TWINS", "ROSTER_SAME_NAME_BIRTHDAY");
        assertThat(checked.problems())
                .filteredOn(p -> p.severity() == Severity.NORMALISED)
                .extracting(Problem::code)
                .contains("ROSTER_WIDTH", "ROSTER_BLANKS", "ROSTER_APOSTROPHE", "ROSTER_LOWER_X");
        assertThat(checked.normalised()).isPositive();
    }

    @Test
    void findsNothingChangedWhenItComesAgain() throws IOException {
        Roster known = county.roster();

        RosterChecked again = RosterCheck.check(readAll(), rules, known);
        RosterDiff diff = RosterDiff.of(known, again.candidates());

        assertThat(again.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(diff.unchanged()).hasSize(1600);
        assertThat(diff.added()).isEmpty();
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.missing()).isEmpty();
    }

    @Test
    void findsTheTableOfEverySchool() throws IOException {
        for (RosterSheet sheet : readAll()) {
            assertThat(sheet.rows()).as(sheet.file()).isNotEmpty();
        }
        assertThat(county.roster().candidates()).extracting(Candidate::name).contains("田𬭛", "向䶮", "阿依古丽·买买提");
    }

    private List<RosterSheet> readAll() throws IOException {
        List<RosterSheet> sheets = new ArrayList<>();
        readProblems.clear();
        try (Stream<Path> files = Files.list(ROSTERS)) {
            for (Path file : files.sorted().toList()) {
                RosterSheets read = new RosterReader().read(file);
                sheets.addAll(read.sheets());
                readProblems.addAll(read.problems());
            }
        }
        return sheets;
    }
}
