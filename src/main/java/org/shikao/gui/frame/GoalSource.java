package org.shikao.gui.frame;

import java.util.List;
import org.shikao.text.Texts;

/** Gives the go-to palette more to go to: candidates, sessions. */
@FunctionalInterface
public interface GoalSource {
    /** What fits these words, best first, at most {@code limit}. Called at each key press: answer within 20 ms. */
    List<Goal> find(String words, Texts texts, int limit);
}
