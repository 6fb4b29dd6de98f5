package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;

/** Sends examiners to sites: to the one they belong to, else to the site that needs their subjects most. */
final class ExaminerPosting {

    private final Map<String, List<Examiner>> bySite = new LinkedHashMap<>();

    /** Sheets to be scored, by site and subject, and by site, subject and school. */
    private final Map<List<Object>, Long> sheets = new HashMap<>();

    ExaminerPosting(List<Examiner> examiners, Map<String, List<Candidate>> candidates, Dues dues) {
        candidates.forEach((site, people) -> {
            bySite.put(site, new ArrayList<>());
            people.forEach(candidate -> count(site, candidate, dues));
        });
        List<Examiner> onDuty = examiners.stream().filter(WatchRules::onDuty).toList();
        onDuty.stream()
                .filter(e -> bySite.containsKey(e.siteCode()))
                .forEach(e -> bySite.get(e.siteCode()).add(e));
        onDuty.stream().filter(e -> e.siteCode().isEmpty()).forEach(this::sendWhereNeeded);
    }

    Map<String, List<Examiner>> bySite() {
        return bySite;
    }

    private void sendWhereNeeded(Examiner examiner) {
        String best = "";
        long bestNeed = -1;
        for (String site : bySite.keySet()) {
            long need = need(site, examiner);
            if (need > bestNeed) {
                best = site;
                bestNeed = need;
            }
        }
        if (bestNeed >= 0) {
            bySite.get(best).add(examiner);
        }
    }

    /** Sheets of other schools in the examiner's subjects, shared among all who could score them there, in thousandths. */
    private long need(String site, Examiner examiner) {
        long need = 0;
        for (Subject subject : Subject.values()) {
            if (WatchRules.isCompetent(examiner, subject)) {
                long able = bySite.get(site).stream()
                        .filter(e -> WatchRules.isCompetent(e, subject))
                        .count();
                need += 1000 * sheets(site, subject, examiner.schoolCode()) / (able + 1);
            }
        }
        return need;
    }

    private long sheets(String site, Subject subject, String exceptSchool) {
        long all = sheets.getOrDefault(List.of(site, subject), 0L);
        return all - sheets.getOrDefault(List.of(site, subject, exceptSchool), 0L);
    }

    private void count(String site, Candidate candidate, Dues dues) {
        for (Sitting sitting : dues.of(candidate)) {
            for (Subject subject : sitting.subjects()) {
                sheets.merge(List.of(site, subject), 1L, Long::sum);
                sheets.merge(List.of(site, subject, candidate.schoolCode()), 1L, Long::sum);
            }
        }
    }
}
