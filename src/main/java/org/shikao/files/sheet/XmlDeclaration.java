package org.shikao.files.sheet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The line at the head of a document that says it is XML, in UTF-8. */
final class XmlDeclaration {
    private static final Pattern REGULAR =
            Pattern.compile("<\\?xml version=([\"'])1\\.0\\1(?: encoding=([\"'])(?i:utf-8)\\2)?"
                    + "(?: standalone=([\"'])(?:yes|no)\\3)? *\\?");
    private static final int LONGEST = 100;

    private XmlDeclaration() {}

    /** Index behind the declaration that begins here. @throws Unusual if it says anything else */
    static int end(byte[] document, int from) {
        int close = from;
        while (document[close] != '>' && close - from < LONGEST) {
            close++;
        }
        String text = new String(document, from, close - from, StandardCharsets.ISO_8859_1);
        PlainXml.require(REGULAR.matcher(text).matches());
        return close + 1;
    }
}
