package org.zhibu.areas.methods.publicity.service;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the pictures of the demo: plain scenes in flat colours, no photographs of anybody. */
final class DemoDrawing {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final Color SKY = new Color(0xDCE7EE);
    private static final Color GROUND = new Color(0xB9AE9A);
    private static final Color DARK = new Color(0x3A3F45);
    private static final Color LEAF = new Color(0x5E8C61);
    private static final Color WATER = new Color(0x8FB3C7);
    private static final Color VEST = new Color(0xD98E2B);
    private static final Color SKIN = new Color(0xE6C7A5);

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private DemoDrawing() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        box(SKY, 0, 0, WIDTH, HEIGHT);
    }

    /** The scene of this name as a PNG. */
    static InputStream of(String scene) {
        DemoDrawing drawing = new DemoDrawing();
        switch (scene) {
            case "tunnel" -> drawing.tunnel();
            case "trees" -> drawing.trees();
            case "bars" -> drawing.bars();
            case "meeting" -> drawing.meeting();
            default -> drawing.bridge();
        }
        return drawing.png();
    }

    private void tunnel() {
        box(LEAF, 0, 60, WIDTH, 480);
        box(GROUND, 0, 430, WIDTH, 110);
        pen.setColor(DARK);
        pen.fill(new Arc2D.Double(280, 140, 400, 580, 0, 180, Arc2D.PIE));
        box(WATER, 300, 420, 360, 60);
        for (int at = 0; at < 4; at++) person(150 + at * 200, 360);
    }

    private void trees() {
        box(GROUND, 0, 400, WIDTH, 140);
        box(DARK, 0, 60, WIDTH, 40);
        for (int at = 0; at < 6; at++) {
            box(DARK, 110 + at * 150, 300, 10, 130);
            round(LEAF, 65 + at * 150, 210, 100, 120);
        }
    }

    private void bars() {
        box(Color.WHITE, 60, 40, WIDTH - 120, HEIGHT - 80);
        box(DARK, 120, 450, WIDTH - 240, 4);
        box(WATER, 240, 100, 140, 350);
        box(LEAF, 560, 205, 140, 245);
    }

    private void meeting() {
        box(GROUND, 0, 380, WIDTH, 160);
        box(Color.WHITE, 280, 60, 400, 150);
        for (int at = 0; at < 5; at++) person(130 + at * 165, 290);
        box(DARK, 90, 380, 780, 40);
    }

    private void bridge() {
        box(WATER, 0, 330, WIDTH, 210);
        box(DARK, 0, 240, WIDTH, 26);
        pen.setColor(DARK);
        pen.setStroke(new BasicStroke(8));
        for (int at = 0; at < 3; at++) pen.draw(new Arc2D.Double(30 + at * 300, 130, 300, 240, 0, 180, Arc2D.OPEN));
        for (int at = 0; at < 4; at++) box(DARK, 25 + at * 300, 240, 16, 190);
    }

    private void person(int x, int y) {
        round(SKIN, x, y, 44, 44);
        box(VEST, x - 8, y + 44, 60, 84);
    }

    private void box(Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private void round(Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x, y, width, height));
    }

    private InputStream png() {
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
