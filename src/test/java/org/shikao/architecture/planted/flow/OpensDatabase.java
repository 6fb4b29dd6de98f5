package org.shikao.architecture.planted.flow;

import java.sql.Connection;

/** Planted violation: a flow opens a database. */
record OpensDatabase(Connection connection) {}
