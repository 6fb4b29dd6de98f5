package org.shikao.gui.desk;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Outcome;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.flow.EnterScore;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.desk.DeskEvents.Choice;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** What the desk does besides marks: events of the rubric, faulty apparatus, showing the candidate his score. */
final class DeskAside {
    private final Workspace workspace;
    private final DeskModel model;
    private final DeskScribe scribe;
    private final RegisterFault faults;
    private final DeskQuestions questions;
    private DeskTold told;
    private DeskSheet handingIn;

    DeskAside(Workspace workspace, DeskModel model, EnterScore score, RegisterFault faults, DeskQuestions questions) {
        this.workspace = workspace;
        this.model = model;
        this.faults = faults;
        this.questions = questions;
        this.scribe = new DeskScribe(workspace, score, questions, model::say);
    }

    /** What may be noted at the active point. */
    List<Choice> choices() {
        return DeskEvents.of(model.activeSheet());
    }

    /** Notes a choice or takes it back; after handing in two people answer for it. */
    void press(Choice choice) {
        DeskSheet sheet = model.activeSheet();
        if (model.mayType(sheet)) {
            NotedEvent event = choice.pressed();
            scribe.event(sheet, event, choice.name());
        }
    }

    /** Says that the rubric of the active sheet answers nothing at this point. */
    void nothing() {
        model.warn("gui.desk.say.noEvents", model.activeSheet().activePoint().no());
    }

    /** Whether there is anything a candidate may be shown or asked for. */
    boolean shows() {
        DeskSession session = model.session();
        return session != null && session.shows();
    }

    /** Hands the active sheet in; once that is on the disk the screen turns to the candidate, where the rules let him see anything. */
    void submit() {
        handingIn = model.activeSheet();
        model.submit();
    }

    /** Told whenever the desk changes: turns the screen if the sheet handed in last is stored now. */
    void changed() {
        DeskSheet sheet = handingIn;
        if (sheet == null || !sheet.isClosed()) {
            return;
        }
        handingIn = null;
        if (shows() && isScored(sheet)) {
            workspace.read(exam -> DeskTold.of(exam, sheet), read -> {
                if (read.ready() && model.isScoring() && model.activeSheet() == sheet) {
                    told = read;
                    model.say(null);
                }
            });
        }
    }

    private static boolean isScored(DeskSheet sheet) {
        return sheet.outcome() == Outcome.EARNED || sheet.outcome() == Outcome.WITHDRAWN;
    }

    /** Turns the active sheet to the candidate: what the rules disclose, once it is handed in. */
    void show() {
        DeskSheet sheet = model.activeSheet();
        if (!shows()) {
            model.warn("gui.desk.say.undisclosed");
        } else if (!sheet.isClosed() || !isScored(sheet)) {
            model.warn("gui.desk.say.submitFirst");
        } else {
            workspace.read(exam -> DeskTold.of(exam, sheet), read -> {
                told = read;
                model.say(null);
            });
        }
    }

    /** What the candidate sees now, empty while the desk is the examiner's. */
    Optional<DeskTold> told() {
        return Optional.ofNullable(told).filter(shown -> model.sheets().contains(shown.sheet()));
    }

    /** Turns the screen back; false if it was the examiner's. */
    boolean turnBack() {
        boolean shown = told().isPresent();
        told = null;
        if (shown) {
            model.say(null);
        }
        return shown;
    }

    /** The candidate signs for his score, or refuses to, saying why. */
    void acknowledge(boolean signed) {
        DeskSheet sheet = told().map(DeskTold::sheet).orElseGet(model::activeSheet);
        Optional<String> note = signed ? Optional.of("") : questions.note(sheet, Phrase.of("gui.desk.told.refuse"));
        if (note.isPresent() && model.mayType(sheet)) {
            told = null;
            scribe.acknowledge(sheet, signed, note.get());
        }
    }

    /** Notes faulty apparatus at the active bench; minutes given back lengthen the candidate's time. */
    void fault() {
        DeskSheet sheet = model.activeSheet();
        DeskSession session = model.session();
        if (!model.isWritable()) {
            model.warn("gui.desk.say.readOnly");
            return;
        }
        questions
                .fault(session, sheet, model.examiner())
                .ifPresent(order -> workspace.save(
                        (exam, progress) -> faults.add(exam, order).map(rows -> exam), answer -> {
                            if (answer.refused()) {
                                model.say(DeskScribe.refusal(answer));
                            } else {
                                scribe.reread(sheet, Phrase.of("gui.desk.say.fault", order.apparatus()));
                            }
                        }));
    }
}
