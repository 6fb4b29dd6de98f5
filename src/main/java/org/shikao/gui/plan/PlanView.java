package org.shikao.gui.plan;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark.State;
import org.shikao.gui.plan.PlanRow.BenchRow;
import org.shikao.gui.plan.PlanRow.SeatRow;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The sessions of the plan with filters, and beside them the benches, candidates and findings of the one chosen. */
final class PlanView extends VBox implements ExamBody {
    private static final double SIDE = 0.42;

    private final Texts texts;
    private final PlanModel model;
    private final FilterField filter;
    private final ComboBox<String> site = new ComboBox<>();
    private final ComboBox<String> date = new ComboBox<>();
    private final Label count = Labels.caption("");
    private final DataTable<PlanRow> table;
    private final DataTable<BenchRow> benches;
    private final DataTable<SeatRow> seats;
    private final Label chosen = Labels.section("");
    private final Label where = Labels.caption("");
    private final Label team = note();
    private final Label places = note();
    private final FindingsPanel findings;
    private final TabPane tabs = new TabPane();
    private final Tab findingsTab = new Tab();

    PlanView(Texts texts, PlanModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("column");
        filter = new FilterField(texts, texts.text("gui.plan.filter"));
        table = sessions();
        benches = new DataTable<BenchRow>(texts)
                .compact()
                .figures("gui.plan.column.bench", 48, b -> String.valueOf(b.bench()))
                .words("gui.plan.column.experiment", 190, BenchRow::experiment)
                .words("gui.plan.column.examiner", 110, BenchRow::examiner)
                .words("gui.plan.column.kept", 80, BenchRow::keptFor);
        seats = new DataTable<SeatRow>(texts)
                .compact()
                .figures("gui.plan.column.order", 48, s -> String.valueOf(s.order()))
                .words("gui.plan.column.candidate", 110, SeatRow::candidateNo)
                .words("gui.plan.column.name", 110, SeatRow::name)
                .words("gui.plan.column.school", 140, SeatRow::school);
        findings = new FindingsPanel(texts, texts.text("gui.plan.findings"));
        findings.onJump(f -> jump(f.place()));
        team.setId("plan-team");
        places.setId("plan-places");
        filter.queryProperty().addListener(o -> apply());
        site.valueProperty().addListener(o -> apply());
        date.valueProperty().addListener(o -> apply());
        Node split = Panes.beside(table, detail(), SIDE);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(Panes.bar(filter, site, date, Panes.gap(), count), split);
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    private DataTable<PlanRow> sessions() {
        DataTable<PlanRow> sessions = new DataTable<PlanRow>(texts)
                .compact()
                .states("gui.plan.column.state", 48, PlanView::sign)
                .words("gui.plan.column.date", 88, r -> r.session().date().toString())
                .words(
                        "gui.plan.column.time",
                        92,
                        r -> texts.text(
                                "gui.plan.from",
                                r.session().start().toString(),
                                r.session().end().toString()))
                .words("gui.plan.column.site", 134, PlanRow::siteName)
                .words("gui.plan.column.room", 56, r -> r.session().roomNo())
                .words("gui.plan.column.subject", 82, this::subjects)
                .figures(
                        "gui.plan.column.due", 56, r -> String.valueOf(r.seats().size()));
        sessions.setId("plan-sessions");
        sessions.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> show(now));
        return sessions;
    }

    private String subjects(PlanRow row) {
        return row.session().subjects().stream()
                .map(s -> texts.text("subject." + s.code()))
                .collect(Collectors.joining("+"));
    }

    private VBox detail() {
        Tab bench = new Tab(texts.text("gui.plan.tab.benches"), benches);
        Tab seat = new Tab(texts.text("gui.plan.tab.candidates"), seats);
        findingsTab.setContent(findings);
        tabs.getTabs().addAll(bench, seat, findingsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("plan-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        VBox head = new VBox(chosen, where, team, places);
        VBox detail = new VBox(head, tabs);
        detail.getStyleClass().add("plan-detail");
        return detail;
    }

    @Override
    public void refresh() {
        fill(
                site,
                "gui.plan.allSites",
                model.rows().stream().map(PlanRow::siteName).distinct().toList());
        fill(
                date,
                "gui.plan.allDays",
                model.rows().stream()
                        .map(r -> r.session().date().toString())
                        .distinct()
                        .sorted()
                        .toList());
        apply();
        findings.show(Sentences.findings(model.findings(), texts));
        findingsTab.setText(
                model.findings().isEmpty()
                        ? texts.text(model.isChecked() ? "gui.plan.tab.clean" : "gui.plan.tab.findings")
                        : texts.text("gui.plan.tab.found", model.findings().size()));
    }

    /** Brings the findings to the front. */
    void showFindings() {
        tabs.getSelectionModel().select(findingsTab);
    }

    private void fill(ComboBox<String> box, String allKey, List<String> values) {
        int before = Math.max(0, box.getSelectionModel().getSelectedIndex());
        box.getItems().setAll(texts.text(allKey));
        box.getItems().addAll(values);
        box.getSelectionModel().select(Math.min(before, values.size()));
    }

    private void apply() {
        PlanRow before = table.getSelectionModel().getSelectedItem();
        String query = filter.getText().strip();
        List<PlanRow> fitting = model.rows().stream()
                .filter(r -> site.getSelectionModel().getSelectedIndex() <= 0
                        || r.siteName().equals(site.getValue()))
                .filter(r -> date.getSelectionModel().getSelectedIndex() <= 0
                        || r.session().date().toString().equals(date.getValue()))
                .filter(r -> r.matches(query))
                .toList();
        table.getItems().setAll(fitting);
        count.setText(texts.text("gui.plan.count", fitting.size(), model.rows().size()));
        fitting.stream()
                .filter(r -> before != null && r.id().equals(before.id()))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .ifPresent(r -> table.getSelectionModel().select(r));
    }

    private void show(PlanRow row) {
        if (row == null) {
            return;
        }
        chosen.setText(texts.text(
                "gui.plan.chosen",
                row.session().number(),
                row.session().date().toString(),
                row.session().start().toString(),
                row.session().end().toString()));
        where.setText(texts.text(
                "gui.plan.where",
                row.siteName(),
                row.session().roomNo(),
                row.seats().size(),
                row.benches().size(),
                row.examiners().size(),
                Labels.whole(row.id())));
        told(team, row.team().isEmpty() ? "" : team(row.team()));
        told(places, row.placesOnly() ? texts.text("gui.plan.placesOnly") : "");
        benches.getItems().setAll(row.benches());
        seats.getItems().setAll(row.seats());
    }

    /** The team that scores (rule 21), its leader first. */
    private String team(List<String> team) {
        String others = String.join(texts.text("word.list.and"), team.subList(1, team.size()));
        return texts.text("gui.plan.team", team.get(0), team.size() - 1, others);
    }

    private static Label note() {
        Label note = Labels.caption("");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private static void told(Label note, String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }

    /** Brings the session of this id into view. */
    void jump(String sessionId) {
        table.getItems().stream()
                .filter(r -> r.id().equals(sessionId))
                .findFirst()
                .ifPresent(table::reveal);
    }

    private static State sign(PlanRow row) {
        return switch (row.state()) {
            case PLANNED -> State.EMPTY;
            case COMMITTED, CHECKED_IN, DRAWN, SCORING -> State.IN_PROGRESS;
            case ENDED -> State.SUBMITTED;
            case SIGNED -> State.SIGNED;
        };
    }
}
