package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePackYaml;
import org.shikao.files.yaml.RulePacks;

/** Rule packs: those shipped with the program, and files of a county's own. */
public final class ShippedRules {

    /** The names of the shipped packs, default first. */
    public List<String> names() {
        return RulePacks.names();
    }

    /** The shipped packs, default first. */
    public List<RulePack> all() {
        return names().stream().map(RulePacks::load).toList();
    }

    /** A shipped pack by name, or the pack in a file; refused with the problems of the file. */
    public Answer<RulePack> pack(String nameOrFile) throws IOException {
        if (names().contains(nameOrFile)) {
            return Answer.of(RulePacks.load(nameOrFile));
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file) && !nameOrFile.contains(".")) {
            return Answer.refused("RULES_UNKNOWN_NAME", nameOrFile, nameOrFile, String.join(", ", names()));
        }
        var read = RulePackYaml.read(Files.readAllBytes(file), file.getFileName().toString());
        return new Answer<>(read.value(), read.problems());
    }

    /** The YAML text of a shipped pack, comments included. */
    public Answer<String> text(String name) {
        return names().contains(name)
                ? Answer.of(RulePacks.text(name))
                : Answer.refused("RULES_UNKNOWN_NAME", name, name, String.join(", ", names()));
    }
}
