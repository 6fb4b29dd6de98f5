/** The exam file: one SQLite database, one writer. The only user of JDBC; no rules of the exam, no texts. */
package org.shikao.store;
