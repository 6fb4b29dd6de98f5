package org.shikao.gui.venue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Rooms drawn site by site, and the people on duty. */
final class VenueView extends VBox implements ExamBody {
    private static final double SIDE = 0.5;

    private final Texts texts;
    private final VenueModel model;
    private final VBox rooms = new VBox();
    private final DataTable<Examiner> examiners;
    private final FilterField filter;
    private final Label count = Labels.caption("");
    private final FindingsPanel findings;
    private final TabPane tabs = new TabPane();
    private final Tab findingsTab = new Tab();

    VenueView(Texts texts, VenueModel model) {
        this.texts = texts;
        this.model = model;
        filter = new FilterField(texts, texts.text("gui.venue.filter"));
        filter.queryProperty().addListener(o -> apply());
        examiners = examiners();
        findings = new FindingsPanel(texts, texts.text("gui.venue.findings"));
        rooms.getStyleClass().add("venue-sites");
        VBox people = Panes.column(Panes.bar(filter, Panes.gap(), count), examiners);
        people.getStyleClass().add("venue-people");
        Tab peopleTab = new Tab(texts.text("gui.venue.tab.examiners"), people);
        findingsTab.setContent(findings);
        tabs.getTabs().addAll(peopleTab, findingsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Node split = Panes.beside(Panes.scroll(rooms), tabs, SIDE);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    private DataTable<Examiner> examiners() {
        DataTable<Examiner> table = new DataTable<Examiner>(texts)
                .compact()
                .words("gui.venue.column.code", 50, Examiner::code)
                .words("gui.venue.column.name", 58, Examiner::name)
                .words("gui.venue.column.role", 80, e -> texts.text(role(e)))
                .words("gui.venue.column.subjects", 104, this::subjects)
                .words("gui.venue.column.school", 92, model::school)
                .words("gui.venue.column.site", 46, Examiner::siteCode)
                .words(
                        "gui.venue.column.trained",
                        62,
                        e -> texts.text(e.trained() ? "gui.venue.trained" : "gui.venue.untrained"))
                .words("gui.venue.column.recusals", 52, e -> String.join(" ", e.recusals()));
        table.setId("venue-examiners");
        return table;
    }

    private String subjects(Examiner examiner) {
        return examiner.subjects().stream()
                .sorted()
                .map(s -> texts.text("subject." + s.code()))
                .collect(Collectors.joining(" "));
    }

    private static String role(Examiner examiner) {
        return switch (examiner.role()) {
            case CHIEF -> "gui.venue.role.chief";
            case ROOM_CHIEF -> "gui.venue.role.roomChief";
            case EXAMINER -> "gui.venue.role.examiner";
            case TECHNICIAN -> "gui.venue.role.technician";
        };
    }

    @Override
    public void refresh() {
        rooms.getChildren()
                .setAll(model.venue().sites().isEmpty() ? Labels.muted(texts.text("gui.venue.none")) : legend());
        model.venue().sites().forEach(site -> rooms.getChildren().add(site(site)));
        apply();
        findings.show(Sentences.findings(model.findings(), texts));
        findingsTab.setText(
                model.findings().isEmpty()
                        ? texts.text("gui.venue.tab.findings")
                        : texts.text("gui.venue.tab.found", model.findings().size()));
        if (model.hasErrors()) {
            tabs.getSelectionModel().select(findingsTab);
        }
    }

    private Node legend() {
        HBox legend = Panes.bar(
                RoomDrawing.bench(texts, 1, RoomDrawing.Kind.USUAL),
                Labels.caption(texts.text("gui.venue.usual")),
                RoomDrawing.bench(texts, 2, RoomDrawing.Kind.LOW),
                Labels.caption(texts.text("gui.venue.low")),
                RoomDrawing.bench(texts, 3, RoomDrawing.Kind.BROKEN),
                Labels.caption(texts.text("gui.venue.broken")));
        legend.getStyleClass().add("legend");
        return legend;
    }

    private VBox site(Site site) {
        List<Room> own = model.venue().roomsOf(site.code());
        int benches = own.stream().mapToInt(Room::benches).sum();
        FlowPane drawings = new FlowPane();
        drawings.getStyleClass().add("rooms");
        own.forEach(room -> drawings.getChildren().add(new RoomDrawing(texts, model.labels(), room)));
        HBox head = Panes.bar(
                Labels.section(texts.text("gui.venue.site", site.code(), site.name())),
                Labels.caption(texts.text("gui.venue.siteCounts", own.size(), benches, site.address())));
        VBox box = new VBox(head, drawings);
        box.getStyleClass().add("venue-site");
        return box;
    }

    private void apply() {
        String query = filter.getText().strip();
        List<Examiner> all = model.venue().examiners();
        List<Examiner> fitting = all.stream()
                .filter(e -> query.isEmpty()
                        || e.name().contains(query)
                        || e.code().contains(query)
                        || model.school(e).contains(query)
                        || subjects(e).contains(query))
                .toList();
        examiners.getItems().setAll(fitting);
        boolean avoids = all.stream().anyMatch(e -> !e.recusals().isEmpty());
        examiners.getColumns().get(examiners.getColumns().size() - 1).setVisible(avoids);
        count.setText(texts.text("gui.venue.count", fitting.size(), all.size()));
    }
}
