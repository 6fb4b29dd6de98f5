package org.shikao.architecture.planted.files.photo;

import java.awt.image.BufferedImage;

/** Planted, and allowed: the photos decode pictures. */
public record Picture(BufferedImage image) {}
