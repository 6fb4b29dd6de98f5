package org.shikao.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Examiner.Role;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** Writes a venue as the county office keeps it: one workbook, the sheets 考点, 考室 and 考务人员. */
final class SampleVenueBook {
    private static final Map<Subject, String> SUBJECTS =
            Map.of(Subject.PHYSICS, "物理", Subject.CHEMISTRY, "化学", Subject.BIOLOGY, "生物");
    private static final Map<Role, String> ROLES =
            Map.of(Role.CHIEF, "主考", Role.ROOM_CHIEF, "主监考", Role.EXAMINER, "监考员", Role.TECHNICIAN, "实验员");

    private SampleVenueBook() {}

    static void write(Path file, Venue venue) throws IOException {
        SampleBook.xlsx(file, grids(venue));
    }

    static List<SampleGrid> grids(Venue venue) {
        return List.of(sites(venue.sites()), rooms(venue.rooms()), examiners(venue.examiners()));
    }

    private static SampleGrid sites(List<Site> sites) {
        SampleGrid grid = new SampleGrid("考点").row("考点代码", "考点名称", "地址", "承办学校代码", "生源学校代码");
        sites.forEach(s -> grid.row(s.code(), s.name(), s.address(), s.hostSchool(), String.join("、", s.feeders())));
        return grid;
    }

    private static SampleGrid rooms(List<Room> rooms) {
        SampleGrid grid = new SampleGrid("考室").row("考点代码", "考室号", "考室名称", "科目", "台数", "每排台数", "停用台号", "低位台号");
        rooms.forEach(r -> grid.row(
                r.siteCode(),
                r.no(),
                r.name(),
                subjects(r.subjects()),
                (long) r.benches(),
                (long) r.columns(),
                numbers(r.brokenBenches()),
                numbers(r.lowBenches())));
        return grid;
    }

    private static SampleGrid examiners(List<Examiner> examiners) {
        SampleGrid grid = new SampleGrid("考务人员").row("编号", "姓名", "学校代码", "考点代码", "职务", "科目", "已培训", "回避考生");
        examiners.forEach(e -> grid.row(
                e.code(),
                e.name(),
                blank(e.schoolCode()),
                blank(e.siteCode()),
                ROLES.get(e.role()),
                subjects(e.subjects()),
                e.trained() ? "是" : "否",
                blank(String.join("、", e.recusals()))));
        return grid;
    }

    private static Object subjects(Collection<Subject> subjects) {
        return blank(subjects.stream().sorted().map(SUBJECTS::get).collect(Collectors.joining("、")));
    }

    private static Object numbers(List<Integer> benches) {
        return blank(benches.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    private static Object blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
