package org.shikao.gui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Command;
import org.shikao.text.Texts;

/** What Ctrl+K can go to: every page, what can be done on the page in front, then what the sources know. */
final class Goals {
    private static final int MOST = 40;

    private final Navigator navigator;
    private final List<GoalSource> sources;

    Goals(Navigator navigator, List<GoalSource> sources) {
        this.navigator = navigator;
        this.sources = List.copyOf(sources);
    }

    List<Goal> find(String words, Texts texts) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<Goal> found = new ArrayList<>();
        navigator.pages().stream()
                .filter(page -> fits(wanted, texts.text(page.titleKey()), texts.text(page.nameKey()), page.id()))
                .map(page -> goal(page, texts))
                .forEach(found::add);
        commands()
                .filter(command -> fits(wanted, texts.text(command.key()), command.key()))
                .map(command -> goal(command, texts))
                .forEach(found::add);
        if (!wanted.isEmpty()) {
            sources.forEach(source -> found.addAll(source.find(words, texts, MOST)));
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private Stream<Command> commands() {
        Optional<Page> page = Optional.ofNullable(navigator.currentProperty().get());
        return page.stream()
                .flatMap(p -> Stream.concat(p.primary().stream(), p.more().stream()))
                .filter(command -> command.enabled().get());
    }

    private Goal goal(Page page, Texts texts) {
        String heading = SideBar.headingOf(page.group());
        String detail = heading == null ? "" : texts.text(heading);
        return new Goal(texts.text(page.titleKey()), detail, page.icon(), () -> navigator.show(page.id()));
    }

    private static Goal goal(Command command, Texts texts) {
        return new Goal(
                texts.text(command.key()),
                texts.text("gui.frame.goto.command"),
                command.icon() == null ? Material2OutlinedMZ.PLAY_ARROW : command.icon(),
                command::run);
    }

    private static boolean fits(String wanted, String... names) {
        return Stream.of(names).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
