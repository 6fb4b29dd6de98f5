package org.shikao.files.pdf;

import com.itextpdf.commons.exceptions.ITextException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.text.Texts;

/** The printed forms (表册). A new one is a class and a line in {@link #ALL}. */
public final class Forms {
    private static final List<Form> ALL = List.of(
            new TicketForm(),
            new DoorListForm(),
            new MarkSheetForm(false),
            new MarkSheetForm(true),
            new RecheckListForm(),
            new ScoreSlipForm(),
            new FaultRegisterForm(),
            new SessionSignForm(),
            new AbsenceRegisterForm(),
            new ExemptionNoticeForm(),
            new DeferralRegisterForm(),
            new AppealRegisterForm(),
            new ResultSummaryForm(),
            new ResultListForm(),
            new SuppliesForm(),
            new LedgerForm());

    private Forms() {}

    /** The kinds that can be written, in the order of the work. */
    public static List<String> kinds() {
        return ALL.stream().map(Form::kind).toList();
    }

    /**
     * Writes a form as PDF; the same input gives the same bytes. It is laid out twice: once for the number of pages and the
     * document's identity, once into the file.
     *
     * @param out is closed if anything was written
     * @throws IllegalArgumentException if there is no such kind
     */
    public static FormMade write(String kind, FormInput input, OutputStream out) {
        return write(form(kind), input, out);
    }

    /** Writes the shopping list of these sites and days (备料单) as PDF; the same input gives the same bytes. */
    public static FormMade writeSupplies(List<DaySupplies> days, FormInput input, OutputStream out) {
        return write(new SuppliesForm(days), input, out);
    }

    /** Writes these pages of the ledger of regulated reagents (危险化学品领用归还登记表) as PDF. */
    public static FormMade writeLedger(List<LedgerPage> pages, FormInput input, OutputStream out) {
        return write(new LedgerForm(pages), input, out);
    }

    private static FormMade write(Form form, FormInput input, OutputStream out) {
        String kind = form.kind();
        Selection selection = new Selection(input);
        Typefaces faces = Typefaces.bundled();
        Lettering lettering = new Lettering(new Glyphs(faces));
        Rehearsal rehearsal = new Rehearsal();
        form.write(page(rehearsal, lettering, form, input, 0), selection);
        if (rehearsal.pages() == 0) {
            return new FormMade(0, List.of(Problem.error("FORM_EMPTY", Place.named(kind))));
        }
        String title = input.title() + " " + input.texts().text("form." + kind);
        PageWriter page;
        try (ItextDrawing drawing = new ItextDrawing(
                out, faces, rehearsal.identity(), title, input.rules().exam().firstDay())) {
            page = page(drawing, lettering, form, input, rehearsal.pages());
            form.write(page, selection);
        } catch (ITextException e) {
            // a full disk is no defect of the program
            throw e.getCause() instanceof IOException failed ? new UncheckedIOException(failed) : e;
        }
        return new FormMade(rehearsal.pages(), new ArrayList<>(page.problems()));
    }

    static Form form(String kind) {
        return ALL.stream()
                .filter(f -> f.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + kind));
    }

    static PageWriter page(Drawing drawing, Lettering lettering, Form form, FormInput input, int pages) {
        return new PageWriter(drawing, lettering, new ExamFooter(input, form.kind(), pages));
    }

    private record ExamFooter(FormInput input, String kind, int pages) implements PageWriter.Footer {
        @Override
        public String name() {
            return input.title() + " · " + input.texts().text("form." + kind);
        }

        @Override
        public String page(int number) {
            Texts texts = input.texts();
            return texts.text("forms.page", number, pages);
        }
    }
}
