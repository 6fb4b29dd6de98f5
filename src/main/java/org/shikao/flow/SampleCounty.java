package org.shikao.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The invented county that travels inside the program: rosters, venue, photos, and the tasks it chose. */
public final class SampleCounty {
    private static final String FOLDER = "/org/shikao/sample/";
    private static final String EVERYTHING = "pool: []";
    /** What a county of this size really sets up: six, four and four tasks, all of apparatus that every school has. */
    private static final String POOL =
            "pool: [WL02, WL06, WL09, WL14, WL16, WL20, HX01, HX03, HX04, HX06, SW01, SW02, SW04, SW05]";

    private final ShippedRules rules;

    public SampleCounty(ShippedRules rules) {
        this.rules = rules;
    }

    /** Copies the sample files into a folder, which is made if need be, and gives that folder. */
    public Path unpack(Path folder) throws IOException {
        for (String name : files()) {
            Path target = folder.resolve(name);
            try (InputStream in = open(name)) {
                NewFiles.write(target, draft -> Files.copy(in, draft));
            }
        }
        return folder;
    }

    /** The clean rosters in an unpacked folder. */
    public List<Path> rosters(Path folder) throws IOException {
        return files().stream()
                .filter(name -> name.startsWith("rosters/"))
                .map(folder::resolve)
                .toList();
    }

    /** The folder of photos in an unpacked folder; a dozen candidates have one. */
    public Path photos(Path folder) {
        return folder.resolve("photos");
    }

    /** The venue workbook in an unpacked folder. */
    public Path venue(Path folder) {
        return folder.resolve("venue.xlsx");
    }

    /** Writes the county's rule pack into an unpacked folder: the shipped one with a pool of its own instead of the whole catalogue. */
    public Path rules(Path folder) throws IOException {
        String shipped = rules.text("hunan").get();
        if (!shipped.contains(EVERYTHING)) {
            throw new IllegalStateException("the shipped rule pack has a pool of its own");
        }
        String text = shipped.replace(EVERYTHING, POOL);
        Path target = folder.resolve("rules.yaml");
        NewFiles.write(target, draft -> Files.writeString(draft, text));
        return target;
    }

    private static List<String> files() throws IOException {
        try (InputStream in = open("index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = SampleCounty.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new NoSuchFileException(FOLDER + name);
        }
        return in;
    }
}
