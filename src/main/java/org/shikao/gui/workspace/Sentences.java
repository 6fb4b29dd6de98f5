package org.shikao.gui.workspace;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.gui.control.Finding;
import org.shikao.text.Texts;

/** Problems as the window tells them. */
public final class Sentences {
    private static final Pattern ENTRY = Pattern.compile("\\[(\\d{1,6})]");

    private Sentences() {}

    /** The sentence of a problem. */
    public static String sentence(Problem problem, Texts texts) {
        return texts.text("problem." + problem.code(), problem.args().toArray());
    }

    /** What to do about a problem, empty if there is nothing to say. */
    public static String remedy(Problem problem, Texts texts) {
        String key = "problem." + problem.code() + ".remedy";
        return texts.has(key) ? texts.text(key, problem.args().toArray()) : "";
    }

    /** Sentence and remedy on one line. */
    public static String told(Problem problem, Texts texts) {
        return texts.together(sentence(problem, texts), remedy(problem, texts));
    }

    /** Sentence and remedy of the first error, for a short notice. */
    public static String first(List<Problem> problems, Texts texts) {
        return problems.stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .findFirst()
                .map(p -> told(p, texts))
                .orElse("");
    }

    /** Rows for a findings panel. */
    public static List<Finding> findings(List<Problem> problems, Texts texts) {
        return problems.stream().map(p -> finding(p, texts)).toList();
    }

    /** Where a problem is; a key of the rules by its title, and which one of several in brackets. */
    static String where(Place place, Texts texts) {
        Matcher entry = ENTRY.matcher(place.column());
        String key = "rules.key." + entry.replaceAll("");
        if (place.row() != 0 || !texts.has(key)) {
            return place.toString();
        }
        String title = texts.text(key).substring(0, 1).toUpperCase(Locale.ROOT)
                + texts.text(key).substring(1);
        String named = entry.reset().find()
                ? texts.text("gui.workspace.place.entry", title, Integer.parseInt(entry.group(1)) + 1)
                : title;
        return place.withColumn(named).toString();
    }

    private static Finding finding(Problem p, Texts texts) {
        org.shikao.gui.control.Severity severity = switch (p.severity()) {
            case ERROR -> org.shikao.gui.control.Severity.ERROR;
            case WARNING -> org.shikao.gui.control.Severity.WARNING;
            case NORMALISED -> org.shikao.gui.control.Severity.INFO;
        };
        return new Finding(severity, p.code(), where(p.place(), texts), sentence(p, texts), remedy(p, texts), p);
    }
}
