package org.shikao.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    @TempDir
    private Path given;

    private Path root;

    @BeforeEach
    void resolveLinks() throws IOException {
        root = given.toRealPath();
    }

    @Test
    void findsEverythingForbiddenAndItsPlace() throws IOException {
        write("src/main/java/org/shikao/store/Bad.java", """
                package org.shikao.store;
                import java.util.*;
                import org.shikao.flow.Other;
                class Bad {
                    void a() {
                        try { b(); } catch (Error e) { }
                        try { b(); } catch (Error e) { e.printStackTrace(); }
                    }
                }
                """);
        write("src/main/java/org/shikao/flow/Other.java", """
                package org.shikao.flow;
                import static org.shikao.store.Bad.CONSTANT;
                class Other {}
                """);
        write("src/test/java/org/shikao/LongTest.java", "class LongTest {}\n" + "\n".repeat(400));

        assertThat(figures().forbidden())
                .containsExactly(
                        "src/test/java/org/shikao/LongTest.java: 401 lines, more than 400",
                        "src/main/java/org/shikao/store/Bad.java:2: wildcard imports",
                        "src/main/java/org/shikao/store/Bad.java:7: printStackTrace",
                        "src/main/java/org/shikao/store/Bad.java:6: empty catches",
                        "org.shikao.flow: in a cycle of packages",
                        "org.shikao.store: in a cycle of packages");
    }

    @Test
    void raisesAnAlarmForWhatAReviewerMustSee() throws IOException {
        write("src/main/java/org/shikao/gui/Page.java", """
                package org.shikao.gui;
                public class Page {
                    // TODO later
                    void show(int a, int b, int c, int d, int e, int f) {
                        node.setStyle("-fx-padding: 1");
                        paint("#ff00ff", Color.RED, new Color(1));
                        try { a(); } catch (IllegalStateException | Exception e) { throw e; }
                    }
                    /** Has a sentence. */
                    public record Row(int a, int b, int c, int d, int e, int f) {
                        public Row {
                        }
                    }
                    void longOne() {
                %s    }
                }
                """.formatted("        a();\n".repeat(39)));

        assertThat(figures().alarms())
                .extracting(alarm -> alarm.substring(alarm.lastIndexOf("Page.java:") + 10))
                .containsExactly(
                        "7: catch of Exception or Throwable",
                        "5: setStyle",
                        "6: colours in Java",
                        "6: colours in Java",
                        "6: colours in Java",
                        "3: TODO",
                        "14: longOne: more than 40 lines",
                        "4: show: more than 5 parameters",
                        "2: Page has no sentence");
        assertThat(figures().forbidden()).isEmpty();
    }

    @Test
    void tellsCodeFromComment() {
        String source = """
                /* a // b */ int x; // c

                /**
                 * doc "not a string
                 */
                String s = "// no comment"; char c = '"';
                // comment
                String t = \"""
                    /* text
                    \\\""" // still text
                    \""";
                """;

        assertThat(Lines.of(source))
                .extracting(Source.Line::kind)
                .containsExactly(
                        Source.Kind.CODE,
                        Source.Kind.BLANK,
                        Source.Kind.COMMENT,
                        Source.Kind.COMMENT,
                        Source.Kind.BLANK,
                        Source.Kind.CODE,
                        Source.Kind.COMMENT,
                        Source.Kind.CODE,
                        Source.Kind.CODE,
                        Source.Kind.CODE,
                        Source.Kind.CODE);
    }

    @Test
    void comparesTestCodeWithProductCodePerArea() throws IOException {
        write("src/main/java/org/shikao/flow/A.java", "package org.shikao.flow;\n/** A. */\npublic class A {\n}\n");
        write("src/test/java/org/shikao/flow/ATest.java", "package org.shikao.flow;\n\n// why\nclass ATest {}\n");

        assertThat(figures().table())
                .anyMatch(row -> row.matches("test code / main code +0\\.67 +-"))
                .anyMatch(row -> row.matches("  in flow +0\\.67 +>= 0\\.90"))
                .anyMatch(row -> row.matches("  in store +- +>= 0\\.90"))
                .anyMatch(row -> row.matches("comment share +25\\.0 % +8-20 %"))
                .anyMatch(row -> row.matches("public types with a sentence +1 of 1 +all"));
    }

    @Test
    void countsNothingInAnEmptyProject() throws IOException {
        assertThat(figures().table()).isNotEmpty();
        assertThat(figures().alarms()).isEmpty();
        assertThat(figures().forbidden()).isEmpty();
    }

    @Test
    void failsTheBuildAndStillLeavesTheReport() throws IOException {
        write("src/main/java/org/shikao/A.java", "package org.shikao;\nimport java.util.*;\nclass A {}\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> FiguresMain.main(new String[] {root.toString()}))
                .withMessageContaining("src/main/java/org/shikao/A.java:2: wildcard imports");
        assertThat(root.resolve("target/figures.txt")).content().contains("wildcard imports");
    }

    private Figures figures() throws IOException {
        List<Source> main = SourceReader.below(root.resolve("src/main/java"));
        return new Figures(root, main, SourceReader.below(root.resolve("src/test/java")));
    }

    private void write(String file, String text) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
