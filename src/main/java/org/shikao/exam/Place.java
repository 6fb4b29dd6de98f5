package org.shikao.exam;

/**
 * Where a problem is. {@code file} and {@code sheet} may be empty; {@code row} is 1-based as a spreadsheet shows it, 0 if none;
 * {@code column} is the spreadsheet's letter, or a key path in a rule pack, or empty.
 */
public record Place(String file, String sheet, int row, String column) {
    public static final Place NOWHERE = new Place("", "", 0, "");

    /** A place named by one word, such as a key path or a session id. */
    public static Place named(String name) {
        return new Place("", "", 0, name);
    }

    public Place withColumn(String letter) {
        return new Place(file, sheet, row, letter);
    }

    public Place withFile(String name) {
        return new Place(name, sheet, row, column);
    }

    /** {@code file!sheet!C5}; parts that are empty are left out. */
    @Override
    public String toString() {
        String cell = row == 0 ? column : column + row;
        StringBuilder out = new StringBuilder(file);
        for (String part : new String[] {sheet, cell}) {
            if (!part.isEmpty()) {
                out.append(out.isEmpty() ? "" : "!").append(part);
            }
        }
        return out.toString();
    }
}
