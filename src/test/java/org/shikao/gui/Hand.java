package org.shikao.gui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.finder.WindowFinder;
import org.testfx.service.query.PointQuery;

/**
 * TestFX's robot with a quick hand: the pointer jumps instead of crossing the window in two hundred steps, and after each
 * touch the window is waited for, where the robot sleeps 50 ms whatever the window does.
 */
public final class Hand extends FxRobot {
    @Override
    public FxRobot moveTo(PointQuery query, Motion motion) {
        Point2D target = query.query();
        move(target);
        // what slid away under the pointer is followed once
        Point2D moved = query.query();
        if (!moved.equals(target)) {
            move(moved);
        }
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        moveTo(query, motion);
        return clickOn(buttons);
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        mouse().pressNoWait(buttons);
        mouse().releaseNoWait(buttons);
        Pulses.pass();
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        moveTo(query, motion);
        mouse().pressNoWait(buttons);
        mouse().releaseNoWait(buttons);
        return clickOn(buttons);
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        for (KeyCode key : keys) {
            keyboard().pressNoWait(key);
            Pulses.pass();
        }
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard().releaseNoWait(keys);
        Pulses.pass();
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            keyboard().pressNoWait(key);
            keyboard().releaseNoWait(key);
            Pulses.pass();
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        return type(Collections.nCopies(times, key).toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot push(KeyCode... combination) {
        List<KeyCode> backwards = new ArrayList<>(Arrays.asList(combination));
        Collections.reverse(backwards);
        keyboard().pressNoWait(combination);
        keyboard().releaseNoWait(backwards.toArray(KeyCode[]::new));
        Pulses.pass();
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination combination) {
        List<KeyCode> keys = new ArrayList<>();
        hold(combination.getShift(), KeyCode.SHIFT, keys);
        hold(combination.getAlt(), KeyCode.ALT, keys);
        hold(combination.getMeta(), KeyCode.META, keys);
        hold(combination.getShortcut(), KeyCode.SHORTCUT, keys);
        hold(combination.getControl(), KeyCode.CONTROL, keys);
        keys.add(combination.getCode());
        return push(keys.toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = focused().getScene();
        for (char letter : text.toCharArray()) {
            KeyCode key = letter == '\n' ? KeyCode.ENTER : letter == '\t' ? KeyCode.TAB : KeyCode.UNDEFINED;
            robotContext().getBaseRobot().typeKeyboard(scene, key, String.valueOf(letter));
            Pulses.drain();
        }
        Pulses.pass();
        return this;
    }

    private void move(Point2D target) {
        if (!target.equals(robotContext().getBaseRobot().retrieveMouse())) {
            mouse().moveNoWait(target);
            Pulses.pass();
        }
    }

    private static void hold(KeyCombination.ModifierValue wanted, KeyCode key, List<KeyCode> keys) {
        if (wanted == KeyCombination.ModifierValue.DOWN) {
            keys.add(key);
        }
    }

    private Window focused() {
        WindowFinder finder = robotContext().getWindowFinder();
        Window focused = finder.window(Window::isFocused);
        return focused == null ? finder.targetWindow() : focused;
    }

    private MouseRobot mouse() {
        return robotContext().getMouseRobot();
    }

    private KeyboardRobot keyboard() {
        return robotContext().getKeyboardRobot();
    }
}
