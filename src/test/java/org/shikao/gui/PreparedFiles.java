package org.shikao.gui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.shikao.gui.dialog.FileChoice;
import org.shikao.gui.dialog.FileKind;
import org.shikao.text.Texts;

/** File choosers that answer what a test prepared, in that order; without an answer the person gave up. */
public final class PreparedFiles implements FileChoice {
    private final Deque<List<Path>> answers = new ArrayDeque<>();

    /** Prepares the next answer. */
    public void answer(Path... paths) {
        answers.add(List.of(paths));
    }

    @Override
    public List<Path> open(Window owner, Texts texts, String titleKey, FileKind kind, boolean many) {
        texts.text(titleKey);
        texts.text(kind.textKey());
        return answers.isEmpty() ? List.of() : answers.poll();
    }

    @Override
    public Optional<Path> save(Window owner, Texts texts, String titleKey, String suggestedName, FileKind kind) {
        return open(owner, texts, titleKey, kind, false).stream().findFirst();
    }

    @Override
    public Optional<Path> folder(Window owner, Texts texts, String titleKey) {
        texts.text(titleKey);
        return answers.isEmpty() ? Optional.empty() : answers.poll().stream().findFirst();
    }
}
