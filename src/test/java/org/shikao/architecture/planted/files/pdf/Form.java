package org.shikao.architecture.planted.files.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;

/** Planted, and allowed: the forms use iText. */
public record Form(PdfDocument document) {}
