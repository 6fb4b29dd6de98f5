package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.draw.Given;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.journal.SessionState;
import org.shikao.flow.Answer;
import org.shikao.flow.CheckIn;
import org.shikao.flow.CheckIn.Admission;
import org.shikao.flow.CheckIn.Attendance;
import org.shikao.flow.DrawLots;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.draw.DrawDay.Row;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The sessions, and the draw of the one chosen: commit, check in, draw, verify. */
final class DrawModel extends ExamModel<List<SessionRow>> {
    /** What the page shows for the chosen session. */
    enum Stage {
        NOTHING,
        COMMIT,
        CHECK_IN,
        DRAW,
        RESULT
    }

    /** What recomputing the draw gave. */
    enum Verified {
        NOT_YET,
        AGREES,
        DIFFERS
    }

    private final DrawLots lots;
    private final CheckIn checkIn;
    private final ExamStatus status;
    private final Supplier<String> operator;
    private final Set<String> missing = new HashSet<>();
    private final StringProperty digits = new SimpleStringProperty("");
    private String wanted = "";
    private DrawDay day;
    private Correction again;
    private final Map<String, TypedLots> typed = new HashMap<>();
    private boolean retyping;
    private final ArrivalModel arrivals;
    private IntPredicate absence = count -> false;
    private Supplier<Optional<String>> lateReason = Optional::empty;
    private boolean changing;
    private Verified verified = Verified.NOT_YET;
    private List<Problem> problems = List.of();

    DrawModel(Workspace workspace, DrawFlows flows, Supplier<String> operator) {
        super(workspace, Reading.IN_BACKGROUND);
        this.lots = flows.lots();
        this.checkIn = flows.checkIn();
        this.status = flows.status();
        this.operator = operator;
        this.arrivals = new ArrivalModel(workspace, flows.send(), operator, this::changed);
    }

    /** What a session shows, and the desk at which candidates arrive. */
    private record Read(DrawDay day, ArrivalBoard board) {}

    /** The desk at which candidates arrive who are given their session then. */
    ArrivalModel arrivals() {
        return arrivals;
    }

    @Override
    protected void forget() {
        day = null;
        arrivals.forget();
        wanted = "";
        again = null;
        typed.clear();
        retyping = false;
        problems = List.of();
    }

    @Override
    protected List<SessionRow> read(OpenExam exam) {
        return status.sessions(exam);
    }

    @Override
    protected List<SessionRow> take(List<SessionRow> rows) {
        if (rows.stream().noneMatch(r -> r.id().equals(wanted))) {
            wanted = rows.stream()
                    .filter(r -> r.state().compareTo(SessionState.DRAWN) < 0)
                    .findFirst()
                    .or(() -> rows.stream().findFirst())
                    .map(SessionRow::id)
                    .orElse("");
        }
        load();
        return rows;
    }

    @Override
    protected StepState stepOf(List<SessionRow> rows) {
        long drawn = drawn(rows);
        if (drawn == 0) {
            return StepState.EMPTY;
        }
        return drawn < rows.size() ? StepState.IN_PROGRESS : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(List<SessionRow> rows) {
        return rows.isEmpty() ? null : Phrase.of("gui.draw.state", rows.size(), drawn(rows));
    }

    private static long drawn(List<SessionRow> rows) {
        return rows.stream()
                .filter(r -> r.state().compareTo(SessionState.DRAWN) >= 0)
                .count();
    }

    /** Chooses a session. */
    void choose(String sessionId) {
        if (!sessionId.equals(wanted)) {
            wanted = sessionId;
            again = null;
            retyping = false;
            changing = false;
            digits.set("");
            verified = Verified.NOT_YET;
            problems = List.of();
            load();
        }
    }

    private void load() {
        String id = wanted;
        if (id.isEmpty()) {
            return;
        }
        workspace().read(exam -> new Read(DrawDay.read(exam, status, id), ArrivalBoard.read(exam)), all -> {
            DrawDay read = all.day();
            arrivals.show(all.board());
            if (id.equals(wanted)) {
                // what is being typed outlives reading the draw again, a changed attendance and a look at another
                // session
                typed.merge(id, new TypedLots(read), (now, fresh) -> now.fits(read) ? now : now.carriedTo(read));
                day = read;
                missing.clear();
                read.rows().stream()
                        .filter(r -> r.attendance() == DrawDay.Attendance.ABSENT || isAwaited(r))
                        .forEach(r -> missing.add(r.candidateNo()));
                changed();
            }
        });
    }

    List<SessionRow> sessions() {
        return viewProperty().get();
    }

    String chosen() {
        return wanted;
    }

    Optional<DrawDay> day() {
        return Optional.ofNullable(day);
    }

    Stage stage() {
        if (day == null) {
            return Stage.NOTHING;
        }
        if (day.isDrawn() && again == null && !retyping) {
            return Stage.RESULT;
        }
        if (!day.isByHand() && day.committed().isEmpty()) {
            return Stage.COMMIT;
        }
        boolean waits = day.rows().stream().anyMatch(this::isAwaited);
        return day.isCheckedIn() && !changing && !waits ? Stage.DRAW : Stage.CHECK_IN;
    }

    /** Whether the candidate is one who has not come to any session yet. */
    boolean isAwaited(Row row) {
        return arrivals.board().isOn() && row.attendance() == DrawDay.Attendance.OPEN;
    }

    Verified verified() {
        return verified;
    }

    /** Why the last step was refused. */
    List<Problem> problems() {
        return problems;
    }

    boolean isWritable() {
        return workspace().writable();
    }

    boolean isMissing(Row row) {
        return missing.contains(row.candidateNo());
    }

    int missing() {
        return missing.size();
    }

    /** Marks somebody as missing or as there again. */
    void toggle(Row row) {
        if (!missing.remove(row.candidateNo())) {
            missing.add(row.candidateNo());
        }
        changed();
    }

    void everybodyIsHere() {
        missing.clear();
        changed();
    }

    /** Opens the list again to change it before the draw. */
    void changeList() {
        changing = true;
        changed();
    }

    void commit() {
        String id = wanted;
        String by = operator.get();
        boolean second = again != null;
        workspace()
                .save(
                        (exam, progress) -> !second ? lots.commit(exam, id, by) : lots.commitAgain(exam, id, by),
                        answer -> took(answer));
    }

    /** Records who is here and who is missing, in every session of the urn. */
    void register() {
        int awaited = (int) day.rows().stream()
                .filter(row -> isAwaited(row) && isMissing(row))
                .count();
        if (awaited > 0 && !absence.test(awaited)) {
            return;
        }
        register(Admission.by(operator.get()));
    }

    /** How to ask whether so many who have not come are to be absent. */
    void asksAbsence(IntPredicate question) {
        absence = question;
    }

    /** How to ask why somebody is let in late; nothing if the person gave up. */
    void asksLate(Supplier<Optional<String>> question) {
        lateReason = question;
    }

    private void register(Admission by) {
        DrawDay now = day;
        Set<String> gone = Set.copyOf(missing);
        workspace().<Attendance>save((exam, progress) -> register(exam, now, gone, by), answer -> {
            changing = answer.refused() && changing;
            took(answer);
            boolean late = CheckIn.asksForReason(answer.problems());
            if (late && by.lateReason().isBlank()) {
                lateReason.get().ifPresent(why -> register(new Admission(by.by(), why)));
            }
        });
    }

    private Answer<Attendance> register(OpenExam exam, DrawDay now, Set<String> gone, Admission by) {
        Answer<Attendance> last = null;
        for (String id : new LinkedHashSet<>(now.urn().sessions())) {
            List<String> present = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (Row row : now.rows()) {
                boolean isGone = gone.contains(row.candidateNo());
                if (row.sessionId().equals(id) && differs(row, isGone)) {
                    (isGone ? absent : present).add(row.candidateNo());
                }
            }
            if (!present.isEmpty() || !absent.isEmpty()) {
                last = checkIn.run(exam, id, present, absent, by);
                if (last.refused()) {
                    return last;
                }
            }
        }
        return last == null ? Answer.of(new Attendance(now.row().id(), 0, 0, 0)) : last;
    }

    private static boolean differs(Row row, boolean gone) {
        return row.attendance() != (gone ? DrawDay.Attendance.ABSENT : DrawDay.Attendance.PRESENT);
    }

    /** What is wrong with the digits typed. */
    List<Problem> checkEntropy(String digits) {
        return LotDraw.checkEntropy(digits);
    }

    /** The digits called in public, as typed so far. */
    StringProperty digitsProperty() {
        return digits;
    }

    /** Draws with the digits typed. */
    void draw() {
        String id = wanted;
        String by = operator.get();
        Correction reason = again;
        DrawOrder order = reason == null
                ? DrawOrder.first(id, digits.get(), by)
                : new DrawOrder(id, digits.get(), by, reason.reason(), reason.first(), reason.second());
        workspace().save((exam, progress) -> lots.run(exam, order), answer -> {
            if (!answer.refused()) {
                again = null;
                digits.set("");
            }
            verified = Verified.NOT_YET;
            took(answer);
        });
    }

    /** Draws once more, for a reason two people answer for: a new commitment first, then digits. */
    void drawAgain(Correction reason) {
        again = reason;
        commit();
    }

    /** Recomputes the draw from what is recorded. */
    void verify() {
        String id = wanted;
        workspace().read(exam -> lots.verify(exam, id), answer -> {
            verified = answer.refused() ? Verified.DIFFERS : Verified.AGREES;
            problems = answer.problems();
            changed();
        });
    }

    /** The lots drawn by hand as typed so far. */
    TypedLots typed() {
        return typed.get(wanted);
    }

    /** Opens the lots typed once more, to correct some. */
    void retype() {
        retyping = true;
        typed.put(wanted, new TypedLots(day));
        changed();
    }

    /** Leaves the lots as they are recorded. */
    void keep() {
        retyping = false;
        problems = List.of();
        typed.put(wanted, new TypedLots(day));
        changed();
    }

    boolean isRetyping() {
        return retyping;
    }

    /** Records the lots typed by hand; the correction is needed where a recorded one changes. */
    void saveTyped(Optional<Correction> correction) {
        String by = operator.get();
        String id = day.urn().sessionId();
        DrawOrder order = correction
                .map(c -> new DrawOrder(id, "", by, c.reason(), c.first(), c.second()))
                .orElseGet(() -> DrawOrder.first(id, "", by));
        List<Given> given = typed().given();
        workspace().<Integer>save((exam, progress) -> lots.type(exam, order, given), answer -> {
            retyping = answer.refused() && retyping;
            took(answer);
        });
    }

    private void took(Answer<?> answer) {
        problems = answer.refused() ? answer.problems() : List.of();
        changed();
    }
}
