package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.journal.Link;

class ExamFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAppendedAndLeavesOneFile() throws Exception {
        Path path = folder.resolve("考试 %?#.shikao");
        ExamFile.create(path, new NewFile("X1", "2026 年实验操作考试", Map.of("rules", "a: 1\n")));
        List<Link> appended;
        try (ExamFile exam = ExamFile.open(path, Access.WRITE, Install.here("i", "王老师"))) {
            appended = exam.append(head -> new Batch(List.of("{\"a\":1}", "{\"b\":" + head.seq() + "}"), List.of()));
            assertThat(appended).extracting(Link::seq).containsExactly(1, 2);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
        try (ExamFile exam = ExamFile.open(path, Access.READ, Install.here("j", ""))) {
            assertThat(exam.journal()).isEqualTo(appended);
            assertThat(exam.title()).isEqualTo("2026 年实验操作考试");
            assertThat(exam.document("rules")).isEqualTo(Optional.of("a: 1\n"));
        }
    }
}
