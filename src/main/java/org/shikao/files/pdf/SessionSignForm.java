package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.Correction;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.text.Texts;

/**
 * Who scored in a session signs for it (场次签字表): everybody posted, the leader of a team first (rule 21), then the blocks of rule 37.
 * The counts stay free until every sheet of the session has ended. A session begins a page.
 */
final class SessionSignForm implements Form {
    private static final double ROW = 11;
    private static final double COUNTS = 9;

    @Override
    public String kind() {
        return "session-sign";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        for (Session session : selection.sessions()) {
            if (!selection.seats(session).isEmpty()) {
                session(page, selection, session);
            }
        }
    }

    private void session(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        Words words = selection.words();
        String title = selection.room(session.siteCode(), session.roomNo()) + " "
                + texts.text("forms.session", String.valueOf(session.number()));
        page.newPage();
        page.line(Type.TITLE, Align.CENTRE, selection.input().title());
        page.line(Type.HEAD, Align.CENTRE, texts.text("form." + kind()));
        page.down(2);
        page.line(Type.BODY, Align.LEFT, selection.site(session.siteCode()) + "   " + title + "   " + session.id());
        page.line(
                Type.BODY,
                Align.LEFT,
                words.subjects(session.subjects()) + "   " + words.day(session.date()) + "   " + words.hours(session));
        page.down(2);
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", title)));
        counts(page, selection, session);
        page.down(4);
        signed(page, selection, session);
        changes(page, selection, session);
        people(page, selection, session);
        page.down(4);
        List<String> blocks = selection.input().rules().report().signBlocks();
        new Signatures(page, texts)
                .blocks(blocks, selection.input().rules().report().stamp());
    }

    private static void counts(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        List<String> counted =
                new ArrayList<>(List.of(String.valueOf(selection.seats(session).size())));
        List<MarkSheet> sheets = selection.sheetsOf(session.id());
        boolean ended = !sheets.isEmpty() && sheets.stream().allMatch(SessionSignForm::hasEnded);
        Map<Outcome, Integer> ends = ends(sheets);
        int away = ends.getOrDefault(Outcome.ABSENT, 0)
                + ends.getOrDefault(Outcome.DEFERRED, 0)
                + ends.getOrDefault(Outcome.EXEMPT, 0);
        int all = ends.values().stream().mapToInt(Integer::intValue).sum();
        counted.add(ended ? String.valueOf(all - away) : "");
        for (Outcome outcome : List.of(Outcome.ABSENT, Outcome.DEFERRED, Outcome.EXEMPT)) {
            counted.add(ended ? String.valueOf(ends.getOrDefault(outcome, 0)) : "");
        }
        List<Column> columns = new ArrayList<>();
        for (String count : List.of("due", "sat", "absent", "deferred", "exempt")) {
            columns.add(new Column(texts.text("forms.count." + count), 30, Align.CENTRE));
        }
        Table table = new Table(page, columns, COUNTS);
        table.header();
        table.row(counted);
    }

    /** How many candidates ended how; who sat one part of a paper has sat. */
    private static Map<Outcome, Integer> ends(List<MarkSheet> sheets) {
        Map<String, List<Outcome>> byCandidate = sheets.stream()
                .collect(Collectors.groupingBy(
                        sheet -> sheet.key().candidateNo(),
                        Collectors.mapping(MarkSheet::outcome, Collectors.toList())));
        Map<Outcome, Integer> ends = new EnumMap<>(Outcome.class);
        byCandidate.values().forEach(outcomes -> {
            boolean same = outcomes.stream().distinct().count() == 1;
            ends.merge(same ? outcomes.get(0) : Outcome.EARNED, 1, Integer::sum);
        });
        return ends;
    }

    private static boolean hasEnded(MarkSheet sheet) {
        return switch (sheet.outcome()) {
            case ABSENT, DEFERRED, EXEMPT, VOID -> true;
            case EARNED, WITHDRAWN -> sheet.state() == SheetState.SUBMITTED || sheet.state() == SheetState.SIGNED;
            case PENDING -> false;
        };
    }

    /** Who has signed in the program already; the signature on paper is another matter. */
    private static void signed(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        for (Fact.Signed signature : selection.input().day().signatures().getOrDefault(session.id(), List.of())) {
            String names = Stream.of(signature.name(), signature.second())
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(texts.text("word.list.and")));
            String why =
                    signature.reason().isEmpty() ? "" : " " + texts.text("forms.sessionSign.why", signature.reason());
            page.paragraph(Type.BODY, texts.text("forms.sessionSign.signed", names) + why);
            page.down(1);
        }
    }

    /** What was changed after the session was signed; whoever signs this again should know it. */
    private static void changes(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        List<Correction> late = selection.sheetsOf(session.id()).stream()
                .flatMap(sheet -> selection.input().day().correctionsOf(sheet.key()).stream())
                .filter(Correction::afterSigning)
                .toList();
        for (Correction change : late) {
            String who = change.sheet().candidateNo() + " "
                    + selection.words().subject(change.sheet().subject()) + "  ";
            page.paragraph(Type.SMALL, who + change.say((key, args) -> texts.text(key, args.toArray())));
        }
        if (!late.isEmpty()) {
            page.down(3);
        }
    }

    private static void people(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        String label = selection.input().rules().labels().examiner();
        Table table = new Table(
                page,
                List.of(
                        new Column(texts.text("forms.order"), 12, Align.CENTRE),
                        new Column(texts.text("forms.sessionSign.role"), 28, Align.CENTRE),
                        new Column(texts.text("forms.name"), 46, Align.LEFT),
                        new Column(selection.input().rules().labels().bench(), 34, Align.LEFT, Type.SMALL),
                        new Column(texts.text("forms.sessionSign.hand"), 60, Align.LEFT)),
                ROW);
        table.header();
        int order = 0;
        for (Map.Entry<String, List<String>> person : posted(session).entrySet()) {
            String role = session.team().contains(person.getKey())
                    ? texts.text(
                            session.leader().filter(person.getKey()::equals).isPresent()
                                    ? "forms.plan.team.leader"
                                    : "forms.plan.team.member")
                    : label;
            table.row(List.of(
                    String.valueOf(++order),
                    role,
                    selection.examiner(person.getKey()),
                    String.join(", ", person.getValue()),
                    ""));
        }
    }

    /** Everybody who scores there, the team first, each with the numbers of his benches. */
    private static Map<String, List<String>> posted(Session session) {
        Map<String, List<String>> benches = new LinkedHashMap<>();
        session.team().forEach(code -> benches.put(code, new ArrayList<>()));
        for (Station station : session.stations()) {
            for (String code : station.examinerCodes()) {
                List<String> own = benches.computeIfAbsent(code, c -> new ArrayList<>());
                own.add(String.valueOf(station.benchNo()));
            }
        }
        return benches;
    }
}
