package org.shikao.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.flow.ExamStatus;

/** One JSON object a command: {@code {"command","exit","findings","result"}}; marks are integer hundredths. */
final class JsonReply {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule()
                    .addSerializer(
                            Marks.class, writer(Marks.class, (marks, out) -> out.writeNumber(marks.hundredths())))
                    .addSerializer(
                            Subject.class, writer(Subject.class, (subject, out) -> out.writeString(subject.code())))
                    .addSerializer(
                            Actor.class,
                            writer(
                                    Actor.class,
                                    (actor, out) -> out.writeString(actor.name().toLowerCase(Locale.ROOT))))
                    .addSerializer(Path.class, writer(Path.class, (path, out) -> out.writeString(path.toString()))))
            .addMixIn(ExamStatus.SessionRow.class, Sparing.class)
            .addMixIn(ExamStatus.SheetRow.class, Sparing.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** What was added to the rows of status stands there only where there is something to say: scripts know the others by heart. */
    private interface Sparing {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int awaited();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int undecided();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<?> markings();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String second();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean resitDue();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String acknowledged();
    }

    private JsonReply() {}

    static String write(String command, int exit, List<Problem> findings, Object result) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("command", command);
        reply.put("exit", exit);
        reply.put("findings", findings.stream().map(JsonReply::finding).toList());
        reply.put("result", result);
        try {
            return JSON.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> finding(Problem problem) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("code", problem.code());
        finding.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        finding.put("file", problem.place().file());
        finding.put("sheet", problem.place().sheet());
        finding.put("row", problem.place().row());
        finding.put("column", problem.place().column());
        finding.put("args", problem.args());
        return finding;
    }

    private interface ValueWriter<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static <T> StdSerializer<T> writer(Class<T> type, ValueWriter<T> writer) {
        return new StdSerializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writer.write(value, out);
            }
        };
    }
}
