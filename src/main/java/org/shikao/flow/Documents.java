package org.shikao.flow;

import java.util.List;
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

    /** A catalogue as an exam file keeps it. */
    Answer<Catalogue> catalogue(String text, String file) {
        YamlRead<Catalogue> read = catalogues.read(text, file);
        return new Answer<>(read.value(), read.problems());
    }
}
