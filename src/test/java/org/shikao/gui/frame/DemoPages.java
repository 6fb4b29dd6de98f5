package org.shikao.gui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Finding;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.KeyFigure;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.control.StepState;
import org.shikao.gui.control.StepStrip;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The pages of an exam with invented data: enough to see and to drive every part of the frame. */
final class DemoPages {
    static final String IMPORT = "gui.frame.page.merge";

    final DemoPage home = page("home", Group.TOP, "gui.frame.page.home", this::home);
    final DemoPage rules = page("rules", Group.PREPARE, "gui.frame.page.rules", this::empty);
    final DemoPage catalogue = page("catalogue", Group.PREPARE, "gui.frame.page.catalogue", this::empty);
    final DemoPage roster = page("roster", Group.PREPARE, "gui.frame.page.roster", this::roster);
    final DemoPage venue = page("venue", Group.PREPARE, "gui.frame.page.venue", this::empty);
    final DemoPage plan = page("plan", Group.ARRANGE, "gui.frame.page.plan", this::empty);
    final DemoPage draw = page("draw", Group.ARRANGE, "gui.frame.page.draw", this::empty);
    final DemoPage desk = page("desk", Group.EXAM_DAY, "gui.frame.page.desk", this::empty);
    final DemoPage merge = page("merge", Group.RESULTS, "gui.frame.page.merge", this::empty);
    final DemoPage results = page("results", Group.RESULTS, "gui.frame.page.results", this::empty);
    final DemoPage forms = page("forms", Group.RESULTS, "gui.frame.page.forms", this::empty);
    final DemoPage settings = page("settings", Group.FOOT, "gui.frame.page.settings", this::empty);
    final DemoPage help = page("help", Group.FOOT, "gui.frame.page.help", this::empty);
    final List<String> done = new ArrayList<>();

    DemoPages() {
        rules.step.set(StepState.DONE);
        catalogue.step.set(StepState.DONE);
        roster.step.set(StepState.IN_PROGRESS);
        venue.step.set(StepState.DONE);
        plan.step.set(StepState.EMPTY);
        draw.step.set(StepState.EMPTY);
        desk.step.set(StepState.EMPTY);
        merge.step.set(StepState.ATTENTION);
        results.step.set(StepState.EMPTY);
        forms.step.set(StepState.EMPTY);
        roster.state.set(Phrase.of("gui.frame.task.rate", 1200, 1600, 380));
        roster.primary = Command.of("gui.frame.page.merge", Material2OutlinedMZ.PUBLISH, () -> done.add("import"))
                .on("Shortcut+I");
        roster.more.add(Command.of("gui.frame.page.forms", Material2OutlinedAL.GET_APP, () -> done.add("forms")));
        roster.more.add(Command.of("gui.frame.task.cancel", Material2OutlinedAL.DELETE, () -> done.add("delete"))
                .dangerous());
        roster.keys.add(new KeyHint("Enter", "gui.frame.goto.command"));
    }

    List<Page> all() {
        return List.of(home, rules, catalogue, roster, venue, plan, draw, desk, merge, results, forms, settings, help);
    }

    private static DemoPage page(String id, Group group, String key, java.util.function.Function<Texts, Node> content) {
        return new DemoPage(id, group, icon(id), key, content);
    }

    private static org.kordamp.ikonli.Ikon icon(String id) {
        return switch (id) {
            case "home" -> Material2OutlinedAL.HOME;
            case "rules" -> Material2OutlinedAL.GAVEL;
            case "catalogue" -> Material2OutlinedMZ.SCIENCE;
            case "roster" -> Material2OutlinedMZ.PEOPLE;
            case "venue" -> Material2OutlinedMZ.PLACE;
            case "plan" -> Material2OutlinedAL.EVENT_NOTE;
            case "draw" -> Material2OutlinedAL.CASINO;
            case "desk" -> Material2OutlinedAL.EDIT;
            case "merge" -> Material2OutlinedAL.CALL_MERGE;
            case "results" -> Material2OutlinedAL.LEADERBOARD;
            case "forms" -> Material2OutlinedAL.DESCRIPTION;
            case "settings" -> Material2OutlinedMZ.SETTINGS;
            default -> Material2OutlinedAL.HELP_OUTLINE;
        };
    }

    private static boolean english(Texts texts) {
        return texts.lang() == Lang.EN;
    }

    private Node home(Texts texts) {
        List<StepStrip.Step> steps = all().stream()
                .filter(page -> page.step().getValue() != StepState.NONE)
                .limit(8)
                .map(page -> new StepStrip.Step(
                        texts.text(page.nameKey()), page.step().getValue(), "1,600", () -> done.add(page.id())))
                .toList();
        Card next = new Card(
                english(texts) ? "Next" : "下一步",
                Labels.body(english(texts) ? "Put three findings of the roster right." : "处理名册中的 3 处问题。"),
                Panes.bar(Buttons.primary(texts, roster.primary)));
        return Panes.scroll(Panes.column(
                new StepStrip(texts, steps),
                new Banner(
                        texts, Severity.WARNING, english(texts) ? "Two sheets differ." : "两份评分表不一致。", roster.primary),
                Panes.cards(
                        next,
                        new Card(null, new KeyFigure("1,600", english(texts) ? "candidates" : "名考生", "12")),
                        new Card(null, new KeyFigure("98.5%", english(texts) ? "present" : "到考率", null))),
                states(texts)));
    }

    private Node states(Texts texts) {
        FlowPane bar = new FlowPane(24, 12);
        for (StateMark.State state : StateMark.State.values()) {
            StateMark mark = new StateMark(texts, state);
            bar.getChildren().add(Panes.bar(mark, Labels.line(mark.getAccessibleText())));
        }
        return new Card(english(texts) ? "Signs" : "标记", bar);
    }

    private Node empty(Texts texts) {
        return new EmptyState(
                texts,
                Material2OutlinedAL.EVENT_NOTE,
                Phrase.of("gui.dialog.about.sentence"),
                roster.primary,
                Command.of("gui.frame.page.forms", null, () -> done.add("sample")));
    }

    private Node roster(Texts texts) {
        DataTable<Integer> table = new DataTable<Integer>(texts)
                .compact()
                .words("gui.frame.page.roster", 90, row -> "2026" + (1000 + row))
                .words("gui.frame.page.home", 150, row -> row % 7 == 3 ? "阿卜杜热合曼·麦麦提吐尔逊" : "李梓涵")
                .words("gui.frame.page.venue", 170, row -> english(texts) ? "No. 2 Middle School" : "永宁县第二中学")
                .figures("gui.frame.page.results", 70, row -> (row * 7 % 20) / 2 + (row % 2 == 0 ? ".5" : ".0"))
                .states("gui.frame.page.desk", 60, row -> StateMark.State.values()[row % 10])
                .onOpen(row -> done.add("open " + row));
        table.getItems().setAll(IntStream.range(0, 30).boxed().toList());
        FindingsPanel findings = new FindingsPanel(texts, english(texts) ? "Findings" : "问题");
        findings.show(List.of(
                finding(Severity.ERROR, "R-014", "一中.xlsx!名册!C5", "身份证号校验位不对。", "核对户口簿后改正。"),
                finding(Severity.WARNING, "R-021", "二中.xlsx!Sheet1!B112", "与另一名考生同名同校。", "确认是两个人。"),
                finding(Severity.INFO, "R-003", "", "38 个单元格的全角数字已转为半角。", "")));
        findings.onJump(finding -> done.add("jump " + finding.code()));
        ComboBox<String> school = new ComboBox<>();
        school.getItems().setAll(english(texts) ? "All schools" : "全部学校");
        school.getSelectionModel().selectFirst();
        Label count = Labels.caption(english(texts) ? "30 rows" : "30 行");
        return Panes.column(
                Panes.bar(
                        new FilterField(texts, english(texts) ? "Name, pinyin or number" : "姓名、拼音或考号"),
                        school,
                        Panes.gap(),
                        count),
                Panes.beside(table, findings, 0.3));
    }

    private static Finding finding(Severity severity, String code, String place, String sentence, String remedy) {
        return new Finding(severity, code, place, sentence, remedy, null);
    }
}
