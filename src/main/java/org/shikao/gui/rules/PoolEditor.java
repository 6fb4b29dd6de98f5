package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Worded;

/** Picks experiments of the catalogue; Space turns the chosen one. None picked means that all are in the pool. */
final class PoolEditor implements KeyEditor {
    private final KeyEditors editors;
    private final String path;
    private final Catalogue catalogue;
    private final ObservableList<String> ids = FXCollections.observableArrayList();
    private final FilteredList<String> found = new FilteredList<>(ids);
    private final ListView<String> list = new ListView<>(found);
    private final TextField search = new TextField();
    private final Label count = Labels.caption("");
    private final VBox node;
    private final Map<String, BooleanProperty> picked = new LinkedHashMap<>();
    private boolean showing;

    PoolEditor(KeyEditors editors, String path) {
        this.editors = editors;
        this.path = path;
        catalogue = editors.model().catalogue();
        list.getStyleClass().add("rule-pool");
        list.setCellFactory(view -> new CheckBoxListCell<>(this::property, new Worded<>(this::title)));
        list.setOnKeyPressed(event -> {
            String id = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && id != null) {
                property(id).set(!property(id).get());
                event.consume();
            }
        });
        Node all = Buttons.quiet(
                editors.texts(), Command.of("gui.rules.pool.all", Material2OutlinedMZ.SELECT_ALL, this::all));
        search.setId(KeyEditors.idOf(path) + "-search");
        search.setPromptText(editors.texts().text("gui.rules.pool.search"));
        search.setAccessibleText(editors.texts().text("gui.rules.pool.search"));
        search.textProperty().addListener((at, before, now) -> found.setPredicate(id -> matches(id, now)));
        node = new VBox(count, Panes.bar(search, Panes.gap(), all), list);
        node.getStyleClass().add("rule-pool-editor");
        catalogue.experiments().forEach(each -> ids.add(each.id()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node field() {
        return list;
    }

    @Override
    public void show(Draft draft) {
        showing = true;
        Set<String> pool = new LinkedHashSet<>();
        ((List<?>) RulePath.get(draft.now().pack(), path)).forEach(id -> pool.add((String) id));
        // what the catalogue does not know can only be taken out: it stands first
        pool.stream().filter(id -> !ids.contains(id)).toList().forEach(id -> ids.add(0, id));
        ids.forEach(id -> property(id).set(pool.contains(id)));
        count.setText(editors.texts()
                .text(
                        counted(pool.isEmpty(), draft),
                        pool.size(),
                        catalogue.experiments().size()));
        showing = false;
    }

    private static String counted(boolean nonePicked, Draft draft) {
        if (!nonePicked) {
            return "gui.rules.pool.count";
        }
        return draft.now().pack().tasks().inUnits() ? "gui.rules.pool.units" : "gui.rules.pool.none";
    }

    private BooleanProperty property(String id) {
        return picked.computeIfAbsent(id, key -> {
            BooleanProperty property = new SimpleBooleanProperty();
            property.addListener((at, before, now) -> turned());
            return property;
        });
    }

    private void turned() {
        if (!showing) {
            List<String> pool = new ArrayList<>();
            ids.stream().filter(id -> property(id).get()).forEach(pool::add);
            editors.chosen(path, List.copyOf(pool));
        }
    }

    /** By number, subject or title, with all words typed. */
    private boolean matches(String id, String typed) {
        String line = title(id).toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(line::contains);
    }

    private void all() {
        editors.chosen(path, List.of());
    }

    /** Number, subject and title of an experiment. */
    private String title(String id) {
        return catalogue.experiment(id).map(this::words).orElse(id);
    }

    private String words(Experiment each) {
        return editors.texts()
                .text(
                        "gui.rules.pool.line",
                        each.id(),
                        editors.texts().text("subject." + each.subject().code()),
                        each.title());
    }
}
