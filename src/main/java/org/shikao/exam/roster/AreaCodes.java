package org.shikao.exam.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The area codes that identity numbers may begin with, by province and prefecture (GB/T 2260, {@code areas.txt}). */
final class AreaCodes {
    private static final String TABLE = "areas.txt";
    private static final Set<String> PREFECTURES = read();

    private AreaCodes() {}

    /** Whether the first four digits of a number name a province and a prefecture that there is or was. */
    static boolean isKnown(String areaCode) {
        return PREFECTURES.contains(areaCode.substring(0, 4));
    }

    private static Set<String> read() {
        try (InputStream in = AreaCodes.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .flatMap(AreaCodes::codes)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> codes(String... words) {
        return Stream.of(words)
                .skip(2)
                .flatMapToInt(AreaCodes::range)
                .mapToObj(prefecture -> words[0] + (prefecture < 10 ? "0" : "") + prefecture);
    }

    private static IntStream range(String words) {
        String[] ends = words.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
