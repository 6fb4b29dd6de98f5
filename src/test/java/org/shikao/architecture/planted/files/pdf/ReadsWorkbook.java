package org.shikao.architecture.planted.files.pdf;

import org.apache.poi.ss.usermodel.Workbook;

/** Planted violation: the forms read a workbook. */
record ReadsWorkbook(Workbook workbook) {}
