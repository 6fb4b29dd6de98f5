package org.shikao.gui.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.shikao.text.Texts;

/** The desktop's own choosers; each starts in the folder used last. */
public final class DesktopFileChoice implements FileChoice {
    private File lastFolder;

    @Override
    public List<Path> open(Window owner, Texts texts, String titleKey, FileKind kind, boolean many) {
        FileChooser chooser = chooser(texts, titleKey, kind);
        List<File> files = many
                ? chooser.showOpenMultipleDialog(owner)
                : Optional.ofNullable(chooser.showOpenDialog(owner))
                        .map(List::of)
                        .orElse(List.of());
        List<Path> paths =
                files == null ? List.of() : files.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(this::remember);
        return paths;
    }

    @Override
    public Optional<Path> save(Window owner, Texts texts, String titleKey, String suggestedName, FileKind kind) {
        FileChooser chooser = chooser(texts, titleKey, kind);
        chooser.setInitialFileName(suggestedName);
        Optional<Path> chosen = Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(path -> withEnding(path, kind));
        chosen.ifPresent(this::remember);
        return chosen;
    }

    @Override
    public Optional<Path> folder(Window owner, Texts texts, String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text(titleKey));
        chooser.setInitialDirectory(startFolder());
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        chosen.ifPresent(folder -> lastFolder = folder.toFile());
        return chosen;
    }

    private FileChooser chooser(Texts texts, String titleKey, FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text(titleKey));
        chooser.setInitialDirectory(startFolder());
        List<String> patterns =
                kind.endings().stream().map(ending -> "*." + ending).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.text(kind.textKey()), patterns));
        return chooser;
    }

    // GTK does not add the ending of the chosen kind, Windows does
    static Path withEnding(Path path, FileKind kind) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean has = kind.endings().stream().anyMatch(ending -> name.endsWith("." + ending));
        return has
                ? path
                : path.resolveSibling(path.getFileName() + "." + kind.endings().get(0));
    }

    private File startFolder() {
        return lastFolder != null && Files.isDirectory(lastFolder.toPath()) ? lastFolder : null;
    }

    private void remember(Path chosen) {
        lastFolder = chosen.toAbsolutePath().getParent().toFile();
    }
}
