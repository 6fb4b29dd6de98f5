package org.shikao.gui.forms;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.venue.Site;
import org.shikao.flow.MakeForms.FormReport;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.Worded;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The kinds of forms at the left; at the right for which part, and what has been made. */
final class FormsBody implements ExamBody {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final double KINDS = 380;
    private static final double KIND_ROW = 56;
    private static final double MADE_ROW = 52;

    private final Texts texts;
    private final FormsModel model;
    private final FormsModel.View view;
    private final LabelRule labels;
    private final Consumer<FormReport> show;
    private final boolean canShow;
    private final ComboBox<Optional<Site>> sites = new ComboBox<>();
    private final ComboBox<Optional<Session>> sessions = new ComboBox<>();
    private final VBox about = new VBox();
    private final VBox problems = new VBox();
    // held here: the model outlives the nodes and knows them weakly only
    private final InvalidationListener told = observable -> showProblems();

    FormsBody(Texts texts, FormsModel model, LabelRule labels, Consumer<FormReport> show, boolean canShow) {
        this.texts = texts;
        this.model = model;
        this.view = model.viewProperty().get();
        this.labels = labels;
        this.show = show;
        this.canShow = canShow;
        model.problemsProperty().addListener(new WeakInvalidationListener(told));
    }

    static String title(Texts texts, String kind) {
        return texts.has("form." + kind) ? texts.text("form." + kind) : texts.text("gui.forms.other", kind);
    }

    @Override
    public Node node() {
        Node kinds = kinds();
        Card part = new Card(null, about, choices(), problems);
        Card made = new Card(texts.text("gui.forms.made"), made());
        VBox.setVgrow(made, Priority.ALWAYS);
        VBox right = Panes.column(part, made);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        HBox row = new HBox(kinds, right);
        row.getStyleClass().add("cards");
        showProblems();
        return row;
    }

    @Override
    public boolean fits() {
        return view.equals(model.viewProperty().get());
    }

    private Node kinds() {
        ListView<String> list = new ListView<>();
        list.setId("forms-kinds");
        list.setAccessibleText(texts.text("gui.forms.title"));
        list.setFixedCellSize(KIND_ROW);
        list.setCellFactory(view -> new KindCell());
        list.getItems().setAll(model.kinds());
        list.getSelectionModel().select(model.kindProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.kindProperty().set(now);
                showAbout();
            }
        });
        list.setMinWidth(KINDS);
        list.setPrefWidth(KINDS);
        showAbout();
        return list;
    }

    private void showAbout() {
        String kind = model.kindProperty().get();
        about.getChildren().setAll(Labels.section(title(texts, kind)), Labels.muted(purpose(kind)));
    }

    private Node choices() {
        sites.setId("forms-site");
        sites.setConverter(new Worded<>(
                site -> site == null ? "" : site.map(Site::name).orElseGet(() -> texts.text("gui.forms.allSites"))));
        sites.getItems().add(Optional.empty());
        view.sites().forEach(site -> sites.getItems().add(Optional.of(site)));
        sites.setValue(model.siteProperty().get());
        sites.valueProperty().addListener((at, before, now) -> {
            model.siteProperty().set(now);
            fillSessions(Optional.empty());
        });
        sessions.setId("forms-session");
        sessions.setConverter(new Worded<>(session ->
                session == null ? "" : session.map(this::named).orElseGet(() -> texts.text("gui.forms.allSessions"))));
        fillSessions(model.sessionProperty().get());
        sessions.valueProperty().addListener((at, before, now) -> {
            if (now != null) {
                model.sessionProperty().set(now);
            }
        });
        return new Form()
                .row(texts.text("gui.forms.site"), sites)
                .row(texts.text("gui.forms.session"), sessions, texts.text("gui.forms.sessionHint"));
    }

    private void fillSessions(Optional<Session> chosen) {
        sessions.getItems().setAll(List.of(Optional.empty()));
        model.sessions().forEach(session -> sessions.getItems().add(Optional.of(session)));
        sessions.setValue(chosen);
        model.sessionProperty().set(chosen);
    }

    private String named(Session session) {
        String subjects = session.subjects().stream()
                .map(subject -> texts.text("subject." + subject.code()))
                .collect(Collectors.joining(" "));
        return texts.text(
                "gui.forms.sessionName",
                TIME.format(session.date().atTime(session.start())),
                session.roomNo(),
                labels.room(),
                subjects,
                session.id());
    }

    private Node made() {
        ListView<FormReport> list = new ListView<>(model.made());
        list.setId("forms-made");
        list.setAccessibleText(texts.text("gui.forms.made"));
        list.setFixedCellSize(MADE_ROW);
        list.setPlaceholder(Labels.muted(texts.text("gui.forms.nothing")));
        list.setCellFactory(view -> new MadeCell());
        list.getStyleClass().add("plain-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void showProblems() {
        problems.getChildren().clear();
        problems.getStyleClass().setAll("form-problems");
        for (Problem problem : model.problemsProperty().get()) {
            problems.getChildren()
                    .add(new Banner(
                            texts,
                            problem.isError() ? Severity.ERROR : Severity.WARNING,
                            Sentences.told(problem, texts),
                            null));
        }
        problems.setManaged(!problems.getChildren().isEmpty());
    }

    private static Ikon icon(String kind) {
        return switch (kind) {
            case "ticket" -> Material2OutlinedAL.ASSIGNMENT_IND;
            case "door-list" -> Material2OutlinedMZ.MEETING_ROOM;
            case "mark-sheet" -> Material2OutlinedAL.ASSIGNMENT;
            case "mark-sheet-filled" -> Material2OutlinedAL.ASSIGNMENT_TURNED_IN;
            case "exemption-notice" -> Material2OutlinedAL.CAMPAIGN;
            case "recheck-list" -> Material2OutlinedAL.FACT_CHECK;
            case "score-slip" -> Material2OutlinedMZ.RECEIPT;
            case "fault-register" -> Material2OutlinedAL.BUILD;
            case "appeal-register" -> Material2OutlinedAL.GAVEL;
            case "session-sign" -> Material2OutlinedAL.HOW_TO_REG;
            case "absence-register" -> Material2OutlinedMZ.PERSON_REMOVE;
            case "deferral-register" -> Material2OutlinedAL.EVENT;
            case "result-summary" -> Material2OutlinedAL.LEADERBOARD;
            case "supplies" -> Material2OutlinedMZ.SHOPPING_CART;
            case "reagent-ledger" -> Material2OutlinedMZ.SCIENCE;
            default -> Material2OutlinedAL.DESCRIPTION;
        };
    }

    private String purpose(String kind) {
        return switch (kind) {
            case "ticket" -> texts.text("gui.forms.about.ticket");
            case "door-list" -> texts.text("gui.forms.about.doorList");
            case "mark-sheet" -> texts.text("gui.forms.about.markSheet");
            case "mark-sheet-filled" -> texts.text("gui.forms.about.markSheetFilled");
            case "exemption-notice" -> texts.text("gui.forms.about.exemptionNotice");
            case "recheck-list" -> texts.text("gui.forms.about.recheckList");
            case "score-slip" -> texts.text("gui.forms.about.scoreSlip");
            case "fault-register" -> texts.text("gui.forms.about.faultRegister");
            case "appeal-register" -> texts.text("gui.forms.about.appealRegister");
            case "session-sign" -> texts.text("gui.forms.about.sessionSign");
            case "absence-register" -> texts.text("gui.forms.about.absenceRegister");
            case "deferral-register" -> texts.text("gui.forms.about.deferralRegister");
            case "result-summary" -> texts.text("gui.forms.about.resultSummary");
            case "result-list" -> texts.text("gui.forms.about.resultList");
            case "supplies" -> texts.text("gui.forms.about.supplies");
            case "reagent-ledger" -> texts.text("gui.forms.about.reagentLedger");
            default -> "";
        };
    }

    /** One kind: icon, name, what it is for. */
    private final class KindCell extends ListCell<String> {
        @Override
        protected void updateItem(String kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(null);
            setGraphic(empty || kind == null ? null : drawing(kind));
        }

        private Node drawing(String kind) {
            Label name = Labels.line(title(texts, kind));
            name.getStyleClass().add("text-strong");
            Label purpose = Labels.caption(purpose(kind));
            purpose.setWrapText(true);
            purpose.setMinHeight(Label.USE_PREF_SIZE);
            VBox words = new VBox(name, purpose);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(Icons.plain(icon(kind)), words);
            row.getStyleClass().add("kind-row");
            row.setMaxWidth(KINDS - 32);
            return row;
        }
    }

    /** One file that was made. */
    private final class MadeCell extends ListCell<FormReport> {
        @Override
        protected void updateItem(FormReport report, boolean empty) {
            super.updateItem(report, empty);
            setText(null);
            setGraphic(empty || report == null ? null : drawing(report));
        }

        private Node drawing(FormReport report) {
            VBox words = new VBox(
                    Labels.line(report.file().getFileName().toString()),
                    Labels.caption(texts.text(
                            "gui.forms.pages",
                            report.pages(),
                            report.file().toAbsolutePath().getParent().toString())));
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(Icons.plain(Material2OutlinedMZ.PICTURE_AS_PDF), words);
            row.getStyleClass().add("kind-row");
            if (canShow) {
                Button open =
                        new Button(texts.text("gui.forms.openFolder"), Icons.plain(Material2OutlinedAL.FOLDER_OPEN));
                open.getStyleClass().add("quiet");
                open.setMinWidth(Button.USE_PREF_SIZE);
                open.setOnAction(event -> show.accept(report));
                row.getChildren().add(open);
            }
            return row;
        }
    }
}
