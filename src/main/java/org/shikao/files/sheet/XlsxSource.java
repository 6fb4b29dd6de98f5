package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;

/** Reads {@code .xlsx} and {@code .xlsm}, transitional and strict, part by part and row by row within the bounds. */
final class XlsxSource implements SheetSource {
    private final SheetLimits limits;

    XlsxSource(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path file, SheetSink sink) throws IOException, SheetRefused {
        try (ZipPackage zip = new ZipPackage(file, limits)) {
            XlsxBook book = XlsxBook.read(zip, limits);
            if (book.sheets().isEmpty()) {
                throw new SheetRefused("SHEET_DAMAGED");
            }
            if (book.recalculates()) {
                sink.recalculates();
            }
            for (XlsxBook.XlsxSheet sheet : book.sheets()) {
                sink.sheet(sheet.name(), sheet.hidden());
                XlsxRows rows = new XlsxRows(book, limits, sink);
                if (zip.xml(sheet.part(), rows::read).isEmpty()) {
                    throw new SheetRefused("SHEET_DAMAGED");
                }
            }
        } catch (XmlPart.TooMuch e) {
            throw new SheetRefused("SHEET_TOO_LARGE", e.getMessage());
        } catch (IOException e) {
            // the directory of the zip was read before; what fails now is the content
            throw new SheetRefused("SHEET_DAMAGED");
        }
    }
}
