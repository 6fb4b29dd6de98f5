package org.shikao.exam.venue;

import java.util.List;
import java.util.Set;
import org.shikao.exam.Subject;

/**
 * A laboratory (考室). Benches are numbered 1 to {@code benches}, {@code columns} to a row; {@code brokenBenches} are out of use,
 * {@code lowBenches} suit a wheelchair. {@code no} is unique within the site.
 */
public record Room(
        String siteCode,
        String no,
        String name,
        Set<Subject> subjects,
        int benches,
        int columns,
        List<Integer> brokenBenches,
        List<Integer> lowBenches) {
    public Room {
        subjects = Set.copyOf(subjects);
        brokenBenches = List.copyOf(brokenBenches);
        lowBenches = List.copyOf(lowBenches);
    }
}
