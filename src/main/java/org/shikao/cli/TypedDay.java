package org.shikao.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A day on the command line. What has the form of one is compared with the days of the exam, which the refusal then names. */
final class TypedDay {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TypedDay() {}

    /** @param day as it was typed; null if it was not */
    static void require(String day, CommandSpec spec) {
        if (day != null && !FORM.matcher(day).matches()) {
            throw new ParameterException(spec.commandLine(), "--day=" + day + " (YYYY-MM-DD)");
        }
    }
}
