package org.shikao.exam.journal;

import java.util.List;

/** How what happens to the list of candidates after the plan stands in a body. */
final class ListBodies {
    static final List<BodyType<?>> ALL = List.of(
            new BodyType<>(
                    "CANDIDATE_REMOVED",
                    Fact.CandidateRemoved.class,
                    (f, to) -> BodyType.people(to, f.reason(), f.name1(), f.name2())
                            .put("candidateNo", f.candidateNo()),
                    from -> new Fact.CandidateRemoved(
                            from.text("candidateNo"), from.text("reason"), from.text("name1"), from.text("name2"))),
            new BodyType<>(
                    "CANDIDATE_CORRECTED",
                    Fact.CandidateCorrected.class,
                    (f, to) -> BodyType.people(to, f.reason(), f.name1(), f.name2())
                            .put("candidateNo", f.candidateNo())
                            .put("field", f.field())
                            .put("oldDigest", f.oldDigest())
                            .put("newDigest", f.newDigest()),
                    from -> new Fact.CandidateCorrected(
                            from.text("candidateNo"),
                            from.text("field"),
                            from.text("oldDigest"),
                            from.text("newDigest"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_ADDED",
                    Fact.WalkInAdded.class,
                    (f, to) -> BodyType.people(to, f.reason(), f.name1(), f.name2())
                            .put("candidateNo", f.candidateNo())
                            .put("sessionId", f.sessionId())
                            .put("lotNo", f.lotNo())
                            .put("personDigest", f.personDigest()),
                    from -> new Fact.WalkInAdded(
                            from.text("candidateNo"),
                            from.text("sessionId"),
                            from.text("lotNo"),
                            from.text("personDigest"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_LINKED",
                    Fact.WalkInLinked.class,
                    (f, to) -> BodyType.people(to, f.reason(), f.name1(), f.name2())
                            .put("temporaryNo", f.temporaryNo())
                            .put("candidateNo", f.candidateNo())
                            .put("identity", f.identity()),
                    from -> new Fact.WalkInLinked(
                            from.text("temporaryNo"),
                            from.text("candidateNo"),
                            from.text("identity"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_UNLINKED",
                    Fact.WalkInUnlinked.class,
                    (f, to) -> BodyType.people(to, f.reason(), f.name1(), f.name2())
                            .put("temporaryNo", f.temporaryNo())
                            .put("candidateNo", f.candidateNo()),
                    from -> new Fact.WalkInUnlinked(
                            from.text("temporaryNo"),
                            from.text("candidateNo"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_DECIDED",
                    Fact.WalkInDecided.class,
                    (f, to) -> BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                            .put("keptNo", f.keptNo()),
                    from -> new Fact.WalkInDecided(
                            BodyType.sheet(from),
                            from.text("keptNo"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))));

    private ListBodies() {}
}
