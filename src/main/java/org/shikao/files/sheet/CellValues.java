package org.shikao.files.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.shikao.exam.roster.RosterRow.Storage;

/** Makes cells of the numbers that a spreadsheet keeps; {@code date1904} if its days are counted from 1904. */
record CellValues(boolean date1904) {
    private static final double LAST_DAY = 2_958_466;
    private static final double SMALLEST = 1e-20;
    private static final long SECONDS = 86_400;
    private static final int NO_LEAP_DAY = 60;
    private static final int KEPT_DIGITS = 15;
    private static final double KEPT = 1e15;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /** A number as the file has it, under its format. */
    SheetCell number(int column, String raw, NumberFormat format, boolean formula) {
        double value;
        try {
            value = Double.parseDouble(raw.strip());
        } catch (NumberFormatException e) {
            return new SheetCell(column, raw, formula ? Storage.FORMULA : Storage.TEXT);
        }
        String text = plain(value, raw.strip());
        Optional<LocalDate> date = format.date() ? date(value) : Optional.empty();
        if (date.isPresent()) {
            return new SheetCell(column, format.typed(date.get().toString()), formula ? Storage.FORMULA : Storage.DATE);
        }
        if (format.date() && value > 0 && value < 1) {
            return new SheetCell(column, clock(value), formula ? Storage.FORMULA : Storage.DATE);
        }
        Optional<String> shown = format.shown(text);
        if (shown.isPresent()) {
            return new SheetCell(column, shown.get(), formula ? Storage.FORMULA : Storage.TEXT);
        }
        // what a formula made of more digits than are kept must not pass for text
        String seen = format.withLastZero(text);
        return new SheetCell(column, seen, formula && isKept(text) ? Storage.FORMULA : Storage.NUMBER);
    }

    /** The time of day that a part of a day is shown as, such as the ratio 1:3 typed into a cell that is not of text. */
    private static String clock(double part) {
        return LocalTime.ofSecondOfDay(Math.min(Math.round(part * SECONDS), SECONDS - 1))
                .toString();
    }

    /** Whole numbers as a person types them; those with digits that were not kept in a way that cannot be taken for text. */
    private static String plain(double value, String raw) {
        if (Math.abs(value) >= KEPT) {
            return Double.toString(value);
        }
        boolean whole = value == Math.rint(value) || Math.abs(value) < SMALLEST;
        return whole ? Long.toString((long) value) : raw;
    }

    private static boolean isKept(String text) {
        return text.length() <= KEPT_DIGITS && text.indexOf('E') < 0 && text.indexOf('e') < 0;
    }

    /** The day of a serial number; empty outside the calendar of spreadsheets, which has a 29 February 1900 that never was. */
    private Optional<LocalDate> date(double serial) {
        long day = (long) Math.floor(serial);
        if (serial < 0 || serial >= LAST_DAY || (!date1904 && day == NO_LEAP_DAY) || (!date1904 && day == 0)) {
            return Optional.empty();
        }
        try {
            LocalDate from = date1904 ? DAY_0_OF_1904 : DAY_0;
            return Optional.of(from.plusDays(!date1904 && day < NO_LEAP_DAY ? day + 1 : day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
