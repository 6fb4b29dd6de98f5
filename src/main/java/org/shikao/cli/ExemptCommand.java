package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.DecideExemption;
import org.shikao.flow.DecideExemption.Case;
import org.shikao.flow.DecideExemption.Decision;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Recorded;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code roster exempt [NO]}: what the committee set for somebody exempt; without a number, who waits for it. */
@Command(name = "exempt")
public final class ExemptCommand extends ExamCommand implements LooksFirst {
    @Parameters(arity = "0..1", paramLabel = "NO")
    String number = "";

    @Option(names = "--subject", paramLabel = "SUBJECT")
    Subject subject;

    @Option(names = "--percent", paramLabel = "N")
    Integer percent;

    @Option(names = "--marks", paramLabel = "MARKS")
    String marks = "";

    @Mixin
    PeopleIfNeeded people;

    private final DecideExemption exemption;

    public ExemptCommand(Console console, Exams exams, DecideExemption exemption) {
        super(console, exams, Access.WRITE);
        this.exemption = exemption;
    }

    @Override
    void requireUsage() {
        super.requireUsage();
        boolean named = !number.isEmpty();
        boolean whole = subject != null && (percent != null) == marks.isEmpty();
        if (named && (!whole || !marks.isEmpty() && value().isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "NO --subject=SUBJECT (--percent=N | --marks=MARKS) --reason --by --second");
        }
    }

    @Override
    public Optional<Reply> foretold(OpenExam exam) {
        return number.isEmpty() ? Optional.of(listed(exam)) : Optional.empty();
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        SheetKey key = new SheetKey(number, subject);
        Basis basis = percent == null ? Basis.MARKS : Basis.PERCENT;
        int value = percent == null ? value().orElseThrow() : percent;
        Answer<Recorded> answer =
                exemption.run(exam, new Decision(key, basis, value, people.reason, people.by, people.second));
        return answer.refused()
                ? Reply.refused(answer.problems())
                : Reply.done(
                        answer.problems(),
                        Map.of("candidateNo", number, "subject", subject.code(), "basis", basis, "value", value),
                        Phrase.of(
                                "cli.exempt.done",
                                number,
                                Phrase.of("subject." + subject.code()),
                                words(basis, value)));
    }

    private Optional<Integer> value() {
        try {
            return Optional.of(Marks.of(marks).hundredths());
        } catch (IllegalArgumentException notMarks) {
            return Optional.empty();
        }
    }

    private Reply listed(OpenExam exam) {
        List<Case> cases = exemption.cases(exam);
        long open = cases.stream().filter(each -> each.decision().isEmpty()).count();
        List<List<Object>> table = new ArrayList<>();
        List<Map<String, Object>> result = new ArrayList<>();
        for (Case each : cases) {
            String no = each.candidate().candidateNo();
            Object said = each.decision().map(ExemptCommand::said).orElse(Phrase.of("cli.exempt.open"));
            String code = each.subject().code();
            table.add(List.of(no, Phrase.of("subject." + code), each.exemption().label(), said));
            result.add(json(each));
        }
        return Reply.done(List.of(), Map.of("cases", result), Phrase.of("cli.exempt.count", cases.size(), open))
                .withTable(table);
    }

    private static Map<String, Object> json(Case each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("candidateNo", each.candidate().candidateNo());
        json.put("subject", each.subject().code());
        json.put("exemption", each.exemption().code());
        json.put("proposedPercent", each.exemption().percent());
        json.put("decided", each.decision().isPresent());
        each.decision().ifPresent(decision -> {
            json.put("basis", decision.fact().basis());
            json.put("value", decision.fact().value());
            json.put("disputed", decision.disputed());
        });
        return json;
    }

    private static Phrase said(CommitteeDecision decision) {
        return decision.disputed()
                ? Phrase.of("cli.exempt.disputed")
                : words(decision.fact().basis(), decision.fact().value());
    }

    private static Phrase words(Basis basis, int value) {
        return basis == Basis.PERCENT
                ? Phrase.of("cli.exempt.percent", value)
                : Phrase.of("cli.exempt.marks", new Marks(value));
    }
}
