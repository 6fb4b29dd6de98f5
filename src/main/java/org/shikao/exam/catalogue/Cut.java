package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;

/** Divides a list of losses by marks, dividing the loss on the border. */
final class Cut {
    private Cut() {}

    /** The losses without their first {@code marks}. */
    static List<Loss> front(List<Loss> losses, Marks marks) {
        List<Loss> rest = new ArrayList<>();
        Marks off = marks;
        for (Loss loss : losses) {
            Marks gone = loss.marks().min(off);
            off = off.minus(gone);
            add(loss, loss.marks().minus(gone), rest);
        }
        return rest;
    }

    /** The first {@code marks} of the losses. */
    static List<Loss> until(List<Loss> losses, Marks marks) {
        List<Loss> first = new ArrayList<>();
        Marks left = marks;
        for (Loss loss : losses) {
            Marks part = loss.marks().min(left);
            left = left.minus(part);
            add(loss, part, first);
        }
        return first;
    }

    private static void add(Loss loss, Marks part, List<Loss> list) {
        if (!part.equals(Marks.ZERO)) {
            list.add(new Loss(loss.point(), part, loss.reason()));
        }
    }
}
