package org.shikao.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.shikao.gui.dialog.FileChoice;
import org.shikao.gui.frame.GoalSource;
import org.shikao.gui.frame.MainFrame;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.theme.Shade;
import org.shikao.text.Lang;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The real window around some pages, for tests: keys and clicks by TestFX's robot, and pictures in
 * {@code target/screens} as NAME-zh.png, NAME-en.png, NAME-zh-dark.png, NAME-en-dark.png. Use it in a test class with
 * {@code @ExtendWith(Windowed.class)} and close it after each test.
 */
public final class Screens implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final int QUICK_SECONDS = 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-16T01:40:00Z"), ZoneOffset.ofHours(8));

    /** A window that shows itself on a stage given to it: the whole program. */
    public interface Program {
        Services services();

        Navigator navigator();
    }

    private final PreparedFiles files = new PreparedFiles();
    private final Services services;
    private final Navigator navigator;
    private final Stage stage;
    private boolean closed;

    private Screens(Function<Services, List<Page>> pages, List<GoalSource> sources, double width, double height)
            throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        services = compute(() -> Services.start(Lang.ZH_CN, Shade.LIGHT, this::window, files, CLOCK));
        navigator = compute(() -> new Navigator(pages.apply(services)));
        FxToolkit.setupFixture(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            new MainFrame(services, navigator, sources).showOn(stage);
            navigator.show(navigator.pages().get(0).id());
        });
        settle();
    }

    private Screens(BiFunction<Stage, FileChoice, Program> opening) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        Program program = compute(() -> opening.apply(stage, files));
        services = program.services();
        navigator = program.navigator();
        settle();
    }

    /** A window that a program puts on the stage by itself. */
    public static Screens of(BiFunction<Stage, FileChoice, Program> opening) throws TimeoutException {
        return new Screens(opening);
    }

    /** A window of 1366 × 768 around these pages, in Chinese and light, the first page in front. */
    public static Screens of(Function<Services, List<Page>> pages) throws TimeoutException {
        return new Screens(pages, List.of(), 1366, 768);
    }

    /** A window of another size, with sources for the go-to palette. */
    public static Screens of(
            Function<Services, List<Page>> pages, List<GoalSource> sources, double width, double height)
            throws TimeoutException {
        return new Screens(pages, sources, width, height);
    }

    /** What the pages were given. */
    public Services services() {
        return services;
    }

    /** Brings pages to the front. */
    public Navigator navigator() {
        return navigator;
    }

    /** The answers file choosers will give. */
    public PreparedFiles files() {
        return files;
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** Brings a page to the front. */
    public void open(String page) {
        run(() -> navigator.show(page));
    }

    /** The page in front. */
    public Page current() {
        return compute(() -> navigator.currentProperty().get());
    }

    /** Resizes the window. */
    public void size(double width, double height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** Speaks this language. */
    public void speak(Lang lang) {
        run(() -> services.language().speak(lang));
    }

    /** Uses this shade. */
    public void use(Shade shade) {
        run(() -> services.theme().use(shade));
    }

    /** Does something on the window's thread and waits until the window has taken it in. */
    public void run(Runnable action) {
        compute(() -> {
            action.run();
            return null;
        });
        settle();
    }

    /** Asks something on the window's thread. */
    public <T> T compute(Callable<T> question) {
        try {
            return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
        } finally {
            WaitForAsyncUtils.clearExceptions();
        }
    }

    /** Starts something that opens a dialog; the answer comes when the dialog closes. */
    public <T> Future<T> start(Callable<T> question) {
        Future<T> answer = WaitForAsyncUtils.asyncFx(question);
        settle();
        return answer;
    }

    /** Waits until quick work given so far is done (a mark is kept by it) and the window's thread has nothing left to do. */
    public void settle() {
        Pulses.drain();
        if (services == null || closed || !stage.isShowing()) {
            Pulses.pass();
            return;
        }
        CountDownLatch through = new CountDownLatch(1);
        Platform.runLater(() -> services.tasks()
                .<Boolean>quick(reporter -> true)
                .onSuccess(done -> through.countDown())
                .start());
        try {
            if (!through.await(QUICK_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("quick work does not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while quick work was waited for", e);
        }
        Pulses.pass();
    }

    /** The node that a selector finds ("#page-title"), in the window or else in a dialog over it; null if none. */
    public Node find(String selector) {
        return compute(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .map(scene -> scene.getRoot().lookup(selector))
                .filter(node -> node != null)
                .findFirst()
                .orElse(null));
    }

    /** Pictures in both languages, light and dark; afterwards the window is Chinese and light again. */
    public void shoot(String name) {
        for (Shade shade : List.of(Shade.DARK, Shade.LIGHT)) {
            use(shade);
            for (Lang lang : List.of(Lang.EN, Lang.ZH_CN)) {
                speak(lang);
                shootAsIs(name + suffix(lang, shade));
            }
        }
    }

    /** One picture of the window as it is, on which every word can be read to its end. */
    public void shootAsIs(String name) {
        save(stage.getScene(), name);
    }

    /** One picture of the dialog or menu on top. */
    public void shootDialog(String name) {
        Scene top = compute(
                () -> Window.getWindows().get(Window.getWindows().size() - 1).getScene());
        save(top, name);
    }

    private static String suffix(Lang lang, Shade shade) {
        return (lang == Lang.EN ? "-en" : "-zh") + (shade == Shade.DARK ? "-dark" : "");
    }

    private void save(Scene scene, String name) {
        List<String> cut = new ArrayList<>();
        WritableImage image = compute(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            cut.addAll(CutText.in(scene));
            return scene.snapshot(null);
        });
        try {
            Files.createDirectories(FOLDER);
            BufferedImage picture = opaque(SwingFXUtils.fromFXImage(image, null));
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(cut).as("words that cannot be read in full on " + name).isEmpty();
    }

    /** Without transparency, so that it is written in a third of the time. */
    private static BufferedImage opaque(BufferedImage from) {
        BufferedImage to = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.drawImage(from, 0, 0, null);
        pen.dispose();
        return to;
    }

    private Window window() {
        return stage;
    }

    @Override
    public void close() throws TimeoutException {
        closed = true;
        services.tasks().close();
        settle();
        FxToolkit.setupFixture(stage::hide);
        FxToolkit.cleanupStages();
    }
}
