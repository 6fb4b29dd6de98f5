package org.shikao.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Run by the build: prints the figures, keeps them in {@code target/figures.txt}, and fails on what is forbidden. */
public final class FiguresMain {
    private FiguresMain() {}

    /**
     * Measures a project.
     *
     * @param args the folder of the project
     * @throws IllegalStateException if anything forbidden was found
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Figures figures = new Figures(
                root,
                SourceReader.below(root.resolve("src/main/java")),
                SourceReader.below(root.resolve("src/test/java")));
        List<String> report = new ArrayList<>(figures.table());
        report.forEach(System.out::println);
        report.add("");
        report.addAll(figures.alarms());
        report.addAll(figures.forbidden());
        Files.createDirectories(root.resolve("target"));
        Files.write(root.resolve("target/figures.txt"), report);
        if (!figures.forbidden().isEmpty()) {
            throw new IllegalStateException("Forbidden in the sources:\n" + String.join("\n", figures.forbidden()));
        }
    }
}
