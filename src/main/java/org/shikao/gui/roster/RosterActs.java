package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Services;
import org.shikao.gui.roster.RosterDesk.Edit;
import org.shikao.gui.roster.RosterDesk.Signature;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** What can be done to the candidates of the table, with what has to be asked before. */
final class RosterActs {
    private static final FileKind WORKBOOK = FileKind.of("gui.roster.file.workbook", "xlsx");

    private static final FileKind LISTS = FileKind.of("gui.roster.file", "xlsx", "xls", "csv");

    private final RosterModel model;
    private final Services services;
    private final Supplier<Optional<RosterView>> view;

    private final Command undo =
            Command.of("gui.roster.undo", Material2OutlinedMZ.UNDO, this::undo).on("Shortcut+Z");
    private final Command remove = Command.of("gui.roster.remove", Material2OutlinedAL.DELETE, this::removeChosen)
            .dangerous();
    private final Command export = Command.of("gui.roster.export", Material2OutlinedMZ.SAVE_ALT, this::export);
    private final Command desk = Command.of("gui.roster.doubtful", Material2OutlinedAL.COMPARE_ARROWS, this::openDesk);

    private final Command walkIns = Command.of("gui.roster.walkins", Material2OutlinedMZ.PERSON_ADD, this::openWalkIns);

    private final Command exemptions =
            Command.of("gui.roster.exemptions", Material2OutlinedMZ.RULE, this::openExemptions);

    private final Command second = Command.of("gui.second.open", Material2OutlinedAL.LIST_ALT, this::openSecond);
    private final Command secondTemplate =
            Command.of("gui.second.template", Material2OutlinedAL.GET_APP, this::saveSecondTemplate);

    RosterActs(RosterModel model, Services services, Supplier<Optional<RosterView>> view) {
        this.model = model;
        this.services = services;
        this.view = view;
    }

    /** What is offered in the menu of the page. */
    List<Command> more() {
        if (model.size() == 0) {
            return List.of();
        }
        List<Command> offered = new ArrayList<>(List.of(desk, export));
        if (model.sessions() > 0) {
            offered.add(1, walkIns);
        }
        if (!model.exemptions().rows().isEmpty()) {
            offered.add(1, exemptions);
        }
        offered.add(secondTemplate);
        if (model.writableProperty().get()) {
            offered.addAll(List.of(second, undo, remove));
        }
        return offered;
    }

    /** What the view passes on. */
    RosterView.Acts ofView() {
        return new RosterView.Acts(this::save, this::undo, this::remove, this::openDesk);
    }

    /** Nothing of the list counts before a person has seen what it changes. */
    private void openSecond() {
        services.dialogs().open("gui.second.choose", LISTS).ifPresent(file -> showSeconds(List.of(file)));
    }

    /** One list after the other. */
    void showSeconds(List<Path> files) {
        model.exemptions().frontProperty().set(false);
        model.walkIns().frontProperty().set(false);
        model.desk().frontProperty().set(false);
        model.second().tryOut(files);
    }

    private void saveSecondTemplate() {
        String name = services.language().texts().text("gui.second.template.name");
        services.dialogs()
                .save("gui.second.template", name, WORKBOOK)
                .ifPresent(file -> model.second()
                        .template(
                                file,
                                () -> tell(
                                        "gui.second.template.done",
                                        file.getFileName().toString())));
    }

    /** With the candidate chosen in the table. */
    private void openExemptions() {
        String chosen = view.get().map(RosterView::chosen).orElse(List.of()).stream()
                .map(row -> row.candidate().candidateNo())
                .findFirst()
                .orElse("");
        model.desk().frontProperty().set(false);
        model.walkIns().frontProperty().set(false);
        model.exemptions().show(chosen);
    }

    private void openWalkIns() {
        model.exemptions().frontProperty().set(false);
        model.desk().frontProperty().set(false);
        model.walkIns().frontProperty().set(true);
    }

    private void openDesk() {
        model.exemptions().frontProperty().set(false);
        model.walkIns().frontProperty().set(false);
        model.desk().frontProperty().set(true);
    }

    private void save(Edit edit, EditLine line, Runnable saved, Runnable refused) {
        List<Problem> wrong = model.judge(edit);
        if (Problem.anyError(wrong)) {
            line.refused(wrong);
            refused.run();
            return;
        }
        Optional<Signature> signature = signature(edit);
        if (signature.isEmpty()) {
            refused.run();
            return;
        }
        model.desk().correct(edit, signature.get(), problems -> {
            if (problems.isEmpty()) {
                saved.run();
            } else {
                line.refused(problems);
                refused.run();
            }
        });
    }

    private void undo() {
        Edit last = model.desk().lastProperty().get();
        if (last == null || !model.writableProperty().get()) {
            return;
        }
        signature(last.back())
                .ifPresent(signature -> model.desk().undo(signature, problems -> {
                    if (!problems.isEmpty()) {
                        view.get().ifPresent(shown -> shown.line().refused(problems));
                    }
                }));
    }

    /** Nothing is asked while there is no plan; after that a reason and two people. */
    private Optional<Signature> signature(Edit edit) {
        if (!model.desk().needsSignature()) {
            return Optional.of(Signature.NONE);
        }
        FieldWords fields = new FieldWords(services.language().texts(), model::written);
        Phrase what = Phrase.of(
                "gui.roster.edit.what",
                edit.candidateNo(),
                edit.name(),
                fields.of(edit.field(), edit.before()),
                fields.of(edit.field(), model.kept(edit)));
        return services.dialogs().correction(what).map(c -> new Signature(c.reason(), c.first(), c.second()));
    }

    private void removeChosen() {
        view.get().ifPresent(shown -> remove(shown.chosen()));
    }

    private void remove(List<RosterRow> rows) {
        List<String> numbers =
                rows.stream().map(row -> row.candidate().candidateNo()).toList();
        if (numbers.isEmpty() || !model.writableProperty().get()) {
            return;
        }
        long seats = model.desk().seats(numbers);
        String key = model.desk().dropsPlan() ? "gui.roster.remove.plan" : "gui.roster.remove.what";
        String first = rows.get(0).candidate().name();
        Phrase what = Phrase.of(key, numbers.size(), first, seats, model.desk().sessions());
        services.dialogs()
                .removal(what)
                .map(c -> new Signature(c.reason(), c.first(), c.second()))
                .ifPresent(signature -> model.desk().remove(numbers, signature, answer -> {
                    if (answer.refused()) {
                        view.get().ifPresent(shown -> shown.line().refused(answer.problems()));
                    } else {
                        tell("gui.roster.removed", numbers.size(), answer.get().seats());
                    }
                }));
    }

    private void export() {
        Texts texts = services.language().texts();
        SchoolCount school = model.narrowing().school().get();
        String name = school == null
                ? texts.text("gui.roster.export.all")
                : texts.text("gui.roster.export.school", school.name());
        services.dialogs()
                .save("gui.roster.export", name, WORKBOOK)
                .ifPresent(file -> model.desk()
                        .export(file, Optional.ofNullable(school).map(SchoolCount::code), answer -> {
                            if (!answer.refused()) {
                                tell(
                                        "gui.roster.exported",
                                        answer.get().rows(),
                                        file.getFileName().toString(),
                                        answer.get().scores(),
                                        answer.get().proofs());
                            }
                        }));
    }

    private void tell(String key, Object... args) {
        services.notices().tell(Severity.SUCCESS, Phrase.of(key, args));
    }
}
