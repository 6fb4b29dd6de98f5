package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RuleDiff.Change;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** The rules of the exam against a chosen pack, or against their own draft: what differs, in words, section by section. */
final class RulesCompare extends HBox {
    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");

    private final Texts texts;
    private final RulesModel model;
    private final ValueWords values;
    private final PackList packs;
    private final VBox cards = new VBox();

    RulesCompare(Texts texts, RulesModel model) {
        this.texts = texts;
        this.model = model;
        values = new ValueWords(texts);
        packs = new PackList(texts, model);
        cards.getStyleClass().add("column");
        cards.setId("rules-differences");
        ScrollPane scroll = Panes.scroll(cards);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("cards", "rules-compare");
        getChildren().addAll(packs, scroll);
    }

    /** Shows the differences as they are now. */
    void refresh() {
        packs.refresh();
        List<Change> changes = model.differences();
        Map<RuleKeys.Group, List<Change>> grouped = new LinkedHashMap<>();
        RuleKeys.groups().forEach(group -> grouped.put(group, new ArrayList<>()));
        changes.forEach(change -> RuleKeys.at(change.plainKey())
                .map(RuleKeys::groupOf)
                .ifPresent(group -> grouped.get(group).add(change)));
        cards.getChildren().setAll(head(changes.size()));
        grouped.forEach((group, list) -> {
            if (!list.isEmpty()) {
                cards.getChildren().add(card(group, list));
            }
        });
    }

    private Node head(int count) {
        String own = model.own().name();
        String other = model.chosenProperty().get().pack().name();
        if (model.comparesDraft()) {
            return Labels.body(texts.text("gui.rules.compare.draft", own, count));
        }
        if (model.chosenProperty().get().current()) {
            return Labels.body(texts.text("gui.rules.compare.choose"));
        }
        String key = count == 0 ? "gui.rules.compare.same" : "gui.rules.compare.head";
        return Labels.body(texts.text(key, own, other, count));
    }

    private Card card(RuleKeys.Group group, List<Change> changes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rule-diff");
        ColumnConstraints number = new ColumnConstraints();
        ColumnConstraints name = share(34);
        ColumnConstraints before = share(31);
        ColumnConstraints arrow = new ColumnConstraints();
        ColumnConstraints after = share(31);
        grid.getColumnConstraints().addAll(number, name, before, arrow, after);
        int row = 0;
        for (Change change : changes) {
            grid.addRow(row++, line(change));
        }
        Label count = Labels.caption(texts.text("gui.rules.compare.count", changes.size()));
        return new Card(texts.text(group.titleKey()), grid).withActions(count);
    }

    private Node[] line(Change change) {
        Label number = Labels.caption(
                RuleKeys.at(change.plainKey()).map(RuleKey::number).orElse(""));
        number.getStyleClass().add("rule-number");
        Label before = Labels.muted(values.of(change, change.before()));
        Label after = Labels.body(values.of(change, change.after()));
        after.getStyleClass().addAll("text-strong", "rule-after");
        return new Node[] {
            number,
            Labels.body(name(change)),
            before,
            Icons.meaning(Material2OutlinedAL.ARROW_FORWARD, texts.text("gui.rules.compare.becomes")),
            after
        };
    }

    /** The key's name; a part of a list is named before it. */
    private String name(Change change) {
        String key = values.key(change.plainKey());
        Matcher part = PART.matcher(change.key());
        return part.find() ? texts.text("gui.rules.compare.part", part(part.group(1)), key) : key;
    }

    private String part(String name) {
        return Subject.ofCode(name)
                .map(subject -> texts.text("subject." + subject.code()))
                .orElse(name);
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setPrefWidth(percent);
        column.setMinWidth(0);
        return column;
    }
}
