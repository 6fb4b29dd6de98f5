package org.shikao.exam.catalogue;

/** Waste streams (废液): acid, base, heavy metal, organic. */
public enum Waste {
    ACID,
    BASE,
    METAL,
    ORGANIC
}
