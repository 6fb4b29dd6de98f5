package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** The files as a power cut leaves them in the middle of a change: looking at the exam must work at once. */
class CrashImageTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("crash");

    @Test
    void anExamWithAHalfChangeBesideItCanBeLookedAt() throws Exception {
        Path live = folder.resolve("live.shikao");
        Path image = folder.resolve("image.shikao");
        shikao.result("new", live, "--rules", "hunan", "--title", "期末");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + live);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size=1");
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE meta SET value = 'half' WHERE key = 'title'");
            statement.executeUpdate("UPDATE document SET body = body || body || body");
            Files.copy(live, image);
            Files.copy(Path.of(live + "-journal"), Path.of(image + "-journal"));
            connection.rollback();
        }

        Ran status = shikao.run("status", "--exam", image);
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out()).contains("期末");
        assertThat(shikao.json("check", image).errors()).isEmpty();
    }
}
