package org.shikao.files.sheet;

import java.io.*;
import java.nio.file.*;
import java.util.*;

public final class VenueReader {
    public VenueRead read(Path p) throws IOException {
        return new VenueRead(org.shikao.exam.venue.Venue.EMPTY, List.of());
    }
}
