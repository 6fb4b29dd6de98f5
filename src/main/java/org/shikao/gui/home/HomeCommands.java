package org.shikao.gui.home;

import java.util.List;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.FileKind;

/** What can be done on the home page whatever is open. */
final class HomeCommands {
    static final FileKind EXAM = FileKind.of("gui.home.file.exam", "shikao");
    private static final int WHOLE_COUNTY = 1600;

    private final HomeModel model;
    private final Dialogs dialogs;
    private final Runnable showForm;

    HomeCommands(HomeModel model, Dialogs dialogs, Runnable showForm) {
        this.model = model;
        this.dialogs = dialogs;
        this.showForm = showForm;
    }

    Command create() {
        return Command.of("gui.home.new", Material2OutlinedAL.ADD, showForm).on("Shortcut+N");
    }

    Command open() {
        return Command.of(
                        "gui.home.open",
                        Material2OutlinedAL.FOLDER_OPEN,
                        () -> dialogs.open("gui.home.open", EXAM).ifPresent(model::open))
                .on("Shortcut+O");
    }

    Command sample() {
        return Command.of("gui.home.sample", Material2OutlinedMZ.PLAY_ARROW, () -> model.trySample(null, WHOLE_COUNTY))
                .when(model.busyProperty().not());
    }

    Command sampleInto() {
        return Command.of(
                        "gui.home.sampleInto",
                        Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE,
                        () -> dialogs.folder("gui.home.sampleInto").ifPresent(to -> model.trySample(to, WHOLE_COUNTY)))
                .when(model.busyProperty().not());
    }

    Command close() {
        return Command.of("gui.home.close", Material2OutlinedAL.CLOSE, model::close);
    }

    List<Command> more() {
        return model.hasExam()
                ? List.of(create(), open(), sampleInto(), close())
                : List.of(create(), open(), sampleInto());
    }
}
