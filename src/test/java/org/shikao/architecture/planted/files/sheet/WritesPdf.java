package org.shikao.architecture.planted.files.sheet;

import com.itextpdf.kernel.pdf.PdfDocument;

/** Planted violation: the sheets draw a form. */
record WritesPdf(PdfDocument document) {}
