package org.shikao.flow;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.CatalogueYaml;
import org.shikao.files.yaml.RulePackYaml;
import org.shikao.files.yaml.YamlRead;

/** Rule pack and catalogue as the text documents that an exam file keeps. */
final class Documents {
    static final String RULES = "rules.yaml";
    static final String CATALOGUE = "catalogue.yaml";
    /** Of a make-up exam: the id of the exam whose deferred candidates sit it. */
    static final String MAKE_UP_OF = "make-up-of";

    private final RulePackYaml rules = new RulePackYaml();
    private final CatalogueYaml catalogues = new CatalogueYaml();
    private final AtomicReference<KeptCatalogue> last = new AtomicReference<>();

    /** What the catalogue last read from an exam file came to. */
    private record KeptCatalogue(String text, Answer<Catalogue> answer) {}

    String text(RulePack pack) {
        return rules.write(pack);
    }

    String text(Catalogue catalogue) {
        return catalogues.write(catalogue);
    }

    Answer<RulePack> rules(byte[] bytes, String file) {
        YamlRead<RulePack> read = rules.read(bytes, file);
        return new Answer<>(read.value(), read.problems());
    }

    /** Texts of a pack that nobody should print: with line breaks, tabs or signs that cannot be seen. */
    List<Problem> unseen(RulePack pack) {
        return rules.read(text(pack), "").problems().stream()
                .filter(p -> p.code().equals("RULES_CONTROL"))
                .toList();
    }

    /** A pack as an exam file keeps it. */
    Answer<RulePack> rules(String text, String file) {
        YamlRead<RulePack> read = rules.readKept(text, file);
        return new Answer<>(read.value(), read.problems());
    }

    Answer<Catalogue> catalogue(byte[] bytes, String file) {
        YamlRead<Catalogue> read = catalogues.read(bytes, file);
        return new Answer<>(read.value(), read.problems());
    }

    /**
     * A catalogue as an exam file keeps it. The copies of an exam hold the same text, and so does one that is opened again: it is
     * read and checked once, which is most of the work of opening.
     */
    Answer<Catalogue> catalogue(String text, String file) {
        KeptCatalogue known = last.get();
        if (known != null && known.text().equals(text)) {
            return new Answer<>(known.answer().value(), inFile(known.answer().problems(), file));
        }
        YamlRead<Catalogue> read = catalogues.read(text, file);
        Answer<Catalogue> answer = new Answer<>(read.value(), read.problems());
        last.set(new KeptCatalogue(text, answer));
        return answer;
    }

    private static List<Problem> inFile(List<Problem> problems, String file) {
        return problems.stream().map(p -> inFile(p, file)).toList();
    }

    private static Problem inFile(Problem problem, String file) {
        Place at = problem.place();
        return new Problem(
                problem.code(), problem.severity(), new Place(file, at.sheet(), at.row(), at.column()), problem.args());
    }
}
