package org.shikao.files.sheet;

public record VenueRead(org.shikao.exam.venue.Venue venue, java.util.List<org.shikao.exam.Problem> problems) {}
