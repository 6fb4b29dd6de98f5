package org.shikao.exam.catalogue;

/** Hazard flags of an experiment or a reagent stock; WH = hazardous chemical, YZD = precursor, YZB = explosive precursor. */
public enum Hazard {
    HOT,
    FLAME,
    GLASS,
    ELEC,
    BIO,
    SHARP,
    WH_F,
    WH_C,
    WH_O,
    WH_T,
    YZD3,
    YZB
}
