package org.shikao.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The invented county that travels inside the program: rosters, venue, photos. */
public final class SampleCounty {
    private static final String FOLDER = "/org/shikao/sample/";

    /** Copies the sample files into a folder, which is made if need be, and gives that folder. */
    public Path unpack(Path folder) throws IOException {
        for (String name : files()) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            try (InputStream in = open(name)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
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
