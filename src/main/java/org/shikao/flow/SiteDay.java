package org.shikao.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.venue.Site;

/** A site, a day, both or neither, as somebody asked for them and as the exam has them. */
public record SiteDay(Optional<String> site, Optional<LocalDate> day) {
    private static final String NEXT = ", ";

    /**
     * What was typed, checked against the exam: refused before there is a plan, and for a site or day that it does not have; the refusal
     * names what was typed and what there is.
     */
    public static Answer<SiteDay> of(OpenExam exam, Optional<String> site, Optional<String> day) {
        if (!exam.planned()) {
            return Answer.refused("PLAN_NONE", exam.name(), exam.name());
        }
        Optional<Problem> unknown = site.flatMap(code -> unknownSite(exam, code));
        if (unknown.isPresent()) {
            return Answer.refused(List.of(unknown.get()));
        }
        List<LocalDate> days = exam.plan().sessions().stream()
                .filter(session -> site.map(session.siteCode()::equals).orElse(true))
                .map(session -> session.date())
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            String asked = site.orElse(exam.name());
            return Answer.refused("SUPPLIES_NONE", asked, asked);
        }
        Optional<LocalDate> meant = day.flatMap(
                typed -> days.stream().filter(d -> d.toString().equals(typed)).findFirst());
        return day.isPresent() && meant.isEmpty()
                ? Answer.refused("DAY_UNKNOWN", day.get(), day.get(), joined(days))
                : Answer.of(new SiteDay(site, meant));
    }

    /** The refusal of a site that the venue does not have, which names those it has. */
    static Optional<Problem> unknownSite(OpenExam exam, String code) {
        List<String> codes =
                exam.venue().sites().stream().map(Site::code).sorted().toList();
        return codes.contains(code)
                ? Optional.empty()
                : Optional.of(Problem.error("SITE_UNKNOWN", Place.named(code), code, joined(codes)));
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(NEXT));
    }
}
