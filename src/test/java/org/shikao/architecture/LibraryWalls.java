package org.shikao.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import java.util.List;

/** Walls round the libraries: each has one package that knows it. */
final class LibraryWalls {
    private LibraryWalls() {}

    static List<Wall> all() {
        return List.of(database(), pdf(), workbooks(), pictures(), yaml(), commandLine(), bundles(), pinyin());
    }

    private static Wall database() {
        return Walls.onlyIn(
                List.of("store"),
                "a database",
                resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite.."),
                "SQL stands in one package, where every connection is opened with the same safeguards",
                "flow.OpensDatabase");
    }

    private static Wall pdf() {
        return Walls.onlyIn(
                List.of("files.pdf"),
                "iText",
                resideInAnyPackage("com.itextpdf.."),
                "forms are drawn through our own page writer, so that the library can be replaced",
                "files.sheet.WritesPdf");
    }

    private static Wall workbooks() {
        return Walls.onlyIn(
                List.of("files.sheet"),
                "workbook and table libraries",
                resideInAnyPackage(
                        "org.apache.poi..",
                        "org.dhatim..",
                        "de.siegmar..",
                        "com.linuxense..",
                        "com.fasterxml.aalto..",
                        "org.jsoup.."),
                "which library reads a school's file is the concern of one package",
                "files.pdf.ReadsWorkbook");
    }

    private static Wall pictures() {
        return Walls.onlyIn(
                List.of("files.photo"),
                "picture libraries",
                resideInAnyPackage("java.awt..", "javax.imageio..", "com.twelvemonkeys.."),
                "a picture made to hurt is bounded in one place before anything decodes it",
                "flow.DecodesPicture");
    }

    private static Wall yaml() {
        return Walls.onlyIn(
                List.of("files.yaml"),
                "YAML",
                resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "org.yaml.."),
                "rule packs and catalogues are values; how they are written is the concern of one package",
                "flow.ReadsYaml");
    }

    private static Wall commandLine() {
        return Walls.onlyIn(
                List.of("cli", "boot"),
                "picocli",
                resideInAnyPackage("picocli.."),
                "a flow is called by the window and the command line alike",
                "flow.ParsesOptions");
    }

    private static Wall bundles() {
        return Walls.onlyIn(
                List.of("text"),
                "resource bundles",
                Walls.named("java\\.util\\.(Property)?ResourceBundle.*"),
                "every sentence has a key that is tested in both directions and in both languages",
                "cli.ReadsBundle");
    }

    private static Wall pinyin() {
        return Walls.onlyIn(
                List.of("text"),
                "the pinyin dictionary",
                resideInAnyPackage("com.github.houbb.."),
                "how a name is read is asked in one place, where its rare characters are taken care of",
                "gui.roster.ReadsPinyin");
    }
}
