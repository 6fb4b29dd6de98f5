package org.shikao.exam.venue;

import java.util.List;

/** A test site (考点). {@code hostSchool} is the code of the host school; {@code feeders} the schools that sit here, empty = any. */
public record Site(String code, String name, String address, String hostSchool, List<String> feeders) {
    public Site {
        feeders = List.copyOf(feeders);
    }
}
