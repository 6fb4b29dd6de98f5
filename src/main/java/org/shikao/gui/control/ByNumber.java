package org.shikao.gui.control;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;

/** Orders printed numbers by value; what is no number (a dash, a letter) comes before them, in its own order. */
final class ByNumber implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(String left, String right) {
        BigDecimal l = number(left);
        BigDecimal r = number(right);
        if (l == null && r == null) {
            return String.valueOf(left).compareTo(String.valueOf(right));
        }
        if (l == null || r == null) {
            return l == null ? -1 : 1;
        }
        return l.compareTo(r);
    }

    private static BigDecimal number(String printed) {
        if (printed == null) {
            return null;
        }
        String plain = printed.replace(",", "").replace("%", "").strip();
        return plain.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
    }
}
