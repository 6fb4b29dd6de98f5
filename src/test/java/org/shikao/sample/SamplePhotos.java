package org.shikao.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.shikao.exam.roster.Candidate;

/** A dozen drawn faces, of nobody, named by candidate number. */
final class SamplePhotos {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 320;
    private static final int COUNT = 12;

    private SamplePhotos() {}

    static void write(Path folder, List<Candidate> candidates) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < COUNT; i++) {
            String kind = i % 3 == 2 ? "png" : "jpg";
            Path file = folder.resolve(candidates.get(i).candidateNo() + "." + kind);
            ImageIO.write(draw(new Random(SampleCounty.SEED + i)), kind, file.toFile());
        }
    }

    private static BufferedImage draw(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(random.nextBoolean() ? new Color(0x8FB8DE) : new Color(0xF2F4F7));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        Color skin = Color.getHSBColor(0.07f, 0.25f + random.nextInt(20) / 100f, 0.95f);
        Color coat = Color.getHSBColor(random.nextInt(100) / 100f, 0.45f, 0.6f);
        fill(g, coat, new RoundRectangle2D.Double(25, 235, 190, 150, 90, 90));
        fill(g, skin, new RoundRectangle2D.Double(98, 190, 44, 70, 30, 30));
        hair(g, random);
        fill(g, skin, new Ellipse2D.Double(68, 85, 104, 130));
        face(g, random.nextInt(6));
        g.dispose();
        return image;
    }

    private static void hair(Graphics2D g, Random random) {
        Color black = new Color(0x2B2A33);
        fill(g, black, new Ellipse2D.Double(60, 55, 120, 110));
        if (random.nextBoolean()) {
            fill(g, black, new RoundRectangle2D.Double(58, 100, 124, 120, 50, 50));
        }
    }

    private static void face(Graphics2D g, int shift) {
        Color ink = new Color(0x3A2F2A);
        fill(g, ink, new Ellipse2D.Double(92 + shift, 138, 10, 12));
        fill(g, ink, new Ellipse2D.Double(138 - shift, 138, 10, 12));
        g.setColor(new Color(0xB5584A));
        g.drawArc(102, 165, 36, 18 + shift, 200, 140);
    }

    private static void fill(Graphics2D g, Color color, Shape shape) {
        g.setColor(color);
        g.fill(shape);
    }
}
