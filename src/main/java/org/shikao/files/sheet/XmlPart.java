package org.shikao.files.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one XML document element by element within bounds: no document type (the door of entity bombs and of reading other files),
 * no endless text or tag, no endless depth, no endless number of names. Namespaces do not count, so that strict and transitional
 * workbooks read alike.
 */
final class XmlPart implements XmlEvents, AutoCloseable {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 5_000;
    private static final int MOST_ATTRIBUTES = 200;

    private final XMLStreamReader reader;
    private final InputStream in;
    private final int textBytes;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /** @throws SheetRefused if the document cannot begin so */
    XmlPart(InputStream in, SheetLimits limits) throws SheetRefused {
        this.in = new ShortTags(in, limits.textBytes());
        textBytes = limits.textBytes();
        try {
            reader = factory().createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** A fresh one each time, since a factory keeps the names it has seen. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    @Override
    public boolean next() throws SheetRefused {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                look();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new SheetRefused("SHEET_UNSAFE");
            }
            return true;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private void look() throws SheetRefused {
        int attributes = reader.getAttributeCount();
        boolean many = depth > DEEPEST || attributes > MOST_ATTRIBUTES;
        names.add(reader.getLocalName());
        for (int i = 0; i < attributes && !many; i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (many || names.size() > MOST_NAMES) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
    }

    private static SheetRefused refused(XMLStreamException e) {
        return e.getNestedException() instanceof Unsafe
                ? new SheetRefused("SHEET_UNSAFE")
                : e.getNestedException() instanceof TooMuch much
                        ? new SheetRefused("SHEET_TOO_LARGE", much.getMessage())
                        : new SheetRefused("SHEET_DAMAGED");
    }

    @Override
    public String started() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT ? reader.getLocalName() : "";
    }

    @Override
    public String ended() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT ? reader.getLocalName() : "";
    }

    @Override
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public String text() throws SheetRefused {
        int event = reader.getEventType();
        boolean here = event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
        return here ? characters() : "";
    }

    @Override
    public void text(StringBuilder to) throws SheetRefused {
        String more = text();
        if (to.length() + more.length() > textBytes) {
            throw new SheetRefused("SHEET_UNSAFE");
        }
        to.append(more);
    }

    private String characters() throws SheetRefused {
        try {
            return new String(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (UncheckedStreamException e) {
            throw e.getCause() instanceof XMLStreamException xml ? refused(xml) : new SheetRefused("SHEET_DAMAGED");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A document that no honest program writes. */
    private static final class Unsafe extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** More bytes than a file may have; the message is the bound in megabytes. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(long bytes) {
            super(String.valueOf(bytes >> 20));
        }
    }

    /** Lets no tag and no text grow for ever before the parser has seen its end. */
    private static final class ShortTags extends FilterInputStream {
        private final int longest;
        private int run;

        ShortTags(InputStream in, int longest) {
            super(in);
            this.longest = longest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            int last = n - 1;
            while (last >= 0 && buffer[offset + last] != '<') {
                last--;
            }
            run = last >= 0 ? n - last : run + Math.max(0, n);
            if (run > longest) {
                throw new Unsafe();
            }
            return n;
        }
    }
}
