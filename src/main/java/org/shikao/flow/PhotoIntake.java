package org.shikao.flow;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Roster;
import org.shikao.files.photo.PhotoFile;
import org.shikao.files.photo.PhotoLimits;
import org.shikao.files.photo.PhotoNames;
import org.shikao.files.photo.PhotoPrint;
import org.shikao.files.photo.PhotoRefused;
import org.shikao.files.photo.PhotoWords;
import org.shikao.flow.ImportPhotos.PhotoReport;
import org.shikao.store.Photo;

/**
 * Judges the files of one import: whose photo each is, and whether it may be taken. Two different files for one candidate, one
 * file for two, and one picture under two names are never decided here but listed.
 */
final class PhotoIntake {
    /** Where the photos go. */
    interface Sink {
        /** Takes a photo; false ends the import there. */
        boolean add(Photo photo);

        /** Gives a photo back. */
        void drop(String candidateNo);
    }

    /** Keeps nothing, and needs no more than to know that there is something. */
    static final Sink STOP_AT_FIRST = new Sink() {
        @Override
        public boolean add(Photo photo) {
            return false;
        }

        @Override
        public void drop(String candidateNo) {
            // nothing was kept
        }
    };

    /** What one file turned out to be. */
    private record Read(PhotoFile file, byte[] bytes, String sha256) {}

    private final PhotoNames names;
    private final PhotoWords words;
    private final PhotoPrint print;
    private final boolean update;
    private final Sink sink;
    private final Map<String, String> stored;
    private final Map<String, String> storedOwners = new HashMap<>();
    private final Map<String, Read> added = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> unchanged = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int read;
    private int copies;
    private int papers;
    private int unmatched;
    private int rejected;

    PhotoIntake(OpenExam exam, PhotoLimits limits, boolean update, Sink sink) {
        Roster roster = exam.roster();
        names = new PhotoNames(roster.candidates());
        words = new PhotoWords(roster.candidates(), roster.schools());
        print = new PhotoPrint(limits);
        stored = exam.file().photoSources();
        this.update = update;
        this.sink = sink;
    }

    /** Judges them all; false if the sink ended it before. @throws PhotoRefused if an archive cannot be trusted */
    boolean take(List<PhotoFile> files, Progress progress) throws IOException, PhotoRefused {
        Map<String, List<PhotoFile>> byCandidate = matched(files);
        stored.forEach((candidateNo, sha256) -> {
            // who gets another photo now no longer stands in the way of who should have had the old one
            if (!update || !byCandidate.containsKey(candidateNo)) {
                storedOwners.put(sha256, candidateNo);
            }
        });
        int done = 0;
        for (Map.Entry<String, List<PhotoFile>> each : byCandidate.entrySet()) {
            progress.step(done++, byCandidate.size());
            if (!judge(each.getKey(), each.getValue())) {
                return false;
            }
        }
        stored.keySet().forEach(this::keep);
        return true;
    }

    /** Who was to get another photo and did not still has the old one: nobody else gets that, and so on down the chain. */
    private void keep(String holder) {
        String kept = added.containsKey(holder) ? null : holder;
        while (kept != null) {
            String other = owners.get(stored.get(kept));
            Read photo = kept.equals(other) ? null : added.remove(other);
            if (photo != null) {
                sink.drop(other);
                reject(photo.file(), "PHOTO_TWO_PEOPLE", other, kept);
            }
            kept = photo == null ? null : other;
        }
    }

    int read() {
        return read;
    }

    int attached() {
        return added.size();
    }

    int unchanged() {
        return unchanged.size();
    }

    List<Problem> problems() {
        return problems;
    }

    PhotoReport report(int missing) {
        int replaced = (int) added.keySet().stream().filter(stored::containsKey).count();
        return new PhotoReport(read, attached(), replaced, unchanged(), copies, papers, unmatched, rejected, missing);
    }

    private Map<String, List<PhotoFile>> matched(List<PhotoFile> files) throws PhotoRefused {
        Map<String, List<PhotoFile>> byCandidate = new TreeMap<>();
        read = files.size();
        for (PhotoFile file : files) {
            Set<String> found = names.candidates(file.baseName());
            if (file.isPaper() && !(found.size() == 1 && file.holdsPicture())) {
                papers++;
                problems.add(Problem.warning("PHOTO_PAPER", file.place()));
            } else if (file.isPacked() && found.isEmpty()) {
                reject(file, "PHOTO_NESTED");
            } else if (found.size() == 1) {
                String candidateNo = found.iterator().next();
                if (fits(file, candidateNo)) {
                    byCandidate
                            .computeIfAbsent(candidateNo, no -> new ArrayList<>())
                            .add(file);
                }
            } else if (found.isEmpty()) {
                unmatched++;
                problems.add(unmatched(file));
            } else {
                reject(file, "PHOTO_NAMES_TWO", String.join(", ", found));
            }
        }
        return byCandidate;
    }

    /** A number typed in a spreadsheet loses its leading zeros, and with them its candidate: who that may be is told, not taken. */
    private Problem unmatched(PhotoFile file) {
        String name = file.baseName();
        Set<String> meant = name.matches("[1-9][0-9]{5,}.*") ? names.candidates("0" + name) : Set.of();
        return meant.size() == 1
                ? Problem.warning(
                        "PHOTO_ZERO_LOST", file.place(), meant.iterator().next())
                : Problem.warning("PHOTO_UNMATCHED", file.place());
    }

    /** Whether the name in the file's name leaves it to the candidate; a word that says nothing is only asked about. */
    private boolean fits(PhotoFile file, String candidateNo) {
        Optional<PhotoWords.Doubt> doubt = words.doubt(file.baseName(), candidateNo);
        if (doubt.isEmpty()) {
            return true;
        }
        String other = doubt.get().other();
        if (other.isEmpty()) {
            problems.add(Problem.warning(
                    "PHOTO_WORDS", file.place(), doubt.get().words(), candidateNo, words.nameOf(candidateNo)));
            return true;
        }
        reject(file, "PHOTO_OTHER_NAME", candidateNo, words.nameOf(candidateNo), other, words.nameOf(other));
        return false;
    }

    private boolean judge(String candidateNo, List<PhotoFile> files) throws IOException, PhotoRefused {
        Map<String, Read> different = new LinkedHashMap<>();
        List<PhotoFile> readable = new ArrayList<>();
        for (PhotoFile file : files) {
            try {
                byte[] bytes = file.bytes();
                readable.add(file);
                different.computeIfAbsent(sha256(bytes), sha256 -> new Read(file, bytes, sha256));
            } catch (PhotoRefused refused) {
                reject(file, refused.unlessWhole());
            }
        }
        if (different.size() > 1) {
            readable.forEach(each -> reject(each, "PHOTO_TWO_FILES", candidateNo));
            return true;
        }
        copies += readable.size() - different.size();
        return different.isEmpty()
                || judge(candidateNo, different.values().iterator().next());
    }

    private boolean judge(String candidateNo, Read photo) {
        boolean same = photo.sha256().equals(stored.get(candidateNo));
        if (isSomebodyElses(candidateNo, photo, same)) {
            return true;
        }
        owners.put(photo.sha256(), candidateNo);
        if (same) {
            unchanged.add(candidateNo);
            return true;
        }
        if (stored.containsKey(candidateNo) && !update) {
            reject(photo.file(), "PHOTO_DIFFERS", candidateNo);
            return true;
        }
        return add(candidateNo, photo);
    }

    /** Whether another candidate has the very same picture; then neither gets it now. */
    private boolean isSomebodyElses(String candidateNo, Read photo, boolean same) {
        String before = storedOwners.getOrDefault(photo.sha256(), candidateNo);
        String other = owners.getOrDefault(photo.sha256(), before);
        if (other.equals(candidateNo)) {
            return false;
        }
        Read others = added.remove(other);
        if (others != null) {
            sink.drop(other);
            reject(others.file(), "PHOTO_TWO_PEOPLE", other, candidateNo);
        }
        if (!same) {
            reject(photo.file(), "PHOTO_TWO_PEOPLE", candidateNo, other);
        }
        return !same;
    }

    private boolean add(String candidateNo, Read photo) {
        try {
            PhotoPrint.Printed printed = print.of(photo.bytes());
            if (printed.isCoarse()) {
                ask("PHOTO_COARSE", photo.file(), printed);
            }
            if (printed.isLandscape()) {
                ask("PHOTO_LANDSCAPE", photo.file(), printed);
            }
            added.put(candidateNo, new Read(photo.file(), new byte[0], photo.sha256()));
            return sink.add(new Photo(candidateNo, printed.jpeg(), photo.sha256()));
        } catch (PhotoRefused refused) {
            reject(photo.file(), refused);
            return true;
        }
    }

    private void ask(String code, PhotoFile file, PhotoPrint.Printed printed) {
        problems.add(
                Problem.warning(code, file.place(), String.valueOf(printed.width()), String.valueOf(printed.height())));
    }

    private void reject(PhotoFile file, String code, String... args) {
        rejected++;
        problems.add(Problem.warning(code, file.place(), args));
    }

    private void reject(PhotoFile file, PhotoRefused refused) {
        rejected++;
        problems.add(refused.warning(file.place()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
