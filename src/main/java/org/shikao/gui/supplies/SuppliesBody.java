package org.shikao.gui.supplies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Worded;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The choice of site and day, and below it the shopping list, recipes, waste, the ledger and what to look after. */
final class SuppliesBody implements ExamBody {
    private static final double SITE = 150;
    private static final double DATE = 88;

    private final Texts texts;
    private final SuppliesModel model;
    private final Optional<Runnable> showFolder;
    private final Map<SupplyTable, DataTable<List<String>>> tables = new EnumMap<>(SupplyTable.class);
    private final Map<SupplyTable, Tab> tabOf = new EnumMap<>(SupplyTable.class);
    private final Tab hintsTab = new Tab();
    private final Tab ledgerTab = new Tab();
    private final TabPane tabs = new TabPane();
    private final ComboBox<String> sites = new ComboBox<>();
    private final ComboBox<String> days = new ComboBox<>();
    private final FindingsPanel hints;
    private final LedgerPane ledger;
    private final HBox written = Panes.bar();
    private final Node node;
    private boolean filling;
    // held here: the model outlives the nodes and knows them weakly only
    private final InvalidationListener chosen = observable -> refresh();

    SuppliesBody(Texts texts, SuppliesModel model, List<Command> acts, Optional<Runnable> showFolder) {
        this.texts = texts;
        this.model = model;
        this.showFolder = showFolder;
        this.hints = new FindingsPanel(texts, texts.text("gui.supplies.hints"));
        this.ledger = new LedgerPane(texts, model, acts);
        this.node = build();
        Stream.of(model.siteProperty(), model.dayProperty(), model.queryProperty(), model.writtenProperty())
                .forEach(each -> each.addListener(new WeakInvalidationListener(chosen)));
    }

    @Override
    public Node node() {
        return node;
    }

    /** Brings the ledger to the front. */
    void showLedger() {
        tabs.getSelectionModel().select(ledgerTab);
        ledger.focus();
    }

    @Override
    public void refresh() {
        if (filling || model.viewProperty().get() == null) {
            return;
        }
        filling = true;
        fill();
        filling = false;
        SupplyRows rows = new SupplyRows(texts, model.viewProperty().get());
        tables.forEach((table, shown) -> {
            List<List<String>> found =
                    rows.of(table, model.needs(), model.queryProperty().get());
            shown.getItems().setAll(found);
            // where one site and day is chosen, naming it in each row only takes room
            shown.getColumns().get(0).setVisible(model.siteProperty().get().isEmpty());
            shown.getColumns().get(1).setVisible(model.dayProperty().get().isEmpty());
            tabOf.get(table).setText(texts.text("gui.supplies.tab." + table, found.size()));
        });
        ledger.show();
        ledgerTab.setText(texts.text("gui.supplies.tab.LEDGER", model.pages().size()));
        hints.show(Sentences.findings(model.hints(), texts));
        hintsTab.setText(texts.text("gui.supplies.tab.HINTS", model.hints().size()));
        showWritten();
    }

    private Node build() {
        FilterField filter = new FilterField(texts, texts.text("gui.supplies.filter"));
        filter.setId("supplies-filter");
        filter.setText(model.queryProperty().get());
        filter.queryProperty()
                .addListener((at, before, now) -> model.queryProperty().set(now));
        choice(sites, "supplies-site", model.siteProperty());
        choice(days, "supplies-day", model.dayProperty());
        sites.setConverter(new Worded<>(this::siteName));
        days.setConverter(
                new Worded<>(day -> day == null ? "" : day.isEmpty() ? texts.text("gui.supplies.allDays") : day));
        for (SupplyTable table : SupplyTable.values()) {
            DataTable<List<String>> shown = table(table);
            tables.put(table, shown);
            tabOf.put(table, new Tab("", shown));
        }
        ledgerTab.setContent(ledger.node());
        hintsTab.setContent(hints);
        ledgerTab.setId("supplies-ledger-tab");
        tabs.setId("supplies-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(tabOf.values());
        tabs.getTabs().addAll(ledgerTab, hintsTab);
        tabs.getSelectionModel().select(model.tabProperty().get());
        tabs.getSelectionModel()
                .selectedIndexProperty()
                .addListener((at, before, now) -> model.tabProperty().set(now.intValue()));
        return Panes.column(Panes.bar(sites, days, filter, Panes.gap(), written), tabs);
    }

    private void choice(ComboBox<String> box, String id, StringProperty property) {
        box.setId(id);
        box.valueProperty().addListener((at, before, now) -> {
            if (!filling && now != null) {
                property.set(now);
            }
        });
    }

    private String siteName(String code) {
        if (code == null) {
            return "";
        }
        SuppliesView view = model.viewProperty().get();
        return code.isEmpty() || view == null ? texts.text("gui.supplies.allSites") : view.site(code);
    }

    private void fill() {
        SuppliesView view = model.viewProperty().get();
        fill(sites, view.sites(), model.siteProperty().get());
        List<String> dates = view.days(model.siteProperty().get()).stream()
                .map(LocalDate::toString)
                .toList();
        fill(days, dates, model.dayProperty().get());
    }

    private static void fill(ComboBox<String> box, List<String> values, String chosen) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(values);
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(chosen);
    }

    private DataTable<List<String>> table(SupplyTable table) {
        DataTable<List<String>> shown = new DataTable<List<String>>(texts)
                .compact()
                .words("gui.supplies.column.site", SITE, row -> row.get(0))
                .words("gui.supplies.column.day", DATE, row -> row.get(1));
        shown.setId("supplies-" + table.name().toLowerCase(Locale.ROOT));
        int cell = 2;
        for (SupplyTable.Column column : table.columns()) {
            int at = cell++;
            String key = "gui.supplies.column." + column.word();
            if (column.figures()) {
                shown.figures(key, column.width(), row -> row.get(at));
            } else {
                shown.words(key, column.width(), row -> row.get(at));
            }
        }
        shown.setAccessibleText(texts.text("gui.supplies.title"));
        return shown;
    }

    private void showWritten() {
        written.getChildren().clear();
        if (model.writtenProperty().get() == null) {
            return;
        }
        Label file = Labels.caption(texts.text(
                "gui.supplies.written",
                model.writtenProperty().get().getFileName().toString()));
        written.getChildren().add(file);
        showFolder.ifPresent(show -> {
            Button open =
                    new Button(texts.text("gui.supplies.openFolder"), Icons.plain(Material2OutlinedAL.FOLDER_OPEN));
            open.setId("supplies-open-folder");
            open.getStyleClass().add("quiet");
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setOnAction(event -> show.run());
            written.getChildren().add(open);
        });
    }
}
