package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one file format. */
interface SheetSource {
    /** Sends all sheets into the sink. @throws SheetRefused if the file is not what it should be or breaks a limit */
    void read(Path file, SheetSink sink) throws IOException, SheetRefused;
}
