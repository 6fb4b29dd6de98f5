package org.shikao.gui.venue;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.venue.Room;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** A room as it is seen from the door: its benches in rows, those out of use crossed, low ones with a wheelchair. */
final class RoomDrawing extends VBox {
    /** How a bench is drawn. */
    enum Kind {
        USUAL,
        BROKEN,
        LOW
    }

    RoomDrawing(Texts texts, LabelRule labels, Room room) {
        getStyleClass().addAll("card", "venue-room");
        Label no = Labels.section(texts.text("gui.venue.room", labels.room(), room.no(), room.name()));
        String subjects = room.subjects().stream()
                .sorted()
                .map(s -> texts.text("subject." + s.code()))
                .collect(Collectors.joining(" · "));
        int usable = room.benches() - room.brokenBenches().size();
        Label counts = Labels.caption(texts.text("gui.venue.benches", room.benches(), usable));
        HBox head = Panes.bar(
                no, Panes.gap(), Labels.caption(subjects.isEmpty() ? texts.text("gui.venue.anySubject") : subjects));
        Label front = Labels.caption(texts.text("gui.venue.front"));
        front.getStyleClass().add("front");
        front.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, counts, front, benches(texts, room));
    }

    private static GridPane benches(Texts texts, Room room) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("benches");
        int columns = Math.max(1, room.columns());
        for (int no = 1; no <= room.benches(); no++) {
            grid.add(bench(texts, no, kind(room, no)), (no - 1) % columns, (no - 1) / columns);
        }
        return grid;
    }

    private static Kind kind(Room room, int no) {
        if (room.brokenBenches().contains(no)) {
            return Kind.BROKEN;
        }
        return room.lowBenches().contains(no) ? Kind.LOW : Kind.USUAL;
    }

    /** One bench: its number, with a sign where it is not a usual one. */
    static StackPane bench(Texts texts, int no, Kind kind) {
        Label number = new Label(Integer.toString(no));
        number.getStyleClass().add("number");
        HBox content = new HBox(number);
        content.getStyleClass().add("content");
        StackPane bench = new StackPane(content);
        bench.getStyleClass().add("venue-bench");
        if (kind == Kind.BROKEN) {
            content.getChildren().add(Icons.meaning(Material2AL.CLOSE, texts.text("gui.venue.broken")));
            bench.getStyleClass().add("broken");
            Tooltip.install(bench, new Tooltip(texts.text("gui.venue.broken")));
        } else if (kind == Kind.LOW) {
            content.getChildren().add(Icons.meaning(Material2AL.ACCESSIBLE, texts.text("gui.venue.low")));
            bench.getStyleClass().add("low");
            Tooltip.install(bench, new Tooltip(texts.text("gui.venue.low")));
        }
        return bench;
    }
}
