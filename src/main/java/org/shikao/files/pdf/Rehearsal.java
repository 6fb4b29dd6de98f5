package org.shikao.files.pdf;

import com.google.zxing.common.BitMatrix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Draws nothing: counts the pages, which every footer names, and takes the digest from which the document gets its identity. */
final class Rehearsal implements Drawing {
    private final MessageDigest digest = sha256();
    private int pages;

    int pages() {
        return pages;
    }

    /** The first 16 bytes of the digest of all that was drawn. May be asked once. */
    byte[] identity() {
        return Arrays.copyOf(digest.digest(), 16);
    }

    @Override
    public void startPage() {
        pages++;
        digest.update((byte) '\f');
    }

    @Override
    public void text(Type type, double x, double y, String text) {
        numbers(type.bold() ? 1 : 0, type.size(), x, y);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void meaning(String text, Runnable drawn) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        drawn.run();
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, double points) {
        numbers(fromX, fromY, toX, toY, points);
    }

    @Override
    public void dashes(double fromX, double fromY, double toX, double toY) {
        numbers(fromX, fromY, toX, toY);
    }

    @Override
    public void fill(Box box, double grey) {
        numbers(box.x(), box.y(), box.width(), box.height(), grey);
    }

    @Override
    public boolean picture(byte[] photo, Box box) {
        numbers(box.x(), box.y(), box.width(), box.height());
        digest.update(photo);
        return true;
    }

    @Override
    public void matrix(BitMatrix matrix, Box box) {
        numbers(box.x(), box.y(), box.width(), box.height(), matrix.hashCode());
    }

    private void numbers(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putDouble(value);
        }
        digest.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
