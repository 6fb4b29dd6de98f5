package org.shikao.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes {@code sample-data/} anew from its seed; the argument names the folder. */
final class SampleCountyFiles {
    private SampleCountyFiles() {}

    /** Run from the test class path, with the folder as its argument. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        SampleCounty county = SampleCounty.make();
        Path rosters = Files.createDirectories(folder.resolve("rosters"));
        new SampleRosters(county, rosters).write();
        Path mistakes = Files.createDirectories(folder.resolve("rosters-with-mistakes"));
        new SampleMistakes(county, mistakes).write();
        SampleVenueBook.write(folder.resolve("venue.xlsx"), county.venue());
        SamplePhotos.write(folder.resolve("photos"), county.roster().candidates());
        Files.write(folder.resolve("index.txt"), index(folder));
    }

    /** All files but the index itself, sorted; the program finds its copy of the county by this list. */
    private static List<String> index(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.txt"))
                    .sorted()
                    .toList();
        }
    }
}
