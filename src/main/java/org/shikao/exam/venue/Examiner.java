package org.shikao.exam.venue;

import java.util.List;
import java.util.Set;
import org.shikao.exam.Subject;

/**
 * A person on duty. {@code siteCode} empty = may be sent to any site. {@code recusals} (回避) are candidate numbers of relatives;
 * {@code trained} is compulsory before duty.
 */
public record Examiner(
        String code,
        String name,
        String schoolCode,
        String siteCode,
        Role role,
        Set<Subject> subjects,
        boolean trained,
        List<String> recusals) {
    /** Duty of a member of staff. */
    public enum Role {
        /** 主考 */
        CHIEF,
        /** 主监考 */
        ROOM_CHIEF,
        /** 监考员 */
        EXAMINER,
        /** 实验员 */
        TECHNICIAN
    }

    public Examiner {
        subjects = Set.copyOf(subjects);
        recusals = List.copyOf(recusals);
    }
}
