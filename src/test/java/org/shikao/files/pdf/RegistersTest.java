package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.files.pdf.FormsTest.pages;
import static org.shikao.files.pdf.FormsTest.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** The lists of those who do not sit with the others. */
class RegistersTest {
    /** Anybody may read what a school posts: no name and no number stands there whole. */
    @Test
    void masksThoseExemptOnTheNoticeAndSaysWhatIsOpen() throws IOException {
        for (boolean committee : new boolean[] {false, true}) {
            String pack = "percent: 60, byCommittee: " + committee;
            FormExam exam = FormExam.of(FormExam.rules("hunan", "percent: 60, byCommittee: false", pack), 16);
            Candidate exempt = exam.input(Texts.in(Lang.ZH_CN)).roster().candidates().stream()
                    .filter(c -> !c.exemptions().isEmpty())
                    .findFirst()
                    .orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            write("exemption-notice", exam, Lang.ZH_CN, out);

            String text = String.join("\n", pages(out.toByteArray()));
            String no = exempt.candidateNo();
            assertThat(text)
                    .contains("免考公示", "伤病免考", "化学", "*" + no.substring(no.length() - 4))
                    .doesNotContain(no, exempt.name());
            assertThat(text.contains("待委员会决定")).isEqualTo(committee);
        }
    }

    @Test
    void registersDeferralsWithTheLastDayToMakeThemUp() throws IOException {
        FormInput all = FormExam.of(FormExam.rules("hunan", "deferralDays: 7", "deferralDays: 20"), 16)
                .input(Texts.in(Lang.ZH_CN));
        List<MarkSheet> sheets = new ArrayList<>(all.day().sheets());
        MarkSheet due = sheets.get(2);
        sheets.set(
                2,
                new MarkSheet(
                        due.key(),
                        due.sessionId(),
                        "",
                        0,
                        null,
                        "",
                        Outcome.DEFERRED,
                        due.state(),
                        new TreeMap<>(),
                        List.of(),
                        due.devices()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream none = new ByteArrayOutputStream();

        Forms.write("deferral-register", with(all, sheets), out);

        String text = String.join("\n", pages(out.toByteArray()));
        Session session = all.plan().session(due.sessionId()).orElseThrow();
        assertThat(text)
                .contains("缓考登记表", "20 天", "共 1 科次", due.key().candidateNo())
                .contains(session.date().toString(), session.date().plusDays(20).toString());
        assertThat(text).doesNotContain("未交");
        Forms.write("deferral-register", all, none);
        assertThat(String.join("\n", pages(none.toByteArray()))).contains("共 0 科次");
    }

    private static FormInput with(FormInput input, List<MarkSheet> sheets) {
        return new FormInput(
                input.title(),
                input.rules(),
                input.catalogue(),
                input.roster(),
                input.venue(),
                input.plan(),
                new DayRecords(sheets),
                input.results(),
                input.photos(),
                input.part(),
                input.texts());
    }

    @Test
    void aNameShowsItsFirstAndLastSignOnly() {
        assertThat(ExemptionNoticeForm.maskedName("李")).isEqualTo("李");
        assertThat(ExemptionNoticeForm.maskedName("李䶮")).isEqualTo("李＊");
        assertThat(ExemptionNoticeForm.maskedName("欧阳娜娜")).isEqualTo("欧＊＊娜");
        assertThat(ExemptionNoticeForm.maskedName("王\uD872\uDF5B")).isEqualTo("王＊");
        assertThat(ExemptionNoticeForm.maskedName("")).isEmpty();
        assertThat(ExemptionNoticeForm.maskedNumber("2026051601")).isEqualTo("******1601");
        assertThat(ExemptionNoticeForm.maskedNumber("123")).isEqualTo("**3");
    }
}
