package org.shikao.architecture.planted.flow;

import java.awt.image.BufferedImage;

/** Planted violation: a flow decodes a picture. */
record DecodesPicture(BufferedImage image) {}
