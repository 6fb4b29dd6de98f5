package org.shikao.architecture.planted.store;

import java.sql.Connection;

/** Planted, and allowed: the store uses a database. */
public record Opened(Connection connection) {}
