package org.shikao.gui.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** A date, written 2026-05-16 in both languages and on every machine. */
public final class DateField extends DatePicker {
    /** A field that starts with this date; null for none. */
    public DateField(LocalDate start) {
        super(start);
        setConverter(new Iso());
    }

    /** What is not a date leaves the date as it was. */
    private final class Iso extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate date) {
            return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }

        @Override
        public LocalDate fromString(String typed) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                return getValue();
            }
        }
    }
}
