package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Appeal;
import org.shikao.exam.journal.Appeal.Ruling;
import org.shikao.exam.journal.Appellant;
import org.shikao.exam.journal.Fact;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Rule 38 on paper: the register of appeals, and until when a score slip says that one may be made. */
class AppealRegisterTest {
    private static final Path FOLDER = Path.of("target/forms");

    private static Appeal appeal(int candidate, Optional<Ruling> ruling, boolean disputed) {
        SheetKey key = new SheetKey(FormExam.no(candidate), Subject.PHYSICS);
        String ground = "认为第四点称量读数记错，请核对原始记录表与评分表上的得分";
        String late = candidate == 1 ? "住院，附病历" : "";
        Fact.AppealOpened opened = new Fact.AppealOpened(
                key,
                Appellant.values()[candidate % 3],
                "2026-06-20",
                "2026-06-2" + (candidate + 1),
                ground,
                late,
                "周明");
        return new Appeal(
                "A:" + candidate,
                opened,
                ruling.map(r -> new Fact.AppealDecided(key, "A:" + candidate, r, "核对评分表与录入，第四点漏记", "王建国", "李秀英")),
                disputed,
                0);
    }

    private static FormInput input(FormExam exam, Lang lang) {
        FormInput i = exam.input(Texts.in(lang));
        List<Appeal> appeals = List.of(
                appeal(0, Optional.of(Ruling.UPHELD), false),
                appeal(1, Optional.of(Ruling.CHANGED), false),
                appeal(2, Optional.empty(), true),
                appeal(3, Optional.empty(), false));
        DayRecords day = new DayRecords(
                i.day().sheets(),
                i.day().ledger(),
                i.day().faults(),
                i.day().proofs(),
                Set.of(),
                appeals,
                List.of(),
                Map.of());
        return new FormInput(
                i.title(),
                i.rules(),
                i.catalogue(),
                i.roster(),
                i.venue(),
                i.plan(),
                day,
                i.results(),
                i.photos(),
                i.part(),
                i.texts());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void tellsEachAppealAndItsRuling(Lang lang) throws IOException {
        FormExam exam = FormExam.of(FormExam.rules("hunan", "appeal: arithmetic", "appeal: committee"), 24);
        String text = text("appeal-register", input(exam, lang), lang);
        Texts words = Texts.in(lang);
        assertThat(text)
                .contains(FormExam.no(0), FormExam.no(3), "2026-06-21", "王建国", "李秀英")
                .contains(words.text("forms.appeal.signer.committee"), words.text("forms.appeal.disputed"));
    }

    @ParameterizedTest
    @CsvSource({
        "appeal: arithmetic,仲裁委员会,false",
        "appeal: committee,仲裁委员会,true",
        "appeal: panel,考点评审组,true",
        "appeal: video,录像复核人,true"
    })
    void isSignedByWhoDecidesUnderTheRule(String rule, String signer, boolean there) throws IOException {
        FormExam exam = FormExam.of(FormExam.rules("hunan", "appeal: arithmetic", rule), 4);
        String text = text("appeal-register", exam.input(Texts.in(Lang.ZH_CN)), Lang.ZH_CN);
        assertThat(text.contains(signer)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({"appealDays: 3,公布后 3 天内", "appealDays: 5,公布后 5 天内", "appealDays: 0,只在当场提出"})
    void theScoreSlipSaysUntilWhenOneMayAppeal(String rule, String words) throws IOException {
        for (String signs : List.of("candidateSigns: false", "candidateSigns: true")) {
            FormExam exam = FormExam.of(
                    FormExam.rules(
                            "hunan",
                            "disclosure: none",
                            "disclosure: slip",
                            "candidateSigns: false",
                            signs,
                            "appealDays: 3",
                            rule),
                    8);
            assertThat(text("score-slip", exam.input(Texts.in(Lang.ZH_CN)), Lang.ZH_CN))
                    .contains(words);
        }
    }

    private static String text(String kind, FormInput input, Lang lang) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Forms.write(kind, input, pdf);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(kind + "-appeals_" + lang.tag() + ".pdf"), pdf.toByteArray());
        return String.join("\n", FormsTest.pages(pdf.toByteArray()));
    }
}
