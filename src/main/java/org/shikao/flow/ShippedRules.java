package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePacks;

/** Rule packs: those shipped with the program, and files of a county's own. */
public final class ShippedRules {

    private final RulePacks packs = new RulePacks();
    private final Documents documents = new Documents();

    /** The names of the shipped packs, default first. */
    public List<String> names() {
        return packs.names();
    }

    /** The shipped packs, default first. */
    public List<RulePack> all() {
        return names().stream().flatMap(name -> packs.load(name).stream()).toList();
    }

    /** A shipped pack by name, or the pack in a file; refused with the problems of the file. */
    public Answer<RulePack> pack(String nameOrFile) throws IOException {
        Optional<RulePack> shipped = packs.load(nameOrFile);
        if (shipped.isPresent()) {
            return Answer.of(shipped.get());
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file) && !nameOrFile.contains(".")) {
            return Answer.refused("RULES_UNKNOWN_NAME", nameOrFile, nameOrFile, String.join(", ", names()));
        }
        return documents.rules(Files.readAllBytes(file), file.getFileName().toString());
    }

    /** Whether a catalogue serves a pack that was read from here; a finding at a key of a file names the file. */
    public List<Problem> fit(RulePack pack, String nameOrFile, Catalogue catalogue) {
        List<Problem> found = RuleFit.check(pack, catalogue);
        if (packs.load(nameOrFile).isPresent()) {
            return found;
        }
        String file = Path.of(nameOrFile).getFileName().toString();
        return found.stream().map(problem -> inFile(problem, file)).toList();
    }

    /** Only keys of the pack stand in the file; what an experiment lacks stands in the catalogue. */
    private static Problem inFile(Problem problem, String file) {
        boolean key = problem.place().column().contains(".");
        Place place = key ? problem.place().withFile(file) : problem.place();
        return new Problem(problem.code(), problem.severity(), place, problem.args());
    }

    /** The YAML text of a shipped pack, comments included. */
    public Answer<String> text(String name) {
        return packs.text(name)
                .map(Answer::of)
                .orElseGet(() -> Answer.refused("RULES_UNKNOWN_NAME", name, name, String.join(", ", names())));
    }

    /** The YAML text of the pack an exam uses, with the explanations of the default pack. */
    public String text(OpenExam exam) {
        return packs.explained(exam.rules());
    }

    /** Writes a pack as a YAML file, explained, that {@link #pack} reads again; refused with its errors, so that no illegal file arises. */
    public Answer<Path> write(RulePack pack, Path file) throws IOException {
        OutputFile.require(file, "yaml", "yml");
        List<Problem> problems = RuleCheck.check(pack);
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        return Answer.of(NewFiles.write(file, draft -> {
            Files.writeString(draft, packs.explained(pack));
            return file;
        }));
    }
}
