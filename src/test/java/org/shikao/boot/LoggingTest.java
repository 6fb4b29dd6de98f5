package org.shikao.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {
    @TempDir
    Path home;

    @AfterEach
    void stop() {
        Logging.stop();
    }

    @Test
    void writesWhereItFailedButNotWhatTheFailureSays() throws IOException {
        assertThat(Logging.start(home)).isTrue();
        System.getLogger("org.shikao.test")
                .log(Level.ERROR, "defect ABCD-EFGH", new IllegalStateException("李梓涵 990101", new IOException("张三")));
        Logging.stop();

        String log = Files.readString(home.resolve("logs/shikao-0.log"));
        assertThat(log)
                .contains("defect ABCD-EFGH")
                .contains("IllegalStateException")
                .contains("caused by java.io.IOException")
                .contains("writesWhereItFailedButNotWhatTheFailureSays")
                .doesNotContain("李梓涵", "张三", "990101");
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotStopTheProgram() throws IOException {
        Path file = Files.writeString(home.resolve("taken"), "a file stands where the folder should be");

        assertThat(Logging.start(file)).isFalse();
    }

    @Test
    void aPercentSignInTheFolderIsTakenAsItIs() {
        assertThat(Logging.start(home.resolve("50% 张"))).isTrue();
        Logging.stop();

        assertThat(home.resolve("50% 张/logs/shikao-0.log")).exists();
    }
}
