package org.shikao.exam.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Apparatus.Provision;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Recipe;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.Waste;
import org.shikao.exam.plan.DaySupplies.ApparatusNeed;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.DaySupplies.WasteNeed;

/** Two experiments, two rooms, two days; every number can be checked by hand. */
class SuppliesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 16);

    private static final Apparatus TUBE = new Apparatus("试管", 2, "15 mm", Provision.PER_BENCH);
    private static final Apparatus MORE_TUBES = new Apparatus("试管", 6, "15 mm", Provision.SPARE);
    private static final Apparatus BIN = new Apparatus("废酸缸", 1, "", Provision.SHARED);

    private final Catalogue catalogue = new Catalogue(
            "2022",
            List.of(
                    experiment(
                            "HX01",
                            List.of(TUBE, MORE_TUBES, BIN),
                            List.of(
                                    reagent("稀盐酸", "1∶4，由浓盐酸稀释", "10", "mL", 30, Set.of(Hazard.YZD3)),
                                    reagent("锌粒", "", "1", "粒", 50, Set.of())),
                            List.of(Waste.ACID)),
                    experiment(
                            "HX02",
                            List.of(new Apparatus("试管", 3, "15 mm", Provision.PER_BENCH)),
                            List.of(
                                    reagent("稀盐酸", "1∶4，由浓盐酸稀释", "5", "mL", 0, Set.of()),
                                    reagent("木条", "", "0.25", "根", 10, Set.of())),
                            List.of())));

    @Test
    void reckonsReagentsByCandidateAndApparatusByTheFullestSession() {
        // room 1: two sessions of three benches (two HX01, one HX02), three and one candidates; room 2: one bench HX02
        Plan plan = new Plan(
                "s",
                List.of(
                        session("1", FIRST, 3, "HX01", "HX01", "HX02"),
                        session("1", FIRST, 1, "HX01", "HX01", "HX02"),
                        session("2", FIRST, 1, "HX02"),
                        session("2", FIRST.plusDays(1), 1, "HX02")));

        List<DaySupplies> days = Supplies.of(plan, catalogue);

        assertThat(days).extracting(DaySupplies::date).containsExactly(FIRST, FIRST.plusDays(1));
        DaySupplies day = days.get(0);
        // benches: room 1 2×2 + 1×3 = 7, room 2 3; spare and shared once for the room that has HX01
        assertThat(day.apparatus())
                .containsExactly(
                        new ApparatusNeed("试管", "15 mm", 10, 0, 6, List.of("HX01", "HX02")),
                        new ApparatusNeed("废酸缸", "", 0, 1, 0, List.of("HX01")));
        assertThat(day.apparatus().get(0).total()).isEqualTo(16);
        // HX01: 2 + 1 portions of 10 mL; HX02: 1 + 1 + 1 portions of 5 mL; spare 30 % of the first
        assertThat(day.reagents().get(0))
                .isEqualTo(new ReagentNeed(
                        "稀盐酸",
                        "1∶4，由浓盐酸稀释",
                        "mL",
                        6,
                        4500,
                        5400,
                        Set.of(Hazard.YZD3, Hazard.WH_C),
                        new Recipe(Recipe.Kind.PARTS, List.of(new Recipe.Part("浓盐酸", "37 %", 1080, "mL")), 4320, 5400),
                        List.of("HX01", "HX02")));
        // 3 × 0.25 = 0.75 and a tenth; splints come whole
        assertThat(day.reagents())
                .filteredOn(need -> need.name().equals("木条"))
                .extracting(ReagentNeed::ready)
                .containsExactly(100L);
        assertThat(day.regulated()).extracting(BottleNeed::stock).containsExactly(new Stock("浓盐酸", "37 %", "mL"));
        // a fifth of 45 and of 54 mL
        assertThat(day.regulated()).extracting(BottleNeed::used).containsExactly(900L);
        assertThat(day.regulated()).extracting(BottleNeed::ready).containsExactly(1080L);
        assertThat(day.wastes()).containsExactly(new WasteNeed("HX01", List.of(Waste.ACID), 3000, 0));
        assertThat(days.get(1).wastes()).isEmpty();
        assertThat(days.get(1).apparatus()).extracting(ApparatusNeed::total).containsExactly(3);
    }

    /** Who fetches cylinders fetches all of them: other things in between do not part one name. */
    @Test
    void namesWhatHasToBeBoughtForTheSolutionsOfADay() {
        Catalogue made = new Catalogue(
                "2022",
                List.of(
                        experiment(
                                "HX01",
                                List.of(TUBE),
                                List.of(
                                        reagent("食盐水", "溶质质量分数约 15 %", "10", "mL", 0, Set.of()),
                                        reagent("酚酞溶液", "1 %，用 95 % 的酒精配制", "5", "mL", 0, Set.of())),
                                List.of()),
                        experiment(
                                "HX02",
                                List.of(TUBE),
                                List.of(
                                        reagent("食盐水", "溶质质量分数约 15 %", "10", "mL", 0, Set.of()),
                                        reagent("锌粒", "", "1", "粒", 0, Set.of())),
                                List.of())));
        Plan plan = new Plan("s", List.of(session("1", FIRST, 2, "HX01", "HX02")));

        DaySupplies day = Supplies.of(plan, made).get(0);

        List<Ingredient> bought = day.ingredients();
        assertThat(bought)
                .extracting(each -> each.stock().name())
                .as("solids and the spirit, but neither water nor what is used as it is")
                .containsExactlyInAnyOrder("氯化钠", "酚酞", "酒精");
        for (Ingredient each : bought) {
            long sum = day.reagents().stream()
                    .flatMap(need -> need.recipe().parts().stream())
                    .filter(part -> part.name().equals(each.stock().name()))
                    .mapToLong(Recipe.Part::amount)
                    .sum();
            long spirit = day.reagents().stream()
                    .filter(need -> need.recipe().kind() == Recipe.Kind.IN_SPIRIT)
                    .mapToLong(need -> need.recipe().made())
                    .sum();
            assertThat(each.amount()).isEqualTo(each.stock().name().equals("酒精") ? spirit : sum);
            assertThat(each.amount()).isPositive();
        }
    }

    @Test
    void keepsWhatHasOneNameTogether() {
        Catalogue mixed = new Catalogue(
                "2022",
                List.of(experiment(
                        "HX01",
                        List.of(
                                new Apparatus("量筒", 1, "10 mL", Provision.PER_BENCH),
                                BIN,
                                new Apparatus("量筒", 1, "50 mL", Provision.PER_BENCH),
                                new Apparatus("量筒", 1, "10 mL", Provision.SPARE)),
                        List.of(
                                reagent("酒精", "95 %", "10", "mL", 0, Set.of()),
                                reagent("锌粒", "", "1", "粒", 0, Set.of()),
                                reagent("酒精", "75 %", "10", "mL", 0, Set.of())),
                        List.of())));
        DaySupplies day = Supplies.of(new Plan("s", List.of(session("1", FIRST, 1, "HX01"))), mixed)
                .get(0);
        assertThat(day.apparatus())
                .extracting(need -> need.name() + need.spec() + need.total())
                .containsExactly("量筒10 mL2", "量筒50 mL1", "废酸缸1");
        assertThat(day.reagents())
                .extracting(need -> need.name() + need.concentration())
                .containsExactly("酒精95 %", "酒精75 %", "锌粒");
    }

    /** The water of a trough and the fuel of a lamp are no heavy metal, what is left in the tube is. */
    @Test
    void countsTheResidueOfMetalsAndNeitherWaterNorFuelAsWaste() {
        List<Reagent> reagents = List.of(
                reagent("高锰酸钾", "固体", "3", "g", 0, Set.of()),
                reagent("水", "水槽用", "1500", "mL", 0, Set.of()),
                reagent("酒精", "95 %", "10", "mL", 0, Set.of()),
                reagent("硫酸铜溶液", "5 %", "2.5", "mL", 0, Set.of()));
        Catalogue metal = new Catalogue(
                "2022",
                List.of(
                        experiment("HX01", List.of(), reagents, List.of(Waste.METAL)),
                        experiment("HX02", List.of(), reagents, List.of(Waste.ORGANIC)),
                        experiment("HX03", List.of(), reagents.subList(1, 3), List.of(Waste.ACID))));
        Plan plan = new Plan("s", List.of(session("1", FIRST, 9, "HX01", "HX01", "HX02", "HX03")));
        assertThat(Supplies.of(plan, metal).get(0).wastes())
                .containsExactly(
                        new WasteNeed("HX01", List.of(Waste.METAL), 500, 600),
                        new WasteNeed("HX02", List.of(Waste.ORGANIC), 1250, 0));
    }

    /** Whoever forgets the flag does not get concentrated acid past the register. */
    @Test
    void registersTheBottleThatIsKnownToBeRegulatedThoughNobodyFlaggedIt() {
        List<Reagent> reagents = List.of(
                reagent("盐酸", "5 %", "10", "mL", 0, Set.of()),
                reagent("双氧水", "5 %", "10", "mL", 0, Set.of()),
                reagent("浓硫酸", "98 %", "2", "mL", 0, Set.of()),
                reagent("食盐水", "5 %", "10", "mL", 0, Set.of()),
                reagent("硫酸铜溶液", "5 %", "10", "mL", 0, Set.of()));
        Plan plan = new Plan("s", List.of(session("1", FIRST, 1, "HX01")));
        Catalogue unflagged = new Catalogue("2022", List.of(experiment("HX01", List.of(), reagents, List.of())));
        DaySupplies day = Supplies.of(plan, unflagged).get(0);
        assertThat(day.regulated())
                .extracting(need -> need.stock().label())
                .containsExactlyInAnyOrder("浓盐酸 37 %", "过氧化氢溶液 30 %", "浓硫酸 98 %");
        assertThat(day.regulated())
                .filteredOn(need -> need.stock().name().equals("浓盐酸"))
                .extracting(BottleNeed::flags)
                .containsExactly(Set.of(Hazard.YZD3, Hazard.WH_C));
    }

    @Test
    void needsNothingForAnEmptyPlanOrAnUnknownExperiment() {
        assertThat(Supplies.of(Plan.EMPTY, catalogue)).isEmpty();
        List<DaySupplies> days = Supplies.of(new Plan("s", List.of(session("1", FIRST, 1, "XX99"))), catalogue);
        assertThat(days)
                .hasSize(1)
                .allMatch(d -> d.apparatus().isEmpty() && d.reagents().isEmpty());
    }

    /** Portions add up over sessions: a plan cut into days needs the same in sum. */
    @Test
    void daysAddUpToTheWhole() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sessions.add(session("1", FIRST.plusDays(i % 4), 1 + i % 3, "HX01", "HX02", "HX02"));
        }
        long used = Supplies.of(new Plan("s", sessions), catalogue).stream()
                .flatMap(day -> day.reagents().stream())
                .filter(need -> need.name().equals("稀盐酸"))
                .mapToLong(ReagentNeed::used)
                .sum();
        long expected = 0;
        for (Session session : sessions) {
            expected += 1000 + 500L * Math.min(2, session.seats().size());
        }
        assertThat(used).isEqualTo(expected);
    }

    private static Session session(String room, LocalDate date, int due, String... experiments) {
        List<Station> stations = new ArrayList<>();
        for (String id : experiments) {
            int no = stations.size() + 1;
            stations.add(
                    new Station(room + "-" + no, no, List.of(new Task(Subject.CHEMISTRY, id, Task.Part.WHOLE)), "E1"));
        }
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < due; i++) {
            seats.add(new Seat("99010100" + i, ""));
        }
        return new Session(
                "S1-" + room,
                "S1",
                room,
                List.of(Subject.CHEMISTRY),
                1,
                date,
                LocalTime.of(8, 0),
                LocalTime.of(8, 15),
                stations,
                seats);
    }

    private static Reagent reagent(
            String name, String concentration, String amount, String unit, int spare, Set<Hazard> stock) {
        return new Reagent(name, concentration, Marks.of(amount), unit, spare, stock);
    }

    private static Experiment experiment(
            String id, List<Apparatus> apparatus, List<Reagent> reagents, List<Waste> wastes) {
        Rubric rubric = new Rubric(
                1, Marks.of(10), Rubric.Style.ADD, Marks.of("0.5"), Rubric.Status.DRAFT, "", List.of(), List.of());
        return new Experiment(
                id,
                Subject.CHEMISTRY,
                id,
                "2022",
                List.of(),
                15,
                "ordinary",
                Set.of(),
                apparatus,
                reagents,
                wastes,
                "",
                List.of(),
                List.of(),
                rubric);
    }
}
