package org.shikao.gui.desk;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.flow.EnterScore;
import org.shikao.gui.control.Severity;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/**
 * The desk of one examiner: the sheets in front of him, which point of which sheet is active, and what is typed. A value is
 * bound to its sheet and point when it is typed, so it cannot land elsewhere however fast candidates are switched.
 */
final class DeskModel {
    /** Sheets that stand beside each other at most. */
    static final int AT_ONCE = 4;

    private final Workspace workspace;
    private final DeskScribe scribe;
    private final DeskClock clock;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Deque<Given> given = new ArrayDeque<>();
    private List<DeskSession> sessions = List.of();
    private DeskSession session;
    private DeskExaminer examiner;
    private List<DeskSheet> sheets = List.of();
    private int active;
    private boolean movedByItself;
    /** Somebody types the ".0" of a whole mark that was already taken: it belongs to no other point. */
    private boolean pointTooMany;

    private Said said;

    /** What the desk says in its own line; {@code problem} where a flow refused. */
    record Said(Severity severity, Phrase phrase, Problem problem) {}

    /** A value given, with what stood there before. */
    private record Given(DeskSheet sheet, DeskPoint point, Optional<Marks> before, List<String> errors) {}

    DeskModel(Workspace workspace, EnterScore score, DeskQuestions questions, Clock clock) {
        this.workspace = workspace;
        this.scribe = new DeskScribe(workspace, score, questions, this::say);
        this.clock = new DeskClock(clock);
        workspace.examProperty().addListener((at, before, now) -> close());
    }

    /** Called after every change. */
    void onChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Reads the sessions that are drawn. */
    void refresh() {
        if (workspace.exam() == null) {
            sessions = List.of();
            changed();
        } else {
            workspace.read(DeskSession::all, read -> {
                sessions = read;
                changed();
            });
        }
    }

    List<DeskSession> sessions() {
        return sessions;
    }

    boolean isScoring() {
        return !sheets.isEmpty();
    }

    boolean isWritable() {
        return workspace.writable();
    }

    DeskSession session() {
        return session;
    }

    DeskExaminer examiner() {
        return examiner;
    }

    List<DeskSheet> sheets() {
        return sheets;
    }

    /** The sheets beside each other now: the page of four in which the active one is. */
    List<DeskSheet> shown() {
        int from = active / AT_ONCE * AT_ONCE;
        return sheets.isEmpty() ? List.of() : sheets.subList(from, Math.min(sheets.size(), from + AT_ONCE));
    }

    DeskSheet activeSheet() {
        return sheets.get(active);
    }

    int activeIndex() {
        return active;
    }

    DeskClock clock() {
        return clock;
    }

    Optional<Said> said() {
        return Optional.ofNullable(said);
    }

    /** Lays the sheets of this examiner on the desk and records that scoring was opened. */
    void open(DeskSession chosen, DeskExaminer who) {
        if (workspace.writable() && chosen.state() != SessionState.SIGNED) {
            scribe.open(chosen.id(), who.marker());
        }
        workspace.read(exam -> DeskSession.sheets(exam, chosen.id(), who.marker()), read -> {
            session = chosen;
            examiner = who;
            sheets = read;
            active = DeskSheet.firstOpen(read);
            given.clear();
            said = read.isEmpty() ? DeskScribe.nothing(who) : null;
            changed();
        });
    }

    /** Clears the desk; what was typed and not given is dropped. */
    void close() {
        sheets = List.of();
        session = null;
        examiner = null;
        given.clear();
        said = null;
        refresh();
    }

    void startClock() {
        clock.start(session.id());
        changed();
    }

    void resetClock() {
        clock.reset(session.id());
        changed();
    }

    /** A digit or the decimal point. */
    void digit(char c) {
        if (movedByItself && c == '.') {
            pointTooMany = true;
        }
        if (pointTooMany) {
            return;
        }
        DeskSheet sheet = activeSheet();
        if (!mayType(sheet)) {
            return;
        }
        DeskPoint point = sheet.activePoint();
        if (!point.type(c)) {
            warn("gui.desk.say.allowed", point.allowedText());
            return;
        }
        // with halves about, somebody may type 1.0: then only Enter gives a mark
        if (sheet.decimals() == 0 && point.isUnmistakable() && sheet.isOpen()) {
            give(sheet, point);
            sheet.activate(sheet.active() + 1);
            movedByItself = true;
        }
        changed();
    }

    /** One of the values offered, chosen whole. */
    void choose(Marks value) {
        DeskSheet sheet = activeSheet();
        if (mayType(sheet)) {
            sheet.activePoint().type(value);
            enter();
        }
    }

    void full() {
        DeskSheet sheet = activeSheet();
        if (mayType(sheet)) {
            sheet.activePoint().typeFull();
            enter();
        }
    }

    /** A letter; false if the active point knows no such error. */
    boolean letter(String code) {
        DeskSheet sheet = activeSheet();
        if (sheet.activePoint().rubric().errors().stream()
                .noneMatch(e -> e.code().equals(code))) {
            return false;
        }
        if (mayType(sheet)) {
            sheet.activePoint().toggleError(code);
            changed();
        }
        return true;
    }

    /** Gives what is typed and goes to the next point. */
    void enter() {
        if (movedByItself) {
            movedByItself = false;
            pointTooMany = false;
            return;
        }
        DeskSheet sheet = activeSheet();
        DeskPoint point = sheet.activePoint();
        if (point.isTyping()) {
            if (point.typedValue().isEmpty()) {
                warn("gui.desk.say.allowed", point.allowedText());
            } else if (sheet.isOpen()) {
                give(sheet, point);
                sheet.activate(sheet.active() + 1);
                changed();
            } else {
                scribe.correct(sheet, point);
            }
        } else if (point.isGiven() || !sheet.isOpen()) {
            sheet.activate(sheet.active() + 1);
            changed();
        } else {
            warn("gui.desk.say.giveFirst", point.no());
        }
    }

    void eraseLast() {
        activeSheet().activePoint().eraseLast();
        key();
        changed();
    }

    /** Drops what is typed; false if nothing was. */
    boolean dropTyping() {
        DeskPoint point = activeSheet().activePoint();
        boolean typing = point.isTyping();
        point.stopTyping();
        key();
        changed();
        return typing;
    }

    /** Up or down by so many points. */
    void movePoint(int by) {
        if (settled()) {
            activeSheet().activate(activeSheet().active() + by);
            changed();
        }
    }

    /** Left or right by so many candidates. */
    void moveSheet(int by) {
        activate(Math.max(0, Math.min(sheets.size() - 1, active + by)), -1);
    }

    /** Makes a sheet active, and a point of it unless that is negative. */
    void activate(int sheet, int point) {
        if (settled()) {
            active = sheet;
            if (point >= 0) {
                activeSheet().activate(point);
            }
            changed();
        }
    }

    /** Gives what is typed at the point it was typed at; false, and stays there, when that is no allowed value. */
    private boolean settled() {
        key();
        DeskSheet sheet = activeSheet();
        DeskPoint point = sheet.activePoint();
        if (!point.isTyping()) {
            return true;
        }
        if (!sheet.isOpen()) {
            point.stopTyping();
            return true;
        }
        if (point.typedValue().isEmpty()) {
            warn("gui.desk.say.allowed", point.allowedText());
            return false;
        }
        give(sheet, point);
        return true;
    }

    private void give(DeskSheet sheet, DeskPoint point) {
        given.push(new Given(sheet, point, point.value(), point.givenErrors()));
        Marks value = point.typedValue().orElseThrow();
        scribe.mark(sheet, point, value, point.errors());
    }

    /** Takes the last value back: the one before it is given again; where there was none, the point wants another. */
    void undo() {
        key();
        if (activeSheet().activePoint().isTyping()) {
            dropTyping();
            return;
        }
        if (given.isEmpty()) {
            warn("gui.desk.say.nothingToUndo");
            return;
        }
        Given last = given.pop();
        active = sheets.indexOf(last.sheet());
        last.sheet().activate(last.sheet().points().indexOf(last.point()));
        if (!last.sheet().isOpen()) {
            warn("gui.desk.say.undoClosed");
        } else if (last.before().isPresent()) {
            scribe.mark(last.sheet(), last.point(), last.before().get(), last.errors());
            changed();
        } else {
            last.point().reopen();
            warn("gui.desk.say.reopened", last.point().no());
        }
    }

    /** Hands the active sheet in, after asking once. */
    void submit() {
        DeskSheet sheet = activeSheet();
        if (!mayType(sheet) || !settled()) {
            return;
        }
        if (!sheet.isOpen()) {
            warn("gui.desk.say.closed");
            return;
        }
        boolean withdrawn = sheet.outcome() == Outcome.WITHDRAWN;
        if (!sheet.isComplete() && !withdrawn) {
            sheet.activate(sheet.points().indexOf(sheet.firstMissing().orElseThrow()));
            warn("gui.desk.say.missing", sheet.missingText());
            return;
        }
        scribe.submit(session, sheet);
    }

    /** Notes an outcome or penalty of the active sheet; after handing in that is a correction by two people. */
    void outcome(String code, Phrase name) {
        DeskSheet sheet = activeSheet();
        if (!isWritable() || !settled()) {
            return;
        }
        scribe.outcome(sheet, sheets, code, name, session.outcomes().deferralProof());
    }

    boolean mayType(DeskSheet sheet) {
        key();
        if (!isWritable()) {
            warn("gui.desk.say.readOnly");
            return false;
        }
        if (sheet.state() == SheetState.CONFLICT) {
            warn("gui.desk.say.conflict");
            return false;
        }
        if (sheet.ended().isPresent()) {
            warn("gui.desk.say.ended", sheet.ended().get());
            return false;
        }
        return true;
    }

    /** Any key but Enter: forgets that the last value moved on by itself, and what was said. */
    private void key() {
        movedByItself = false;
        pointTooMany = false;
        said = null;
    }

    /** Takes over what the scribe says, null for nothing, and shows everything anew. */
    void say(Said now) {
        said = now == null ? said : now;
        changed();
    }

    void warn(String key, Object... args) {
        said = new Said(Severity.WARNING, Phrase.of(key, args), null);
        changed();
    }
}
