package org.shikao.sample.defect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rosters as schools send them, out of a seed: clean ones, and ones with one planted defect each. */
public final class MessyRosters {
    private static final List<List<Defect>> KINDS = List.of(
            IdentityDefects.all(),
            NumberDefects.all(),
            PersonDefects.all(),
            SchoolDefects.all(),
            LayoutDefects.all(),
            FileDefects.all());
    private final long seed;
    private final Path folder;

    public MessyRosters(long seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
    }

    /** The names of all kinds of defects. */
    public static List<String> kinds() {
        return KINDS.stream().flatMap(List::stream).map(Defect::kind).toList();
    }

    /** Files with one defect each; every kind comes about equally often. */
    public List<RosterCase> defects(int count) throws IOException {
        List<Defect> kinds = new ArrayList<>();
        KINDS.forEach(kinds::addAll);
        Collections.shuffle(kinds, new Random(seed));
        List<RosterCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(defect(kinds.get(i % kinds.size()), i));
        }
        return cases;
    }

    private RosterCase defect(Defect kind, int no) throws IOException {
        return kind.make(new Random(seed * 31 + no), no, Files.createDirectories(folder.resolve("defect-" + no)));
    }

    /** Files without a defect. */
    public List<CleanRoster> clean(int count) throws IOException {
        List<CleanRoster> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 37 + i);
            Wish wish = Wish.ANY.from(java.util.EnumSet.of(Producer.values()[i % Producer.values().length]));
            Draft draft = new Draft(random, new County(random), wish, i);
            Path file = draft.write(Files.createDirectories(folder.resolve("clean-" + i)));
            all.add(new CleanRoster(draft.layout.toString(), file, CleanRoster.people(draft)));
        }
        return all;
    }
}
