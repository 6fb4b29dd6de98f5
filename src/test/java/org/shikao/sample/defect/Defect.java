package org.shikao.sample.defect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A kind of defect and how it is planted. */
interface Defect {
    String kind();

    /** Makes files with this defect and says what must be found; {@code no} makes their names differ from all others. */
    RosterCase make(Random random, int no, Path folder) throws IOException;

    /** Plants into a roster that is otherwise clean. */
    interface Planter {
        Expected plant(Draft draft);
    }

    /** A defect of one file. */
    record InOneFile(String kind, Weight weight, Wish wish, String prefix, Planter planter) implements Defect {
        @Override
        public RosterCase make(Random random, int no, Path folder) throws IOException {
            County county = prefix.isEmpty() ? new County(random) : new County(random, prefix);
            Draft draft = new Draft(random, county, wish, no);
            Expected expected = planter.plant(draft);
            return new RosterCase(
                    kind, draft.layout.toString(), List.of(), List.of(draft.write(folder)), weight, expected);
        }
    }

    /** Plants into the second of two rosters what stands in the first. */
    interface Copier {
        Expected plant(Draft first, Draft second);
    }

    /** A defect between two files, imported together or one after the other. */
    record BetweenFiles(String kind, boolean oneAfterTheOther, Wish wish, Copier copier) implements Defect {
        @Override
        public RosterCase make(Random random, int no, Path folder) throws IOException {
            County county = new County(random);
            Draft first = new Draft(random, county, wish, no);
            Draft second = new Draft(random, county, wish, no + 100_000);
            Expected expected = copier.plant(first, second);
            Path one = first.write(folder);
            Path two = second.write(folder);
            return new RosterCase(
                    kind,
                    first.layout + " / " + second.layout,
                    oneAfterTheOther ? List.of(one) : List.of(),
                    oneAfterTheOther ? List.of(two) : List.of(one, two),
                    Weight.REFUSED,
                    expected);
        }
    }

    /** Writes a file that is no roster. */
    interface Breaker {
        void write(Path file, Random random, Draft draft) throws IOException;
    }

    /** A file that cannot be read at all. */
    record WholeFile(String kind, List<String> codes, String extension, Wish wish, Breaker breaker) implements Defect {
        @Override
        public RosterCase make(Random random, int no, Path folder) throws IOException {
            Draft draft = new Draft(random, new County(random), wish, no);
            String ending = extension.isEmpty() ? draft.layout.producer.extension : extension;
            Path file = folder.resolve(kind + "-" + no + ending);
            breaker.write(file, random, draft);
            Expected expected = new Expected(codes, String.valueOf(file.getFileName()), "", 0, "");
            return new RosterCase(kind, draft.layout.toString(), List.of(), List.of(file), Weight.REFUSED, expected);
        }
    }
}
