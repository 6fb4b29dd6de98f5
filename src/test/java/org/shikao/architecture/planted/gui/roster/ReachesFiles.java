package org.shikao.architecture.planted.gui.roster;

import org.shikao.architecture.planted.files.pdf.Form;

/** Planted violation: a page writes a form by itself. */
record ReachesFiles(Form form) {}
