package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.rules.RulePack;
import org.shikao.store.ExamFile;
import org.shikao.store.Install;
import org.shikao.store.NewFile;

/** Creates and opens exam files. */
public final class Exams {
    private static final int EXAM_ID_BYTES = 8;

    private final Documents documents = new Documents();
    private final ShippedRules rules;
    private final ImportCatalogue catalogues;
    private final Install install;
    private final Clock clock;
    private final Entropy entropy;

    public Exams(ShippedRules rules, ImportCatalogue catalogues, Install install, Clock clock, Entropy entropy) {
        this.rules = rules;
        this.catalogues = catalogues;
        this.install = install;
        this.clock = clock;
        this.entropy = entropy;
    }

    /** Creates an exam file and opens it for writing; refused when rules or catalogue have errors. */
    public Answer<OpenExam> create(Path file, NewExam request) throws IOException {
        Answer<RulePack> pack = rules.pack(request.rules());
        Answer<Catalogue> catalogue = request.catalogue().isPresent()
                ? catalogues.read(request.catalogue().get())
                : Answer.of(catalogues.builtIn());
        List<Problem> problems = new ArrayList<>(pack.problems());
        problems.addAll(catalogue.problems());
        if (pack.refused() || catalogue.refused()) {
            return Answer.refused(problems);
        }
        List<Problem> fit = rules.fit(pack.get(), request.rules(), catalogue.get());
        problems.addAll(fit);
        if (Problem.anyError(fit)) {
            return Answer.refused(problems);
        }
        String title = request.title().isBlank() ? pack.get().exam().title() : request.title();
        Map<String, String> texts = Map.of(
                Documents.RULES, documents.text(pack.get()), Documents.CATALOGUE, documents.text(catalogue.get()));
        return Answer.of(created(file, title, texts), problems);
    }

    /** Creates the file of a make-up exam of this one, under these rules, and opens it. */
    OpenExam createMakeUp(Path file, OpenExam first, String title, RulePack pack) {
        Map<String, String> texts = Map.of(
                Documents.RULES,
                documents.text(pack),
                Documents.CATALOGUE,
                documents.text(first.catalogue()),
                Documents.MAKE_UP_OF,
                first.examId());
        return created(file, title, texts);
    }

    private OpenExam created(Path file, String title, Map<String, String> texts) {
        ExamFile.create(file, new NewFile(HexFormat.of().formatHex(entropy.bytes(EXAM_ID_BYTES)), title, texts));
        return open(file, Access.WRITE).get();
    }

    /** Opens an exam file; refused when what it holds cannot be read. */
    public Answer<OpenExam> open(Path file, Access access) {
        org.shikao.store.Access storeAccess =
                access == Access.WRITE ? org.shikao.store.Access.WRITE : org.shikao.store.Access.READ;
        return opened(ExamFile.open(file, storeAccess, install));
    }

    private Answer<OpenExam> opened(ExamFile file) {
        boolean kept = false;
        try {
            Answer<Prepared> prepared = prepared(file);
            kept = !prepared.refused();
            return prepared.map(p -> new OpenExam(file, p, clock));
        } finally {
            if (!kept) {
                file.close();
            }
        }
    }

    private Answer<Prepared> prepared(ExamFile file) {
        String name = file.path().getFileName().toString();
        String pack = file.document(Documents.RULES).orElse("");
        String catalogue = file.document(Documents.CATALOGUE).orElse("");
        return documents
                .rules(pack, name + "!" + Documents.RULES)
                .then(rules -> documents
                        .catalogue(catalogue, name + "!" + Documents.CATALOGUE)
                        .map(c -> new Prepared(rules, c, file.roster(), file.venue(), file.plan())));
    }
}
