package org.shikao.files.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an office package. Only what is asked for is inflated, all parts together within one bound, and nothing outside the
 * package can be reached.
 */
final class ZipPackage implements AutoCloseable {
    /** What a part refers to: the kind is the last word of the type, which strict and transitional files share. */
    record Relation(String kind, String part) {}

    private final ZipFile zip;
    private final SheetLimits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long inflated;

    ZipPackage(Path file, SheetLimits limits) throws IOException, SheetRefused {
        this.limits = limits;
        zip = new ZipFile(file.toFile());
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new SheetRefused("SHEET_UNSAFE");
        }
        zip.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** What is made of a part; it may have to be read a second time from its beginning. */
    interface Reading<T> {
        T read(XmlEvents xml) throws IOException, SheetRefused;
    }

    /** Reads a part as XML; empty if there is no such part. */
    <T> Optional<T> xml(String part, Reading<T> reading) throws IOException, SheetRefused {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            return Optional.empty();
        }
        long before = inflated;
        try (InputStream in = new Counted(zip.getInputStream(entry));
                PlainXml xml = new PlainXml(in, limits)) {
            return Optional.of(reading.read(xml));
        } catch (Unusual e) {
            // what counts is what the file holds, not how often it was looked at
            inflated = before;
        }
        return general(entry, reading);
    }

    /** The same with the parser of all XML, which also says what is wrong with a part. */
    private <T> Optional<T> general(ZipEntry entry, Reading<T> reading) throws IOException, SheetRefused {
        try (XmlPart xml = new XmlPart(new Counted(zip.getInputStream(entry)), limits)) {
            return Optional.of(reading.read(xml));
        }
    }

    /** The relations of a part by their id, those to places outside the package left out. */
    Map<String, Relation> relations(String part) throws IOException, SheetRefused {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        return xml(folder + "_rels/" + part.substring(slash + 1) + ".rels", xml -> relations(xml, folder))
                .orElse(Map.of());
    }

    private Map<String, Relation> relations(XmlEvents rels, String folder) throws SheetRefused {
        Map<String, Relation> relations = new LinkedHashMap<>();
        while (rels.next() && relations.size() < limits.entries()) {
            if (rels.starts("Relationship") && !rels.attribute("TargetMode").equalsIgnoreCase("External")) {
                String type = rels.attribute("Type");
                relations.put(
                        rels.attribute("Id"),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1), resolve(folder, rels.attribute("Target"))));
            }
        }
        return relations;
    }

    /** A target seen from a folder; it may climb to the root of the package and no further. */
    private static String resolve(String folder, String target) {
        String slashed = target.replace('\\', '/');
        Deque<String> path = new ArrayDeque<>();
        for (String step : ((slashed.startsWith("/") ? "" : folder) + slashed).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is inflated in all parts together. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int bytes) throws IOException {
            inflated += bytes;
            if (inflated > limits.inflatedBytes()) {
                throw new XmlPart.TooMuch(limits.inflatedBytes());
            }
        }
    }
}
