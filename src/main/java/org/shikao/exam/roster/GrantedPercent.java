package org.shikao.exam.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reason of an exemption and the percentage written behind it ({@code 残疾 60%}). */
record GrantedPercent(String reason, Optional<String> percent) {
    private static final Pattern BEHIND =
            Pattern.compile("(.*?[^\\d.\\s(])\\s*\\(?\\s*([+-]?\\d{1,9}(?:\\.\\d{0,9})?)\\s*%\\s*\\)?", Pattern.DOTALL);

    static GrantedPercent of(String text) {
        // sign by sign, so that places in both are the same
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) CellText.halfWidth(c)));
        Matcher m = BEHIND.matcher(folded);
        return m.matches()
                ? new GrantedPercent(text.substring(0, m.end(1)), Optional.of(m.group(2)))
                : new GrantedPercent(text, Optional.empty());
    }
}
