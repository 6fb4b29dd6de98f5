package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Task.Part;

class StationTest {
    @Test
    void theMainTaskLeadsThePaper() {
        Station paper = new Station(
                "1-1",
                1,
                List.of(
                        new Task(Subject.PHYSICS, "WL01", Part.MINOR),
                        new Task(Subject.CHEMISTRY, "HX01", Part.MAIN),
                        new Task(Subject.BIOLOGY, "SW01", Part.MINOR)),
                "J1",
                "J2");
        for (Subject subject : Subject.values()) {
            assertThat(paper.leading(subject)).contains(Subject.CHEMISTRY);
        }
    }

    @Test
    void aTaskAloneLeadsItself() {
        Station bench = new Station("1-1", 1, List.of(new Task(Subject.BIOLOGY, "SW01", Part.WHOLE)), "J1");
        assertThat(bench.leading(Subject.BIOLOGY)).contains(Subject.BIOLOGY);
        assertThat(bench.leading(Subject.PHYSICS)).isEmpty();
    }
}
