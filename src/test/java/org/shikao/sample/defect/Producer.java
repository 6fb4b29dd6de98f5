package org.shikao.sample.defect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** The programs that schools' rosters come from. */
enum Producer {
    OFFICE(".xlsx"),
    REGISTER(".xlsx"),
    RUNS(".xlsx"),
    INLINE(".xlsx"),
    PREFIXED(".xlsx"),
    UNNUMBERED(".xlsx"),
    STRICT(".xlsx"),
    MACROS(".xlsm"),
    OLD_OFFICE(".xls"),
    /** An old workbook under the name that another office program gives. */
    OLD_ET(".et"),
    /** A workbook under the wrong name. */
    MISNAMED(".xls"),
    CSV_UTF8(".csv"),
    CSV_MARKED(".csv"),
    CSV_GBK(".csv"),
    CSV_GB18030(".csv"),
    CSV_UTF16(".csv"),
    TSV_UTF16(".txt"),
    TSV_UTF8(".tsv"),
    CSV_SEMICOLON(".csv"),
    HTML_UTF8(".xls"),
    HTML_GBK(".xls"),
    /** The workbook as one page of markup that some registers export. */
    XML_2003(".xls");

    /** Those that keep cells with types, formulas and merged blocks. */
    static final Set<Producer> BOOKS = EnumSet.range(OFFICE, MISNAMED);
    /** Those that keep the result of a formula beside it. */
    static final Set<Producer> CALCULATING =
            EnumSet.of(OFFICE, RUNS, INLINE, PREFIXED, UNNUMBERED, STRICT, MACROS, OLD_OFFICE, OLD_ET, MISNAMED);
    /** Those that can hold a formula without a result. */
    static final Set<Producer> UNCALCULATED = EnumSet.of(REGISTER, RUNS, INLINE, PREFIXED, UNNUMBERED, STRICT, MACROS);
    /** Those that write digits of a number as they are given. */
    static final Set<Producer> LITERAL = EnumSet.of(RUNS, INLINE, PREFIXED, UNNUMBERED, STRICT, MACROS);

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    final String extension;

    Producer(String extension) {
        this.extension = extension;
    }

    boolean isBook() {
        return BOOKS.contains(this);
    }

    /** Whether its encoding holds this text. */
    boolean holds(String text) {
        return (this != CSV_GBK && this != HTML_GBK) || GBK.newEncoder().canEncode(text);
    }

    void write(Path file, MessyBook book, Random random) throws IOException {
        switch (this) {
            case OFFICE, MISNAMED -> PoiBook.xlsx(file, book);
            case REGISTER -> FastBook.xlsx(file, book);
            case RUNS -> raw(file, book, RawBook.Manner.RUNS);
            case INLINE -> raw(file, book, RawBook.Manner.INLINE);
            case PREFIXED -> raw(file, book, RawBook.Manner.PREFIXED);
            case UNNUMBERED -> raw(file, book, RawBook.Manner.UNNUMBERED);
            case STRICT -> raw(file, book, RawBook.Manner.STRICT);
            case MACROS -> new RawBook(book, RawBook.Manner.RUNS, true).write(file);
            case OLD_OFFICE, OLD_ET -> PoiBook.xls(file, book);
            default -> text(file, new TextBook(book, random));
        }
    }

    private static void raw(Path file, MessyBook book, RawBook.Manner manner) throws IOException {
        new RawBook(book, manner, false).write(file);
    }

    private void text(Path file, TextBook text) throws IOException {
        switch (this) {
            case CSV_MARKED -> text.separated(file, ',', StandardCharsets.UTF_8, TextBook.utf8Mark());
            case CSV_GBK -> text.separated(file, ',', GBK);
            case CSV_GB18030 -> text.separated(file, ',', GB18030);
            case CSV_UTF16 -> text.separated(file, ',', StandardCharsets.UTF_16BE, (byte) 0xFE, (byte) 0xFF);
            case TSV_UTF16 -> text.separated(file, '\t', StandardCharsets.UTF_16LE, (byte) 0xFF, (byte) 0xFE);
            case TSV_UTF8 -> text.separated(file, '\t', StandardCharsets.UTF_8);
            case CSV_SEMICOLON -> text.separated(file, ';', StandardCharsets.UTF_8);
            case HTML_UTF8 -> text.html(file, StandardCharsets.UTF_8);
            case HTML_GBK -> text.html(file, GBK);
            case XML_2003 -> text.xml2003(file);
            default -> text.separated(file, ',', StandardCharsets.UTF_8);
        }
    }
}
