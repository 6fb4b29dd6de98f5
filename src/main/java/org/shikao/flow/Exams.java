package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.rules.RulePack;
import org.shikao.store.ExamFile;
import org.shikao.store.Install;
import org.shikao.store.NewFile;

/** Creates and opens exam files. */
public final class Exams {
    private static final int EXAM_ID_BYTES = 8;
    private static final Set<String> KEYS = Set.of("YAML_MISSING_KEY", "YAML_UNKNOWN_KEY");

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
        if (access == Access.WRITE && ExamFile.isOlder(file)) {
            // an older exam that cannot be used here stays as it is, for the program that wrote it
            Answer<OpenExam> looked = open(file, Access.READ);
            if (looked.refused()) {
                return looked;
            }
            looked.get().close();
        }
        org.shikao.store.Access storeAccess =
                access == Access.WRITE ? org.shikao.store.Access.WRITE : org.shikao.store.Access.READ;
        return opened(ExamFile.open(file, storeAccess, install));
    }

    private Answer<OpenExam> opened(ExamFile file) {
        boolean kept = false;
        try {
            Answer<OpenExam> opened =
                    prepared(file).map(p -> new OpenExam(file, p, clock)).then(Exams::wholly);
            kept = !opened.refused();
            return opened;
        } finally {
            if (!kept) {
                file.close();
            }
        }
    }

    /**
     * Refuses an exam with entries that cannot be read, since what they tell would be missing from every sheet and result. A newer
     * program wrote them, or they were damaged: then the place where the chain breaks is told.
     */
    private static Answer<OpenExam> wholly(OpenExam exam) {
        List<Problem> unreadable = exam.unreadable();
        if (unreadable.isEmpty()) {
            return Answer.of(exam);
        }
        List<Problem> broken = MergeExams.chains(exam);
        return Answer.refused(broken.isEmpty() ? unreadable : broken);
    }

    private Answer<Prepared> prepared(ExamFile file) {
        String name = file.path().getFileName().toString();
        String pack = file.document(Documents.RULES).orElse("");
        String catalogue = file.document(Documents.CATALOGUE).orElse("");
        Answer<Prepared> read = documents
                .rules(pack, name + "!" + Documents.RULES)
                .then(rules -> documents
                        .catalogue(catalogue, name + "!" + Documents.CATALOGUE)
                        .map(c -> new Prepared(rules, c, file.roster(), file.venue(), file.plan())));
        return read.refused() ? Answer.refused(otherVersion(name, read.problems())) : read;
    }

    /** What another version of the program asked for cannot be mended by whoever opens the exam, so it is told as that. */
    private static List<Problem> otherVersion(String name, List<Problem> problems) {
        boolean keys = problems.stream().filter(Problem::isError).allMatch(p -> KEYS.contains(p.code()));
        String which = problems.stream()
                .filter(p -> KEYS.contains(p.code()))
                .map(p -> p.place().column())
                .distinct()
                .collect(Collectors.joining(", "));
        return keys ? List.of(Problem.error("EXAM_OTHER_VERSION", Place.named(name), name, which)) : problems;
    }
}
