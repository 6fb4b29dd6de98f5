package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** A comparison is read by teachers: it says 每台 and 明火, not per-bench and flame. */
class CatalogueDiffWordsTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("words");

    @Test
    void saysWhatChangedInTheWordsOfTheLanguage() throws Exception {
        Path exam = folder.resolve("words.shikao");
        shikao.result("new", exam, "--rules", "hunan");
        Path file = folder.resolve("目录.yaml");
        shikao.result("catalogue", "export", "--exam", exam, file);
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replaceFirst("hazards:\n      - glass\n", "hazards:\n      - glass\n      - bio\n")
                        .replaceFirst("quantity: 1\n", "quantity: 2\n")
                        .replaceFirst("evidence: process", "evidence: oral")
                        .replaceFirst("key: true", "key: false"));
        assertThat(said(exam, file, "zh_CN"))
                .contains("生物危险", "托盘天平（每台）", "看操作", "听口述")
                .doesNotContain("per-bench", "glass", "process", "true", "false");
        assertThat(said(exam, file, "en"))
                .contains("托盘天平 (per bench)", "Hazards")
                .doesNotContain("per-bench", "true", "false");
    }

    private String said(Path exam, Path file, String language) {
        return shikao.run("catalogue", "diff", "--exam", exam, "--lang", language, file)
                .out();
    }
}
