package org.shikao.files.sheet;

/**
 * An XML document read element by element. Namespaces do not count, so that strict and transitional workbooks read alike. What is no
 * XML, or meant to hurt, is refused on the way.
 */
interface XmlEvents {
    /** Goes on to the next event; false at the end of the document. */
    boolean next() throws SheetRefused;

    /** Name of the element that begins here, empty if none does. */
    String started();

    /** Name of the element that ends here, empty if none does. */
    String ended();

    /** Whether an element of this name begins here. */
    default boolean starts(String name) {
        return started().equals(name);
    }

    default boolean ends(String name) {
        return ended().equals(name);
    }

    /** An attribute of the element that begins here, empty if it has none of this name in any namespace. */
    String attribute(String name);

    /** A whole number of an attribute, or what it is if there is none. */
    default int number(String name, int otherwise) {
        return XlsxBook.number(attribute(name), otherwise);
    }

    /** The number, from 1, of the column that an attribute like C5 begins with; 0 if it begins so with none, -1 if there is none. */
    default int column(String name) {
        return SheetCell.number(attribute(name));
    }

    /** An attribute that is yes or no, in any case; no if it is missing. */
    default boolean isOn(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("on");
    }

    /** The text that stands here, empty if there is none. An element's text may come in several pieces. */
    String text() throws SheetRefused;

    /**
     * The text of the element that begins here, if it is all between these two pieces of markup and the second one ends the element;
     * then the element's end is reached. Null if it is written in any other way, and nothing has moved: the events tell.
     */
    default String enclosed(byte[] opening, byte[] closing) throws SheetRefused {
        return null;
    }

    /** The same for a text of a few digits, as their number; -1 where that would be null or it is anything else. */
    default int enclosedNumber(byte[] opening, byte[] closing) throws SheetRefused {
        return -1;
    }

    /**
     * Goes on behind the next element and gives the number it encloses, if the last such number has just been given and this element
     * is written as one before was but for the attribute that is written first, which alone may then be asked for. Else -1, and
     * nothing has moved.
     */
    default int nextNumber(String first, byte[] opening, byte[] closing) throws SheetRefused {
        return -1;
    }

    /** Appends the text that stands here, if any. @throws SheetRefused if all of it is longer than a text may be */
    void text(StringBuilder to) throws SheetRefused;
}
