package org.shikao.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.WalkIn;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.EditScope;
import org.shikao.exam.roster.RosterField;
import org.shikao.store.PersonalValue;

/**
 * Gives somebody who is on no list a temporary number and a free bench of a session. The number holds the name of this laptop's own
 * chain, so that laptops that never talk to each other give different ones.
 */
public final class AddWalkIn {
    private static final int CHAIN_DIGITS = 8;

    /** Who came, to which session, why he may sit, and who answers for it; student number and school may be empty. */
    public record Arrival(
            String session,
            String name,
            String idNo,
            String studentNo,
            String school,
            String reason,
            String by,
            String second) {}

    /** {@code lotNo} is the lot kept for him, empty if he draws; {@code proposed} the candidate he may be, or empty. */
    public record Added(String temporaryNo, String session, String lotNo, String proposed) {}

    private final Entropy entropy;

    /** @param entropy makes the salt of his personal data */
    public AddWalkIn(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Seats him, or says why he cannot sit there. */
    public Answer<Added> run(OpenExam exam, Arrival arrival) {
        Optional<Session> session = exam.plan().session(arrival.session());
        if (session.isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", arrival.session(), arrival.session());
        }
        List<Problem> problems = new ArrayList<>();
        Candidate person = person(exam, session.get(), arrival, problems);
        planned(exam, session.get(), person).ifPresent(problems::add);
        return Problem.anyError(problems) ? Answer.refused(problems) : seated(exam, session.get(), person, arrival);
    }

    private Answer<Added> seated(OpenExam exam, Session session, Candidate person, Arrival arrival) {
        Optional<WalkIn> before = ownWalkIn(exam, person);
        String number = before.map(WalkIn::temporaryNo).orElseGet(() -> freshNumber(exam));
        PersonalValue value = SaltedValue.of(
                new WalkInPerson(person.name(), person.idNo(), person.studentNo(), person.schoolCode(), person.grade())
                        .text(),
                entropy);
        Fact.WalkInAdded fact = new Fact.WalkInAdded(
                number,
                session.id(),
                lot(exam, session.id()),
                before.map(WalkIn::personDigest).orElse(value.digest()),
                arrival.reason(),
                arrival.by(),
                arrival.second());
        // by the number that another laptop gave him he may sit this subject already
        Optional<WalkIn> twin =
                before.isPresent() ? Optional.empty() : known(exam, person).findFirst();
        Optional<Problem> refusal = twin.map(w -> under(w.temporaryNo(), fact))
                .flatMap(exam::allowed)
                .or(() -> exam.allowed(fact));
        if (refusal.isPresent()) {
            return Answer.refused(List.of(refusal.get()));
        }
        if (before.isEmpty()) {
            // the value first: without its entry it says nothing, but an entry without its value could not be shown
            exam.file().putPersonalValues(List.of(value));
        }
        Optional<Candidate> listed = listed(exam, person);
        String proposed = listed.map(Candidate::candidateNo).orElse("");
        Added added = new Added(number, session.id(), fact.lotNo(), proposed);
        List<Fact> facts = new ArrayList<>(List.of(fact));
        List<Problem> said = new ArrayList<>(known(exam, person, number, arrival, facts));
        listed.ifPresent(c -> said.add(
                Problem.warning(proposal(c, person), Place.named(number), number, proposed, person.name(), c.name())));
        return Answer.of(added, said).then(a -> exam.record(arrival.by(), facts).map(recorded -> a));
    }

    /** Whom of the list he may be: by identity number, else by student number. */
    private static Optional<Candidate> listed(OpenExam exam, Candidate person) {
        return exam.listed().stream()
                .filter(c -> !c.idNo().isEmpty() && c.idNo().equals(person.idNo()))
                .findFirst()
                .or(() -> LinkWalkIn.ofStudentNo(exam, person));
    }

    private static String proposal(Candidate listed, Candidate person) {
        if (!listed.idNo().equals(person.idNo())) {
            return "WALK_IN_PROPOSED_STUDENT_NO";
        }
        return listed.name().equals(person.name()) ? "WALK_IN_PROPOSED" : "WALK_IN_PROPOSED_NAME";
    }

    private static Fact under(String no, Fact.WalkInAdded fact) {
        return new Fact.WalkInAdded(
                no, fact.sessionId(), fact.lotNo(), fact.personDigest(), fact.reason(), fact.name1(), fact.name2());
    }

    /** Who was here before with the same identity number: joined to that number if the name is the same too, else asked about. */
    private static List<Problem> known(
            OpenExam exam, Candidate person, String number, Arrival arrival, List<Fact> facts) {
        Optional<WalkIn> twin = known(exam, person).findFirst();
        if (twin.isEmpty()) {
            return List.of();
        }
        String other = twin.get().temporaryNo();
        String name = exam.walkInPerson(twin.get()).map(Candidate::name).orElse("");
        if (!name.equals(person.name())) {
            return List.of(
                    Problem.warning("WALK_IN_OTHER_NAME", Place.named(number), number, person.name(), other, name));
        }
        if (other.equals(number)) {
            return List.of();
        }
        LinkWalkIn.Order pair =
                LinkWalkIn.joining(exam, new LinkWalkIn.Order(number, other, "", arrival.by(), arrival.second()));
        facts.add(LinkWalkIn.fact(pair, true));
        return List.of(Problem.warning("WALK_IN_JOINED", Place.named(number), number, other, pair.candidateNo()));
    }

    /** The lot kept for him: none where he can draw with the others. */
    private static String lot(OpenExam exam, String session) {
        return exam.day().walkIns().mayJoin(session)
                ? ""
                : exam.day().walkIns().spareLots(session).stream().findFirst().orElse("");
    }

    private static Candidate person(OpenExam exam, Session session, Arrival arrival, List<Problem> problems) {
        int grade = grade(exam, session);
        EditScope scope = new EditScope(exam.roster().schools(), exam.rules());
        Candidate blank = new WalkInPerson("", "", "", arrival.school(), grade).candidate("");
        Candidate person = edited(blank, RosterField.NAME, arrival.name(), scope, problems);
        // a number of some kind is needed to know him by later
        boolean hasStudentNo = !arrival.studentNo().isBlank();
        List<Problem> identity = new ArrayList<>();
        person = edited(person, RosterField.ID_NO, arrival.idNo(), scope, identity);
        identity.removeIf(p -> hasStudentNo && p.code().equals("ROSTER_ID_MISSING"));
        problems.addAll(identity);
        // after the identity number, which it must not contradict
        if (hasStudentNo) {
            person = edited(person, RosterField.STUDENT_NO, arrival.studentNo(), scope, problems);
        }
        if (!arrival.school().isEmpty()
                && exam.roster().school(arrival.school()).isEmpty()) {
            problems.add(Problem.error("WALK_IN_SCHOOL", Place.named(session.id()), arrival.school()));
        }
        return person;
    }

    private static Candidate edited(
            Candidate old, RosterField field, String typed, EditScope scope, List<Problem> problems) {
        CandidateEdit edit = CandidateEdit.of(old, field, typed, scope);
        edit.problems().stream()
                .filter(p -> !(field == RosterField.STUDENT_NO && p.code().equals("ROSTER_ID_MISSING")))
                .forEach(problems::add);
        return edit.candidate();
    }

    /** That of those planned in the session; in a session of nobody the first that sits its subjects. */
    private static int grade(OpenExam exam, Session session) {
        List<String> seated = session.candidates();
        return exam.roster().candidates().stream()
                .filter(c -> seated.contains(c.candidateNo()))
                .mapToInt(Candidate::grade)
                .findFirst()
                .orElseGet(() -> Stream.of(9, 8, 7)
                        .filter(g -> exam.rules().subjectsOf(g).containsAll(session.subjects()))
                        .findFirst()
                        .orElse(9));
    }

    /** One who is planned in this very session is checked in under his number. */
    private static Optional<Problem> planned(OpenExam exam, Session session, Candidate person) {
        return LinkWalkIn.proposed(exam, person.idNo())
                .filter(no -> session.candidates().contains(no))
                .map(no -> Problem.error("WALK_IN_ON_LIST", Place.named(session.id()), session.id(), no));
    }

    /** He may come to a second subject; only this laptop's own numbers, since another may seat him at the same moment. */
    private static Optional<WalkIn> ownWalkIn(OpenExam exam, Candidate person) {
        return known(exam, person)
                .filter(w -> w.temporaryNo().startsWith(prefix(exam)))
                .findFirst();
    }

    /** The walk-ins with his identity number, whichever laptop took them down; his own laptop's first. */
    private static Stream<WalkIn> known(OpenExam exam, Candidate person) {
        return exam.day().walkIns().all().stream()
                .filter(w -> exam.walkInPerson(w)
                        .filter(p -> !p.idNo().isEmpty() && p.idNo().equals(person.idNo()))
                        .isPresent())
                .sorted(Comparator.comparing(w -> !w.temporaryNo().startsWith(prefix(exam))));
    }

    private static String prefix(OpenExam exam) {
        String device = exam.device();
        return "T"
                + device.substring(0, Math.min(CHAIN_DIGITS, device.length())).toUpperCase(Locale.ROOT);
    }

    private static String freshNumber(OpenExam exam) {
        List<String> taken = Stream.concat(
                        exam.journalledWalkIns(),
                        exam.prepared().roster().candidates().stream().map(Candidate::candidateNo))
                .toList();
        int serial = 1;
        while (taken.contains(prefix(exam) + String.format(Locale.ROOT, "%02d", serial))) {
            serial++;
        }
        return prefix(exam) + String.format(Locale.ROOT, "%02d", serial);
    }
}
