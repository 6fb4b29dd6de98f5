package org.shikao.architecture.planted.cli;

import java.util.ResourceBundle;

/** Planted violation: a sentence read past the texts. */
record ReadsBundle(ResourceBundle bundle) {}
