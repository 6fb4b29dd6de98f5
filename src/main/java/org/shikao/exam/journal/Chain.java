package org.shikao.exam.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * The hash chain of a device (DESIGN §4): {@code hash(0) = SHA-256(utf8(examId 0x1F device))} and
 * {@code hash(n) = SHA-256(hash(n-1) utf8(body))}. Hashes are passed as lower-case hex.
 */
public final class Chain {
    private static final HexFormat HEX = HexFormat.of();

    private Chain() {}

    /** The hash before a device's first entry. */
    public static String genesis(String examId, String device) {
        return HEX.formatHex(sha256().digest((examId + '\u001F' + device).getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of the entry with this body, coming after the entry with {@code previous}, 64 hex digits. */
    public static String next(String previous, String body) {
        MessageDigest digest = sha256();
        digest.update(HEX.parseHex(previous));
        return HEX.formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Recomputes the chains of all devices among the links, given in any order, each from its first entry. Names the first bad
     * entry of each device: {@code JOURNAL_HASH}, {@code JOURNAL_GAP} or {@code JOURNAL_DUPLICATE} with device and seq.
     */
    public static List<Problem> verify(String examId, List<Link> links) {
        List<Problem> problems = new ArrayList<>();
        byDevice(links)
                .forEach((device, chain) -> verifyDevice(examId, device, chain).ifPresent(problems::add));
        return problems;
    }

    private static SortedMap<String, List<Link>> byDevice(List<Link> links) {
        SortedMap<String, List<Link>> devices = new TreeMap<>();
        for (Link link : links) {
            devices.computeIfAbsent(link.device(), d -> new ArrayList<>()).add(link);
        }
        devices.values().forEach(chain -> chain.sort(Comparator.comparingInt(Link::seq)));
        return devices;
    }

    private static Optional<Problem> verifyDevice(String examId, String device, List<Link> chain) {
        String hash = genesis(examId, device);
        int expected = 1;
        for (Link link : chain) {
            if (link.seq() != expected) {
                boolean gap = link.seq() > expected;
                return Optional.of(bad(gap ? "JOURNAL_GAP" : "JOURNAL_DUPLICATE", device, gap ? expected : link.seq()));
            }
            hash = next(hash, link.body());
            if (!hash.equals(link.hash())) {
                return Optional.of(bad("JOURNAL_HASH", device, link.seq()));
            }
            expected++;
        }
        return Optional.empty();
    }

    /** A problem of the entry {@code device:seq}. */
    static Problem bad(String code, String device, int seq) {
        return Problem.error(code, Place.named(device + ":" + seq), device, Integer.toString(seq));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
