package org.shikao.exam.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;

/** Writes deferrals (缓考) into one cell that reads as the same deferrals again: 物理、化学：骨折；生物. */
final class DeferralCell {
    private static final Pattern MARKS = Pattern.compile("[;；:：\\s]+");

    private DeferralCell() {}

    /** The cell for reasons by subject, empty ones where none is given. */
    static String of(Map<Subject, String> deferrals) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            if (deferrals.containsKey(subject)) {
                String reason = readable(deferrals.get(subject));
                subjects.merge(reason, ExemptionWords.word(subject), (a, b) -> a + "、" + b);
            }
        }
        return subjects.entrySet().stream()
                .map(e -> e.getKey().isEmpty() ? e.getValue() : e.getValue() + "：" + e.getKey())
                .collect(Collectors.joining("；"));
    }

    /** The reason as it is, else without the marks that part a cell; left out if it would be read as something else even so. */
    private static String readable(String reason) {
        String plain = MARKS.matcher(reason).replaceAll("，");
        return List.of(reason, plain).stream()
                .filter(DeferralCell::isRead)
                .findFirst()
                .orElse("");
    }

    private static boolean isRead(String reason) {
        GrantText wanted = new GrantText(GrantText.Kind.DEFERRAL, Set.of(Subject.PHYSICS), reason, Optional.empty());
        return RefusalWords.isReason(reason)
                && GrantText.of("物理：" + reason, GrantText.Kind.DEFERRAL).equals(List.of(wanted));
    }
}
