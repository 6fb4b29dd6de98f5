package org.shikao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ShippedRules;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules list|check}. */
public final class RulesCommands {
    private RulesCommands() {}

    /** {@code rules list}: the shipped rule packs. */
    @Command(name = "list")
    public static final class ListRules extends FlowCommand {
        private final ShippedRules rules;

        public ListRules(Console console, ShippedRules rules) {
            super(console);
            this.rules = rules;
        }

        @Override
        Reply run() throws IOException {
            List<RulePack> packs = rules.all();
            Stream<List<Object>> rows = packs.stream().map(p -> List.of(p.id(), p.version(), p.name(), draft(p)));
            List<List<Object>> table = rows.toList();
            return Reply.done(
                            List.of(),
                            Map.of("rules", packs.stream().map(RulePack::id).toList()))
                    .withTable(table);
        }

        private static Object draft(RulePack pack) {
            return pack.draft() ? Phrase.of("cli.rules.draft") : "";
        }
    }

    /** {@code rules check FILE [--catalogue F]}: validation, and whether the catalogue, else the built-in one, serves it. */
    @Command(name = "check")
    public static final class CheckRules extends FlowCommand {
        @Parameters(paramLabel = "FILE")
        Path file;

        @Option(names = "--catalogue", paramLabel = "F")
        Path catalogue;

        private final ShippedRules rules;
        private final ImportCatalogue catalogues;

        public CheckRules(Console console, ShippedRules rules, ImportCatalogue catalogues) {
            super(console);
            this.rules = rules;
            this.catalogues = catalogues;
        }

        @Override
        Reply run() throws IOException {
            Answer<RulePack> pack = rules.pack(file.toString());
            Answer<Catalogue> tasks = catalogue == null ? Answer.of(catalogues.builtIn()) : catalogues.read(catalogue);
            List<Problem> found = new ArrayList<>(pack.problems());
            found.addAll(tasks.problems());
            if (!pack.refused() && !tasks.refused()) {
                found.addAll(rules.fit(pack.get(), file.toString(), tasks.get()));
            }
            return Problem.anyError(found)
                    ? Reply.found(found)
                    : Reply.done(
                            found,
                            Map.of("id", pack.get().id()),
                            Phrase.of(
                                    "cli.rules.legal",
                                    file.toString(),
                                    pack.get().name()));
        }
    }
}
