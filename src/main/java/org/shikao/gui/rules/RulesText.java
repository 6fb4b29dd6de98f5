package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Sections of rules as cards: sentences in which the values of the pack stand out. */
final class RulesText {
    // two characters that no text contains, around each value
    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final Pattern VALUE = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

    private final Texts texts;

    RulesText(Texts texts) {
        this.texts = texts;
    }

    /** A section as a card; with {@code reasons} each rule has its reasons below it. */
    Card card(Section section, boolean reasons) {
        VBox lines = new VBox();
        lines.getStyleClass().add("rule-lines");
        for (int i = 0; i < section.lines().size(); i++) {
            Section.Line line = section.lines().get(i);
            lines.getChildren().add(line(line));
            boolean last = i + 1 == section.lines().size()
                    || !section.lines().get(i + 1).numbers().equals(line.numbers());
            if (reasons && last) {
                lines.getChildren().add(why(line.numbers()));
            }
        }
        return new Card(texts.text(section.titleKey()), lines);
    }

    /** Why there is such a rule, key by key. */
    private Node why(String number) {
        Label why = Labels.caption(RuleKeys.ofRule(number).stream()
                .map(key -> texts.text("gui.rules.why." + key.path()))
                .collect(Collectors.joining("\n")));
        why.setWrapText(true);
        why.getStyleClass().add("rule-why");
        return why;
    }

    private Node line(Section.Line line) {
        Label number = Labels.caption(line.numbers());
        number.getStyleClass().add("rule-number");
        TextFlow flow = flow(line.sentence());
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox row = new HBox(number, flow);
        row.getStyleClass().add("rule-line");
        return row;
    }

    private TextFlow flow(Phrase sentence) {
        Object[] marked =
                sentence.args().stream().map(arg -> BEGIN + say(arg) + END).toArray();
        String whole = texts.text(sentence.key(), marked);
        List<Text> runs = new ArrayList<>();
        Matcher matcher = VALUE.matcher(whole);
        int from = 0;
        while (matcher.find()) {
            runs.add(run(whole.substring(from, matcher.start()), "rule-words"));
            runs.add(run(matcher.group(1), "rule-value"));
            from = matcher.end();
        }
        runs.add(run(whole.substring(from), "rule-words"));
        TextFlow flow = new TextFlow(runs.toArray(Text[]::new));
        flow.setAccessibleText(whole.replaceAll("[\u0001\u0002]", ""));
        return flow;
    }

    private String say(Object arg) {
        if (arg instanceof Phrase phrase) {
            return texts.say(phrase);
        }
        if (arg instanceof List<?> list) {
            return list.stream().map(this::say).collect(Collectors.joining(texts.text("gui.rules.comma")));
        }
        return String.valueOf(arg);
    }

    private static Text run(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
