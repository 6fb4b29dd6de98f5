package org.shikao.exam.venue;

/** The columns that the three tables of a venue workbook may have. */
public enum VenueField {
    SITE_CODE,
    SITE_NAME,
    ADDRESS,
    HOST_SCHOOL,
    FEEDERS,
    ROOM_NO,
    ROOM_NAME,
    SUBJECTS,
    BENCHES,
    COLUMNS,
    BROKEN_BENCHES,
    LOW_BENCHES,
    EXAMINER_CODE,
    EXAMINER_NAME,
    SCHOOL_CODE,
    ROLE,
    TRAINED,
    RECUSALS
}
