package org.shikao.boot;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line a record, then the trace of a failure. The message of a failure is left out: a parser or the database may
 * have put a name or a number from the exam into it. Where it happened says enough.
 */
final class LogLines extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final int DEEPEST = 8;

    @Override
    public String format(LogRecord record) {
        StringBuilder lines = new StringBuilder()
                .append(TIME.format(record.getInstant()))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(record.getLoggerName())
                .append(": ")
                .append(formatMessage(record))
                .append('\n');
        int depth = 0;
        for (Throwable t = record.getThrown(); t != null && depth < DEEPEST; t = t.getCause(), depth++) {
            lines.append(depth == 0 ? "  " : "  caused by ")
                    .append(t.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : t.getStackTrace()) {
                lines.append("    at ").append(frame).append('\n');
            }
        }
        return lines.toString();
    }
}
