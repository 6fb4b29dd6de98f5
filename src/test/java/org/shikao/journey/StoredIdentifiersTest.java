package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.flow.OpenExam;
import org.shikao.sample.defect.StoredIdentifiers;

/** Identifiers in every way in which a file can keep them without a loss: text, formulas, numbers of few digits, slips of a hand. */
class StoredIdentifiersTest {
    private static final long SEED = Long.getLong("shikao.seed", 20_261_122);
    private static final int PEOPLE_A_FILE = 160;
    private static final int IDENTIFIERS = 10_000;

    @TempDir
    static Path folder;

    @Test
    void altersNoneOfTenThousandIdentifiersInAnyStorage() throws IOException {
        Map<String, Set<String>> altered = new TreeMap<>();
        int identifiers = 0;
        DefectDesk desk = new DefectDesk(folder);
        for (StoredIdentifiers file : StoredIdentifiers.files(SEED, PEOPLE_A_FILE, folder)) {
            try (OpenExam exam = desk.fresh()) {
                Answer<RosterReport> answer = desk.imported(exam, List.of(file.file()));
                assertThat(answer.refused())
                        .as(() -> DefectDesk.errors(answer.problems()))
                        .isFalse();
                Set<String> stored = exam.roster().candidates().stream()
                        .map(c -> c.candidateNo() + " " + c.idNo() + " " + c.studentNo())
                        .collect(Collectors.toCollection(TreeSet::new));
                identifiers += 3 * file.rows().size();
                Set<String> lost = new HashSet<>(file.rows());
                lost.removeAll(stored);
                if (!lost.isEmpty() || stored.size() != file.rows().size()) {
                    altered.put(file.producer(), lost);
                }
            }
        }
        desk.close();
        assertThat(altered).as("seed %d", SEED).isEmpty();
        assertThat(identifiers).isGreaterThanOrEqualTo(IDENTIFIERS);
    }
}
