package org.shikao.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.shikao.exam.journal.Link;

/** Hashes of a device's chain as the journal table holds them (DESIGN §4). */
final class HashChain {
    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {}

    /** The head of a chain before its first entry. */
    static Head start(String examId, String device) {
        return new Head(device, 0, sha256(examId + '\u001F' + device));
    }

    /** The entries of these bodies, following on from a head. */
    static List<Link> follow(Head head, List<String> bodies) {
        List<Link> links = new ArrayList<>(bodies.size());
        String hash = head.hash();
        int seq = head.seq();
        for (String body : bodies) {
            hash = next(hash, body);
            links.add(new Link(head.device(), ++seq, body, hash));
        }
        return links;
    }

    private static String next(String previous, String body) {
        MessageDigest digest = digest();
        digest.update(HEX.parseHex(previous));
        return HEX.formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of a text in UTF-8, lower-case hex. */
    static String sha256(String text) {
        return HEX.formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
