package org.shikao.cli;

import java.io.IOException;
import java.util.Optional;
import org.shikao.flow.OpenExam;

/**
 * A command that judges its input on the file opened for reading. Opening for writing already touches the file, and what is
 * refused must leave every byte of it as it is.
 */
interface LooksFirst {
    /** The refusal, or the reply that nothing needs to change; empty if the work is to be done. */
    Optional<Reply> foretold(OpenExam exam) throws IOException;
}
