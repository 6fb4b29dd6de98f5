package org.shikao.files.pdf;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/** Draws nothing and notes whatever comes too near to the edge of the paper. */
final class PaperEdge implements Drawing {
    private final Lettering lettering;
    private final List<String> faults = new ArrayList<>();
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
    }

    @Override
    public void text(Type type, double x, double y, String text) {
        check(new Box(x, y - type.rise(), lettering.width(text, type), type.rise()), text);
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
