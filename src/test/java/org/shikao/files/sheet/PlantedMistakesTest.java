package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePacks;

/** Every mistake planted in the sample data is found in its cell, under its code, and nothing else is called an error. */
class PlantedMistakesTest {
    private static final Path FOLDER = Path.of("sample-data", "rosters-with-mistakes");
    private final RulePack rules = new RulePacks().load("hunan").orElseThrow();

    @TestFactory
    Stream<DynamicTest> finds() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(expected -> DynamicTest.dynamicTest(expected[0], () -> finds(expected)));
    }

    private void finds(String[] expected) throws IOException {
        RosterSheets read = new RosterReader().read(FOLDER.resolve(expected[0]));
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(RosterCheck.check(read.sheets(), rules, Roster.EMPTY).problems());

        int row = expected[3].isEmpty() ? 0 : Integer.parseInt(expected[3]);
        Place place = new Place(expected[0], expected[2], row, expected[4]);
        assertThat(problems.stream().filter(Problem::isError).map(p -> p.code() + " " + p.place()))
                .containsExactly(expected[1] + " " + place);
    }
}
