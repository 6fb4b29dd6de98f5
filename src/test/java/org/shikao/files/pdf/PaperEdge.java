package org.shikao.files.pdf;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws nothing and notes whatever comes too near to the edge of the paper, and words printed over others. */
final class PaperEdge implements Drawing {
    private final Lettering lettering;
    /** Letters do not fill their height: neighbours may share so much of it, in mm. */
    private static final double TOUCH = 0.4;

    private final List<String> faults = new ArrayList<>();
    private final Map<Box, String> words = new LinkedHashMap<>();
    private int page;

    PaperEdge(Lettering lettering) {
        this.lettering = lettering;
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public void startPage() {
        page++;
        words.clear();
    }

    @Override
    public void text(Type type, double x, double y, String text) {
        Box box = new Box(x, y - type.rise(), lettering.width(text, type), type.rise());
        check(box, text);
        words.forEach((other, before) -> {
            if (overlap(box, other)) {
                faults.add("page " + page + ": " + text + " over " + before + " " + box);
            }
        });
        words.put(box, text);
    }

    @Override
    public void meaning(String text, Runnable drawn) {
        drawn.run();
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, double points) {
        check(new Box(fromX, fromY, toX - fromX, toY - fromY), "line");
    }

    @Override
    public void dashes(double fromX, double fromY, double toX, double toY) {
        line(fromX, fromY, toX, toY, 0);
    }

    @Override
    public void fill(Box box, double grey) {
        check(box, "fill");
    }

    @Override
    public boolean picture(byte[] photo, Box box) {
        check(box, "picture");
        return true;
    }

    @Override
    public void matrix(BitMatrix matrix, Box box) {
        check(box, "matrix");
    }

    private static boolean overlap(Box one, Box other) {
        return Math.min(one.right(), other.right()) - Math.max(one.x(), other.x()) > TOUCH
                && Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y()) > TOUCH;
    }

    private void check(Box box, String what) {
        boolean inside = box.x() >= Paper.EDGE
                && box.y() >= Paper.EDGE
                && box.right() <= Paper.WIDTH - Paper.EDGE
                && box.bottom() <= Paper.HEIGHT - Paper.EDGE;
        if (!inside) {
            faults.add("page " + page + ": " + what + " " + box);
        }
    }
}
