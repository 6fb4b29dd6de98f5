package org.shikao.gui.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.shikao.gui.control.Icons;
import org.shikao.text.Texts;

/** The pages in the order of the work, in groups that fold; icons alone when the window is narrow. */
final class SideBar extends VBox {
    private static final double WIDE = 212;
    private static final double NARROW = 60;

    private final Navigator navigator;
    private final List<SideEntry> entries = new ArrayList<>();
    private final Map<Group, Boolean> folded = new EnumMap<>(Group.class);
    private Texts texts;
    private boolean narrow;

    SideBar(Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().add("side-bar");
        navigator.currentProperty().addListener((at, before, page) -> markCurrent());
        // a step that changes must show at once, whatever page is in front
        navigator.pages().forEach(page -> page.step().addListener((at, before, now) -> refresh(page)));
    }

    /** Builds everything anew in this language. */
    void speak(Texts words) {
        texts = words;
        entries.clear();
        VBox groups = new VBox();
        groups.getStyleClass().add("side-groups");
        for (Group group : Group.values()) {
            if (group != Group.FOOT) {
                addGroup(groups, group);
            }
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox foot = new VBox();
        foot.getStyleClass().add("side-foot");
        pagesOf(Group.FOOT).forEach(page -> foot.getChildren().add(entry(page)));
        getChildren().setAll(brand(), scroll, foot);
        collapse(narrow);
        markCurrent();
    }

    /** Shows icons alone, or icons and words. */
    void collapse(boolean toIcons) {
        narrow = toIcons;
        setPrefWidth(toIcons ? NARROW : WIDE);
        setMinWidth(toIcons ? NARROW : WIDE);
        pseudoClassStateChanged(SideEntry.NARROW, toIcons);
        entries.forEach(entry -> entry.collapse(toIcons));
        lookupAll(".side-heading").forEach(heading -> {
            heading.setVisible(!toIcons);
            heading.setManaged(!toIcons);
        });
        lookupAll(".side-rule").forEach(rule -> {
            rule.setVisible(toIcons);
            rule.setManaged(toIcons);
        });
    }

    boolean isCollapsed() {
        return narrow;
    }

    private Button brand() {
        FontIcon icon = Icons.plain(Material2AL.FACT_CHECK);
        Button brand = new Button(texts.text("gui.frame.brand"), icon);
        brand.getStyleClass().add("brand");
        brand.setFocusTraversable(false);
        brand.setMaxWidth(Double.MAX_VALUE);
        brand.setOnAction(event -> navigator.show(navigator.pages().get(0).id()));
        return brand;
    }

    private void addGroup(VBox groups, Group group) {
        List<Page> pages = pagesOf(group);
        if (pages.isEmpty()) {
            return;
        }
        VBox body = new VBox();
        body.getStyleClass().add("side-group");
        pages.forEach(page -> body.getChildren().add(entry(page)));
        String key = headingOf(group);
        if (key != null) {
            Region rule = new Region();
            rule.getStyleClass().add("side-rule");
            groups.getChildren().addAll(rule, heading(group, texts.text(key), body));
        }
        groups.getChildren().add(body);
    }

    private Button heading(Group group, String words, VBox body) {
        Button heading = new Button(words);
        heading.getStyleClass().add("side-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setOnAction(event -> {
            folded.merge(group, true, (before, now) -> !before);
            fold(heading, group, body);
        });
        fold(heading, group, body);
        return heading;
    }

    private void fold(Button heading, Group group, VBox body) {
        boolean isFolded = folded.getOrDefault(group, false);
        body.setVisible(!isFolded || narrow);
        body.setManaged(!isFolded || narrow);
        heading.setGraphic(Icons.plain(isFolded ? Material2AL.CHEVRON_RIGHT : Material2AL.EXPAND_MORE));
        heading.setAccessibleText(
                texts.text(isFolded ? "gui.frame.group.folded" : "gui.frame.group.open", heading.getText()));
    }

    private SideEntry entry(Page page) {
        SideEntry entry = new SideEntry(page, texts, () -> navigator.show(page.id()));
        entries.add(entry);
        return entry;
    }

    private void refresh(Page page) {
        entries.stream().filter(entry -> entry.page() == page).forEach(SideEntry::showStep);
    }

    private void markCurrent() {
        entries.forEach(
                entry -> entry.mark(entry.page() == navigator.currentProperty().get()));
    }

    private List<Page> pagesOf(Group group) {
        return navigator.pages().stream().filter(page -> page.group() == group).toList();
    }

    static String headingOf(Group group) {
        return switch (group) {
            case PREPARE -> "gui.frame.group.prepare";
            case ARRANGE -> "gui.frame.group.arrange";
            case EXAM_DAY -> "gui.frame.group.examDay";
            case RESULTS -> "gui.frame.group.results";
            case TOP, FOOT -> null;
        };
    }
}
