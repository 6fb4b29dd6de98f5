package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A disk that is full is told as such, wherever in the file it happens. */
class FullDiskTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000, 5_000, 10_000, 15_000})
    void aFullDiskIsAFailureOfTheFile(int room) {
        FormInput input = FormExam.of(FormExam.rules("hunan"), 40).input(Texts.in(Lang.ZH_CN));
        for (String kind : new String[] {"ticket", "door-list", "supplies"}) {
            assertThatThrownBy(() -> Forms.write(kind, input, new Disk(room)))
                    .as(kind)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("No space left on device");
        }
    }

    /** Takes so many bytes and no more. */
    private static final class Disk extends OutputStream {
        private int room;

        Disk(int room) {
            this.room = room;
        }

        @Override
        public void write(int value) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
