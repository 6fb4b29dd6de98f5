package org.shikao.exam.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.rules.SessionRule;

/**
 * A time of day at which rooms start together.
 *
 * @param number 1-based within the day
 * @param half 0 in the morning, 1 in the afternoon
 * @param left how many slots follow on the same day
 */
record Slot(int number, int half, LocalTime start, LocalTime end, int left) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    /** All slots of a day: reading and operating inside the windows, changing between two of them. */
    static List<Slot> ofDay(SessionRule rule) {
        int length = length(rule);
        List<int[]> starts = new ArrayList<>();
        int free = fill(starts, new int[] {0, minute(rule.morningFrom()), minute(rule.morningTo())}, rule);
        int afternoon = Math.max(free, minute(rule.afternoonFrom()));
        fill(starts, new int[] {1, afternoon, minute(rule.afternoonTo())}, rule);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i)[1];
            slots.add(new Slot(i + 1, starts.get(i)[0], time(start), time(start + length), starts.size() - i - 1));
        }
        return List.copyOf(slots);
    }

    /** Minutes from the start of a session to its end. */
    static int length(SessionRule rule) {
        return rule.readMinutes() + rule.operateMinutes();
    }

    private static int fill(List<int[]> starts, int[] window, SessionRule rule) {
        int length = length(rule);
        int at = window[1];
        while (length > 0 && at + length <= window[2] && at + length < MINUTES_OF_DAY) {
            starts.add(new int[] {window[0], at});
            at += length + rule.changeMinutes();
        }
        return at;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
