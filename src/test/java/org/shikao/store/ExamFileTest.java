package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.Venue;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class ExamFileTest {
    @TempDir
    Path folder;

    @Test
    void leavesExactlyOneFileWhateverItsNameIs() throws IOException {
        Path path = Samples.exam(folder.resolve("第一 %20场?#;a=1&b.shikao"));
        try (ExamFile exam = Samples.write(path)) {
            exam.append(head -> Samples.batch("{}"));
            exam.saveRoster(Samples.manyCandidates(2000));
        }
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.roster().candidates()).hasSize(2000);
        }
        assertThat(folder.toFile().list()).containsExactly(path.getFileName().toString());
        assertThat(ExamFile.isOneFile(path)).isTrue();
        assertThat(ExamFile.check(path)).isEmpty();
    }

    @Test
    void refusesToCreateOverAnExistingFile() throws IOException {
        Path path = Files.writeString(folder.resolve("a.shikao"), "precious");
        assertThatThrownBy(() -> Samples.exam(path)).extracting("fault").isEqualTo(StoreFault.STORE_EXISTS);
        assertThat(path).hasContent("precious");
    }

    @Test
    void refusesToCreateBesideTheLogOfAnOlderFile() throws IOException {
        Path wal = Files.writeString(folder.resolve("a.shikao-wal"), "old log");
        assertThatThrownBy(() -> Samples.exam(folder.resolve("a.shikao")))
                .extracting("fault")
                .isEqualTo(StoreFault.STORE_SIDE_FILES);
        assertThat(wal).hasContent("old log");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> Samples.exam(folder.resolve("no/such/a.shikao")))
                .extracting("fault")
                .isEqualTo(StoreFault.STORE_MISSING);
    }

    @Test
    void keepsTitleAndDocuments() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            assertThat(exam.examId()).isEqualTo(Samples.EXAM_ID);
            exam.retitle("改名 𬭛");
            exam.putDocument("rules", "b: 2\n");
            exam.putDocument("catalogue", "🙂");
            assertThat(exam.title()).isEqualTo("改名 𬭛");
            assertThat(exam.document("rules")).contains("b: 2\n");
            assertThat(exam.document("catalogue")).contains("🙂");
            assertThat(exam.document("other")).isEmpty();
        }
    }

    @Test
    void startsWithNothing() {
        try (ExamFile exam = Samples.read(Samples.examIn(folder))) {
            assertThat(exam.roster()).isEqualTo(Roster.EMPTY);
            assertThat(exam.venue()).isEqualTo(Venue.EMPTY);
            assertThat(exam.plan()).isEqualTo(Plan.EMPTY);
            assertThat(exam.journal()).isEmpty();
            assertThat(exam.projection()).isEmpty();
        }
    }

    @Test
    void givesBackRosterVenueAndPlanAsTheyWere() {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            exam.saveRoster(Samples.roster());
            exam.saveVenue(Samples.venue());
            exam.savePlan(Samples.plan());
        }
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.roster()).isEqualTo(Samples.roster());
            assertThat(exam.venue()).isEqualTo(Samples.venue());
            assertThat(exam.plan()).isEqualTo(Samples.plan());
        }
        assertThat(ExamFile.check(path)).isEmpty();
    }

    @Test
    void replacesRosterVenueAndPlanWhileTheyReferToEachOther() {
        try (ExamFile exam = prepared()) {
            exam.saveRoster(Samples.roster());
            exam.saveVenue(Samples.venue());
            exam.savePlan(new Plan("other", List.of()));
            assertThat(exam.plan()).isEqualTo(new Plan("other", List.of()));
            assertThat(exam.roster()).isEqualTo(Samples.roster());
        }
    }

    @Test
    void keepsTheOldRosterIfThePlanNeedsACandidateOfIt() {
        try (ExamFile exam = prepared()) {
            Roster without = new Roster(
                    Samples.roster().schools(), Samples.roster().candidates().subList(1, 3));
            assertThatThrownBy(() -> exam.saveRoster(without))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_REFERENCE);
            assertThatThrownBy(() -> exam.saveVenue(Venue.EMPTY))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_REFERENCE);
            assertThat(exam.roster()).isEqualTo(Samples.roster());
            assertThat(exam.venue()).isEqualTo(Samples.venue());
        }
    }

    @Test
    void savesARosterWhollyOrNotAtAll() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            exam.saveRoster(Samples.roster());
            Roster twice = new Roster(
                    List.of(new School("01", "一"), new School("01", "again")),
                    Samples.roster().candidates());
            assertThatThrownBy(() -> exam.saveRoster(twice)).isInstanceOf(StoreException.class);
            assertThat(exam.roster()).isEqualTo(Samples.roster());
        }
    }

    @Test
    void dropsPhotosOnlyOfCandidatesWhoLeft() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            exam.saveRoster(Samples.roster());
            try (PhotoStage stage = exam.stagePhotos()) {
                stage.add(Samples.photo("0001"));
                stage.add(Samples.photo("0002"));
                stage.commit();
                stage.add(new Photo("0002", new byte[] {1, 2}, "cd".repeat(32)));
                stage.commit();
            }
            exam.saveRoster(new Roster(
                    Samples.roster().schools(), Samples.roster().candidates().subList(1, 3)));
            assertThat(exam.photographed()).isEqualTo(Set.of("0002"));
            assertThat(exam.photo("0002").orElseThrow()).containsExactly(1, 2);
            assertThat(exam.photo("0001")).isEmpty();
            assertThat(exam.photoSources()).isEqualTo(Map.of("0002", "cd".repeat(32)));
        }
    }

    @Test
    void keepsNothingOfPhotosThatWereNotCommitted() {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            exam.saveRoster(Samples.manyCandidates(300));
            try (PhotoStage stage = exam.stagePhotos()) {
                for (int i = 0; i < 200; i++) {
                    stage.add(Samples.photo(String.format("%07d", i)));
                }
                assertThat(exam.photographed()).isEmpty();
                // other work goes on meanwhile
                exam.append(head -> Samples.batch("{}"));
            }
            try (PhotoStage stage = exam.stagePhotos()) {
                stage.add(Samples.photo("0000007"));
                stage.add(Samples.photo("0000008"));
                stage.drop("0000008");
                stage.add(Samples.photo("of nobody"));
                stage.commit();
            }
            assertThat(exam.photographed()).containsExactly("0000007");
        }
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(ExamFile.check(path)).isEmpty();
    }

    @Test
    void tellsAPhotoThatIsNoLongerWhatWasStored() throws SQLException {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            exam.saveRoster(Samples.roster());
            try (PhotoStage stage = exam.stagePhotos()) {
                stage.add(Samples.photo("0001"));
                stage.add(Samples.photo("0002"));
                stage.commit();
            }
            assertThat(exam.damagedPhotos()).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE photo SET jpeg = x'FFD8' WHERE candidate_no = '0002'");
        }
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.damagedPhotos()).containsExactly("0002");
        }
    }

    @Test
    void keepsDrawSecrets() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            exam.putDrawSecret("S1", new byte[32]);
            exam.putDrawSecret("S1", new byte[] {(byte) 0xff, 0});
            assertThat(exam.drawSecret("S1").orElseThrow()).containsExactly(0xff, 0);
            assertThat(exam.drawSecret("S2")).isEmpty();
        }
    }

    @Test
    void changesAndRebuildsTheProjection() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            SheetRow empty = new SheetRow(
                    new SheetKey("0002", Subject.BIOLOGY),
                    "",
                    Outcome.PENDING,
                    SheetState.CONFLICT,
                    new TreeMap<>(),
                    Optional.empty());
            exam.append(head -> new Batch(List.of("{}"), List.of(Samples.sheet("0001", 100), empty)));
            exam.append(head -> new Batch(List.of("{}"), List.of(Samples.sheet("0001", 100, 0, -50))));
            assertThat(exam.projection()).containsExactly(Samples.sheet("0001", 100, 0, -50), empty);
            exam.rebuildProjection(List.of(Samples.sheet("0009", 900)));
            assertThat(exam.projection()).containsExactly(Samples.sheet("0009", 900));
        }
    }

    @Test
    void lookingRefusesToChange() {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.writable()).isFalse();
            assertThatThrownBy(() -> exam.putDocument("rules", ""))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_READ_ONLY);
        }
    }

    @Test
    void backsUpWhileWorkingToAWholeFile() throws IOException {
        Path copy = folder.resolve("backup/考试.bak.shikao");
        Files.createDirectory(copy.getParent());
        try (ExamFile exam = prepared()) {
            exam.append(head -> Samples.batch("{\"a\":\"𬭛\"}"));
            exam.backup(copy);
            exam.append(head -> Samples.batch("{}"));
            assertThatThrownBy(() -> exam.backup(copy)).extracting("fault").isEqualTo(StoreFault.STORE_EXISTS);
        }
        assertThat(copy.getParent().toFile().list()).containsExactly("考试.bak.shikao");
        assertThat(ExamFile.check(copy)).isEmpty();
        try (ExamFile exam = Samples.write(copy)) {
            assertThat(exam.journal()).hasSize(1);
            assertThat(exam.plan()).isEqualTo(Samples.plan());
        }
    }

    @Test
    void fillsEveryTextOfItsFaults() {
        for (StoreFault fault : StoreFault.values()) {
            var problem = new StoreException(fault, "/x/考试.shikao", "a", "b", "c").problem();
            for (var lang : Lang.values()) {
                var texts = Texts.in(lang);
                assertThat(texts.text(
                                "problem." + problem.code(), problem.args().toArray()))
                        .doesNotContain("{");
                assertThat(texts.text(
                                "problem." + problem.code() + ".remedy",
                                problem.args().toArray()))
                        .isNotBlank();
            }
        }
    }

    private ExamFile prepared() {
        ExamFile exam = Samples.write(Samples.examIn(folder));
        exam.saveRoster(Samples.roster());
        exam.saveVenue(Samples.venue());
        exam.savePlan(Samples.plan());
        return exam;
    }
}
