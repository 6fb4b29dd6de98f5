package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.journal.SessionState;
import org.shikao.flow.Answer;
import org.shikao.flow.CheckIn;
import org.shikao.flow.CheckIn.Attendance;
import org.shikao.flow.DrawLots;
import org.shikao.flow.DrawLots.DrawOrder;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.flow.OpenExam;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.draw.DrawDay.Row;
import org.shikao.gui.workspace.Workspace;

/** The sessions, and the draw of the one chosen: commit, check in, draw, verify. */
final class DrawModel {
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

    private final Workspace workspace;
    private final DrawLots lots;
    private final CheckIn checkIn;
    private final ExamStatus status;
    private final Supplier<String> operator;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private final StringProperty digits = new SimpleStringProperty("");
    private List<SessionRow> sessions = List.of();
    private String wanted = "";
    private DrawDay day;
    private Correction again;
    private boolean changing;
    private Verified verified = Verified.NOT_YET;
    private List<Problem> problems = List.of();

    DrawModel(Workspace workspace, DrawLots lots, CheckIn checkIn, ExamStatus status, Supplier<String> operator) {
        this.workspace = workspace;
        this.lots = lots;
        this.checkIn = checkIn;
        this.status = status;
        this.operator = operator;
        workspace.examProperty().addListener((at, before, now) -> forget());
    }

    void onChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private void forget() {
        sessions = List.of();
        day = null;
        wanted = "";
        again = null;
        problems = List.of();
        changed();
    }

    /** Reads the sessions again, and the chosen one. */
    void refresh() {
        if (workspace.exam() == null) {
            return;
        }
        workspace.read(status::sessions, read -> {
            sessions = read;
            boolean there = read.stream().anyMatch(r -> r.id().equals(wanted));
            if (!there) {
                wanted = read.stream()
                        .filter(r -> r.state().compareTo(SessionState.DRAWN) < 0)
                        .findFirst()
                        .or(() -> read.stream().findFirst())
                        .map(SessionRow::id)
                        .orElse("");
            }
            changed();
            load();
        });
    }

    /** Chooses a session. */
    void choose(String sessionId) {
        if (!sessionId.equals(wanted)) {
            wanted = sessionId;
            again = null;
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
        workspace.read(exam -> DrawDay.read(exam, status, id), read -> {
            if (id.equals(wanted)) {
                day = read;
                missing.clear();
                read.rows().stream()
                        .filter(r -> r.attendance() == DrawDay.Attendance.ABSENT)
                        .forEach(r -> missing.add(r.candidateNo()));
                changed();
            }
        });
    }

    List<SessionRow> sessions() {
        return sessions;
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
        if (day.isDrawn() && again == null) {
            return Stage.RESULT;
        }
        if (day.committed().isEmpty()) {
            return Stage.COMMIT;
        }
        return day.isCheckedIn() && !changing ? Stage.DRAW : Stage.CHECK_IN;
    }

    Verified verified() {
        return verified;
    }

    /** Why the last step was refused. */
    List<Problem> problems() {
        return problems;
    }

    boolean isWritable() {
        return workspace.writable();
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
        workspace.save((exam, progress) -> lots.commit(exam, id, by), answer -> took(answer));
    }

    /** Records who is here and who is missing, in every session of the urn. */
    void register() {
        DrawDay now = day;
        String by = operator.get();
        Set<String> gone = Set.copyOf(missing);
        workspace.<Attendance>save((exam, progress) -> register(exam, now, gone, by), answer -> {
            changing = answer.refused() && changing;
            took(answer);
        });
    }

    private Answer<Attendance> register(OpenExam exam, DrawDay now, Set<String> gone, String by) {
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
        workspace.save((exam, progress) -> lots.run(exam, order), answer -> {
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
        workspace.read(exam -> lots.verify(exam, id), answer -> {
            verified = answer.refused() ? Verified.DIFFERS : Verified.AGREES;
            problems = answer.problems();
            changed();
        });
    }

    private void took(Answer<?> answer) {
        problems = answer.refused() ? answer.problems() : List.of();
        refresh();
    }
}
