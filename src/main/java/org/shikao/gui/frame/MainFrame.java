package org.shikao.gui.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.FilterField;
import org.shikao.text.Texts;

/** The window: side bar, header, page, status line, and what floats over them. It knows {@link Page}, nothing else. */
public final class MainFrame {
    /** The smallest inside of a window in which nothing is cut: that of 1280 × 720 with its borders. */
    private static final double LEAST_WIDTH = 1264;

    private static final double LEAST_HEIGHT = 680;
    /** A window below this would be of no use; between this and the least everything is shown smaller. */
    private static final double MIN_WIDTH = 800;

    private static final double MIN_HEIGHT = 480;
    private static final double COLLAPSE_BELOW = 1366;
    private static final double FIRST_HEIGHT = 768;

    private final Services services;
    private final Navigator navigator;
    private final SideBar sideBar;
    private final Header header;
    private final TaskBar taskBar;
    private final StatusLine statusLine;
    private final NoticePane noticePane;
    private final GoTo goTo;
    private final StackPane pageArea = new StackPane();
    private final StackPane work = new StackPane();
    private final VBox right = new VBox();
    private final BorderPane window = new BorderPane();
    private final Map<Page, Node> contents = new HashMap<>();
    private final Scene scene;
    private Node focusedBefore;
    private boolean focusLost;

    /** Builds the window; the first page is shown by the navigator. */
    public MainFrame(Services services, Navigator navigator, List<GoalSource> sources) {
        this.services = services;
        this.navigator = navigator;
        Goals goals = new Goals(navigator, sources);
        sideBar = new SideBar(navigator);
        header = new Header(this::openGoTo);
        taskBar = new TaskBar(services.tasks());
        noticePane = new NoticePane(services.notices(), pageArea);
        statusLine = new StatusLine(services, noticePane::toggleList);
        goTo = new GoTo(goals::find, this::restoreFocus);
        scene = new Scene(new Fitted(layout(), LEAST_WIDTH, LEAST_HEIGHT), COLLAPSE_BELOW, FIRST_HEIGHT);
        services.theme().dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::early);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::late);
        scene.focusOwnerProperty().addListener((at, before, now) -> keepFocus(now));
        scene.widthProperty().addListener((at, before, now) -> fit());
        navigator.currentProperty().addListener((at, before, page) -> showPage());
        navigator.pages().forEach(page -> page.alone().addListener((at, before, now) -> arrange(isAlone())));
        services.language().textsProperty().addListener((at, before, texts) -> speak());
        speak();
        fit();
    }

    /** The scene of the window. */
    public Scene scene() {
        return scene;
    }

    /** Shows the window on this stage; the title follows language and file. */
    public void showOn(Stage stage) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        Runnable title = () -> stage.setTitle(title());
        services.language().textsProperty().addListener(observable -> title.run());
        services.state().fileProperty().addListener(observable -> title.run());
        title.run();
        stage.getIcons().setAll(services.theme().icons());
        stage.setScene(scene);
        stage.show();
    }

    /** Whether the side bar shows icons alone. */
    public boolean isCollapsed() {
        return sideBar.isCollapsed();
    }

    private String title() {
        String brand = services.language().texts().text("gui.frame.brand");
        String file = services.state().fileProperty().get();
        return file.isEmpty() ? brand : services.language().texts().text("gui.frame.title", file, brand);
    }

    private StackPane layout() {
        pageArea.getStyleClass().add("page-area");
        StackPane.setAlignment(noticePane, Pos.BOTTOM_RIGHT);
        VBox.setVgrow(work, Priority.ALWAYS);
        right.getStyleClass().add("right-side");
        arrange(false);
        window.setCenter(right);
        window.getStyleClass().add("window");
        return new StackPane(window, goTo);
    }

    /** Puts the frame around the page, or takes it away from it. */
    private void arrange(boolean alone) {
        if (alone) {
            window.setLeft(null);
            work.getChildren().setAll(pageArea);
            right.getChildren().setAll(work);
        } else {
            // left before right side: Tab walks through nodes in the order in which they were added
            window.setLeft(sideBar);
            work.getChildren().setAll(pageArea, noticePane);
            right.getChildren().setAll(header, taskBar, work, statusLine);
        }
    }

    private boolean isAlone() {
        Page page = navigator.currentProperty().get();
        return page != null && page.alone().getValue();
    }

    private void fit() {
        sideBar.collapse(scene.getWidth() < COLLAPSE_BELOW);
    }

    private void speak() {
        Texts texts = services.language().texts();
        contents.clear();
        sideBar.speak(texts);
        taskBar.speak(texts);
        statusLine.speak(texts);
        noticePane.speak(texts);
        showPage();
    }

    private void showPage() {
        Page page = navigator.currentProperty().get();
        if (page == null) {
            return;
        }
        Texts texts = services.language().texts();
        header.show(page, texts);
        Node content = contents.computeIfAbsent(page, p -> p.content(texts));
        pageArea.getStyleClass().remove("padded");
        if (!page.fills()) {
            pageArea.getStyleClass().add("padded");
        }
        pageArea.getChildren().setAll(content);
        pageArea.setAccessibleText(texts.text(page.titleKey()));
        // the next Tab enters the page; a page may move the focus further in onShown
        pageArea.requestFocus();
    }

    /** When a button vanishes under the person's finger, the focus would jump to the top of the side bar. */
    private void keepFocus(Node owner) {
        boolean jumped = focusLost && owner != null && inSideBar(owner);
        focusLost = owner == null;
        if (jumped) {
            pageArea.requestFocus();
        }
    }

    private boolean inSideBar(Node node) {
        Node at = node;
        while (at != null && at != sideBar) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Keys of the frame come first, whatever has the focus. */
    private void early(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Control idle && isIdle(idle)) {
            // a list or table would keep it for giving up an edit, also where there is none
            event.consume();
            Event.fireEvent(idle.getParent(), event.copyFor(idle.getParent(), idle.getParent()));
            return;
        }
        if (goTo.isVisible() || isAlone()) {
            return;
        }
        if (event.getCode() == KeyCode.F1) {
            services.dialogs()
                    .keys(PageKeys.of(
                            navigator.currentProperty().get(),
                            services.language().texts()));
            event.consume();
        } else if (event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown() && shortcut(event.getCode())) {
            event.consume();
        }
    }

    private static boolean isIdle(Control control) {
        boolean list = control instanceof ListView<?> view && view.getEditingIndex() < 0;
        return list || control instanceof TableView<?> table && table.getEditingCell() == null;
    }

    private boolean shortcut(KeyCode code) {
        if (code == KeyCode.K) {
            openGoTo();
            return true;
        }
        if (code == KeyCode.F) {
            return focusFilter();
        }
        int number = code.isDigitKey() ? code.getChar().charAt(0) - '0' : 0;
        List<Page> numbered = navigator.pages().stream()
                .filter(page -> page.group() != Group.FOOT)
                .toList();
        if (number < 1 || number > numbered.size()) {
            return false;
        }
        navigator.show(numbered.get(number - 1).id());
        return true;
    }

    /** Keys nobody else wanted. */
    private void late(KeyEvent event) {
        Page page = navigator.currentProperty().get();
        if (isAlone()) {
            if (event.getCode() == KeyCode.ESCAPE && page.back()) {
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (noticePane.hideList() || navigator.back()) {
                event.consume();
            }
        } else if (page != null) {
            // also those of the menu, which is built only when somebody opens it
            Stream.concat(page.primary().stream(), page.more().stream())
                    .filter(command -> command.keys() != null && command.keys().match(event))
                    .findFirst()
                    .map(command -> (Runnable) command::run)
                    // and those that stand in the page itself, as the first thing to do on an empty one does
                    .or(() -> Buttons.keyed(pageArea, event).map(button -> button::fire))
                    .ifPresent(act -> {
                        act.run();
                        event.consume();
                    });
        }
    }

    private boolean focusFilter() {
        Node filter = pageArea.lookup("." + FilterField.STYLE);
        if (filter instanceof FilterField field) {
            field.requestFocus();
            field.selectAll();
        }
        return filter != null;
    }

    private void openGoTo() {
        focusedBefore = scene.getFocusOwner();
        goTo.open(services.language().texts());
    }

    private void restoreFocus() {
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }
}
