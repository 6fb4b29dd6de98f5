package org.shikao.files.pdf;

import com.google.zxing.common.BitMatrix;
import com.itextpdf.io.exceptions.IOException;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.image.ImageData;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.CanvasTag;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Draws into a PDF. Every finished page is flushed, so memory does not grow with pages. */
final class ItextDrawing implements Drawing, AutoCloseable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'D:'yyyyMMdd'000000Z'");

    private final PdfDocument document;
    private final PdfFont regular;
    private final PdfFont bold;
    private PdfPage page;
    private PdfCanvas canvas;

    /**
     * Starts a document. The same identity, title and day give the same bytes.
     *
     * @param out is closed with the document
     * @param faces whose fonts are embedded under a name of this document
     */
    ItextDrawing(OutputStream out, Typefaces faces, byte[] identity, String title, LocalDate day) {
        String tag = tag(identity);
        PdfString id = new PdfString(new String(identity, StandardCharsets.ISO_8859_1));
        WriterProperties properties = new WriterProperties()
                .setInitialDocumentId(id)
                .setModifiedDocumentId(id)
                .setFullCompressionMode(true);
        document = new PdfDocument(new PdfWriter(out, properties));
        PdfDocumentInfo info = document.getDocumentInfo();
        info.setTitle(title);
        info.setMoreInfo(PdfName.CreationDate.getValue(), DAY.format(day));
        info.setMoreInfo(PdfName.ModDate.getValue(), DAY.format(day));
        regular = font(faces, false, tag);
        bold = font(faces, true, tag);
    }

    private static PdfFont font(Typefaces faces, boolean bold, String tag) {
        BundledFont program = faces.program(bold).tagged(tag);
        PdfFont font = PdfFontFactory.createFont(program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        font.setSubset(false);
        return font;
    }

    /** Six capital letters from the identity. */
    private static String tag(byte[] identity) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + (identity[i] & 0xFF) % 26));
        }
        return letters.toString();
    }

    @Override
    public void startPage() {
        flush();
        page = document.addNewPage(PageSize.A4);
        canvas = new PdfCanvas(page);
    }

    private void flush() {
        if (page != null) {
            canvas.release();
            page.flush();
        }
    }

    @Override
    public void text(Type type, double x, double y, String text) {
        canvas.beginText()
                .setFontAndSize(type.bold() ? bold : regular, (float) type.size())
                .moveText(across(x), up(y))
                .showText(text)
                .endText();
    }

    @Override
    public void meaning(String text, Runnable drawn) {
        PdfString spoken = new PdfString(text, PdfEncodings.UNICODE_BIG);
        canvas.openTag(new CanvasTag(PdfName.Span).addProperty(PdfName.ActualText, spoken));
        drawn.run();
        canvas.closeTag();
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, double points) {
        canvas.setLineWidth((float) points)
                .moveTo(across(fromX), up(fromY))
                .lineTo(across(toX), up(toY))
                .stroke();
    }

    @Override
    public void dashes(double fromX, double fromY, double toX, double toY) {
        canvas.saveState().setLineDash(3, 3, 0).setStrokeColor(ColorConstants.GRAY);
        line(fromX, fromY, toX, toY, 0.5);
        canvas.restoreState();
    }

    @Override
    public void fill(Box box, double grey) {
        canvas.saveState()
                .setFillColor(new DeviceGray((float) grey))
                .rectangle(rectangle(box))
                .fill()
                .restoreState();
    }

    @Override
    public boolean picture(byte[] photo, Box box) {
        ImageData image = decoded(photo);
        if (image == null) {
            return false;
        }
        double scale = Math.min(box.width() / image.getWidth(), box.height() / image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        Box fitted = new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
        canvas.addImageFittedIntoRectangle(image, rectangle(fitted), false);
        return true;
    }

    private static ImageData decoded(byte[] photo) {
        try {
            return ImageDataFactory.create(photo);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void matrix(BitMatrix matrix, Box box) {
        double side = box.width() / matrix.getWidth();
        for (int row = 0; row < matrix.getHeight(); row++) {
            int column = 0;
            while (column < matrix.getWidth()) {
                int end = column;
                while (end < matrix.getWidth() && matrix.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    canvas.rectangle(rectangle(
                            new Box(box.x() + column * side, box.y() + row * side, (end - column) * side, side)));
                }
                column = end + 1;
            }
        }
        canvas.fill();
    }

    @Override
    public void close() {
        flush();
        // left to the document, fonts are written in the order of their hash codes, which differs from run to run
        flush(regular);
        flush(bold);
        document.close();
    }

    private static void flush(PdfFont font) {
        if (font.getPdfObject().getIndirectReference() != null) {
            font.flush();
        }
    }

    private static double across(double mm) {
        return Paper.points(mm);
    }

    private static double up(double mm) {
        return Paper.points(Paper.HEIGHT - mm);
    }

    private static Rectangle rectangle(Box box) {
        return new Rectangle(
                (float) across(box.x()), (float) up(box.bottom()), (float) Paper.points(box.width()), (float)
                        Paper.points(box.height()));
    }
}
