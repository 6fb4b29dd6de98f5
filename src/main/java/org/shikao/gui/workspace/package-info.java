/** The exam open in the window, shared by all pages; no page lives here. */
package org.shikao.gui.workspace;
