package org.shikao.gui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.KeySheet;
import org.shikao.text.Texts;

/** What F1 shows: the keys of the page in front, then those that work everywhere. */
final class PageKeys {
    private PageKeys() {}

    static List<KeySheet> of(Page page, Texts texts) {
        List<KeySheet.Line> own = new ArrayList<>();
        page.keys().forEach(hint -> own.add(new KeySheet.Line(hint.keys(), texts.text(hint.textKey()))));
        Stream.concat(page.primary().stream(), page.more().stream())
                .filter(command -> command.keys() != null)
                .map(command -> line(command, texts))
                .forEach(own::add);
        return List.of(
                new KeySheet(texts.text(page.titleKey()), own),
                new KeySheet(texts.text("gui.frame.keys.everywhere"), everywhere(texts)));
    }

    private static KeySheet.Line line(Command command, Texts texts) {
        return new KeySheet.Line(command.keys().getDisplayText(), texts.text(command.key()));
    }

    private static List<KeySheet.Line> everywhere(Texts texts) {
        return List.of(
                new KeySheet.Line("Ctrl+1…9", texts.text("gui.frame.keys.pages")),
                new KeySheet.Line("Ctrl+K", texts.text("gui.frame.keys.goto")),
                new KeySheet.Line("Ctrl+F", texts.text("gui.frame.keys.filter")),
                new KeySheet.Line("Ctrl+C", texts.text("gui.frame.keys.copy")),
                new KeySheet.Line("Tab", texts.text("gui.frame.keys.tab")),
                new KeySheet.Line("F1", texts.text("gui.frame.keys.help")),
                new KeySheet.Line("Esc", texts.text("gui.frame.keys.back")));
    }
}
