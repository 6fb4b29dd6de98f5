package org.shikao.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Where commands read and print: reports to standard output, problems to standard error. */
public final class Console {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /** A console of these streams. */
    public Console(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Tells a problem of the program's surroundings in one sentence. */
    public void complain(String sentence) {
        err.println(sentence);
    }

    /** Prints a reply in the asked language and shape and gives the exit code. */
    int say(String command, CommonOptions options, Reply reply) {
        int exit = reply.refused() ? ExitCodes.REFUSED : ExitCodes.DONE;
        if (options.json) {
            out.println(JsonReply.write(command, exit, reply.findings(), reply.result()));
            return exit;
        }
        Texts texts = Texts.in(Lang.ofTag(options.lang));
        FindingLines.of(reply.findings(), texts).forEach(err::println);
        reply.lines().forEach(line -> out.println(texts.say(line)));
        TextTable.print(
                out, reply.table().stream().map(row -> cells(texts, row)).toList());
        if (reply.refused()) {
            long errors = reply.findings().stream().filter(Problem::isError).count();
            err.println(texts.text(reply.verdict(), errors));
        }
        return exit;
    }

    private static List<String> cells(Texts texts, List<Object> row) {
        return row.stream()
                .map(cell -> cell instanceof Phrase phrase ? texts.say(phrase) : String.valueOf(cell))
                .toList();
    }

    /** {@code CODE place: sentence. remedy}, as the command line's contract has it. */
    static String finding(Texts texts, Problem problem) {
        Place place = problem.place();
        String where = place.equals(Place.NOWHERE) ? "" : " " + place;
        return problem.code() + where + ": " + sentence(texts, problem);
    }

    /** The sentence of a problem and its remedy. */
    static String sentence(Texts texts, Problem problem) {
        Object[] args = problem.args().toArray();
        String key = "problem." + problem.code();
        String remedy = texts.has(key + ".remedy") ? texts.text(key + ".remedy", args) : "";
        return texts.together(texts.text(key, args), remedy);
    }

    /** Marks as a table shows them. */
    static String marks(Marks marks) {
        return marks.toString();
    }
}
