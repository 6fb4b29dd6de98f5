package org.shikao.gui.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
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
    private final List<GroupParts> groupParts = new ArrayList<>();
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
        groupParts.clear();
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
        groupParts.forEach(parts -> {
            present(parts.heading(), !toIcons);
            present(parts.rule(), toIcons);
            fold(parts);
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
            GroupParts parts = new GroupParts(group, rule(), heading(texts.text(key)), body);
            parts.heading().setOnAction(event -> {
                folded.merge(group, true, (before, now) -> !before);
                fold(parts);
            });
            groupParts.add(parts);
            groups.getChildren().addAll(parts.rule(), parts.heading());
        }
        groups.getChildren().add(body);
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("side-rule");
        return rule;
    }

    private static Button heading(String words) {
        Button heading = new Button(words);
        heading.getStyleClass().add("side-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        return heading;
    }

    private void fold(GroupParts parts) {
        boolean isFolded = folded.getOrDefault(parts.group(), false);
        present(parts.body(), !isFolded || narrow);
        Button heading = parts.heading();
        heading.setGraphic(Icons.plain(isFolded ? Material2AL.CHEVRON_RIGHT : Material2AL.EXPAND_MORE));
        heading.setAccessibleText(
                texts.text(isFolded ? "gui.frame.group.folded" : "gui.frame.group.open", heading.getText()));
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
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

    /** What is drawn of one group: a rule when narrow, a heading when wide, and its pages. */
    private record GroupParts(Group group, Region rule, Button heading, VBox body) {}
}
