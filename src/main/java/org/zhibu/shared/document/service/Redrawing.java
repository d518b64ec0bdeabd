package org.zhibu.shared.document.service;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.zhibu.shared.document.RedrawnPicture;
import org.zhibu.shared.kernel.Refused;

/** Reads a JPEG or PNG, turns it upright, makes it as large as a page needs, and writes it with nothing beside the picture. */
public final class Redrawing {

    /** More than any camera of today makes; a file of a few kilobytes can claim billions. */
    private static final long MOST_PIXELS = 60_000_000;
    /** The long side of what is kept. */
    private static final int LARGEST = 1600;

    private static final float QUALITY = 0.85f;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Two at a time: a picture takes memory while it is open. */
    private static final Semaphore OPEN = new Semaphore(2);

    private Redrawing() {}

    public static RedrawnPicture redraw(InputStream upload, int most) throws IOException {
        byte[] bytes = upload.readNBytes(most + 1);
        if (bytes.length == 0) throw new Refused("document.file.empty");
        if (bytes.length > most) throw new Refused("document.picture.too-large", most >> 20);
        boolean jpeg = startsWith(bytes, JPEG);
        if (!jpeg && !startsWith(bytes, PNG)) throw new Refused("document.picture.type");
        OPEN.acquireUninterruptibly();
        try {
            return redraw(bytes, jpeg);
        } catch (Unreadable | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Refused("document.file.damaged");
        } finally {
            OPEN.release();
        }
    }

    private static RedrawnPicture redraw(byte[] bytes, boolean jpeg) throws Unreadable {
        try {
            BufferedImage upright = upright(read(bytes, jpeg), jpeg ? JpegCleaner.orientationOf(bytes) : 1, jpeg);
            byte[] written = jpeg ? jpeg(upright) : png(upright);
            return new RedrawnPicture(written, jpeg ? "jpg" : "png", upright.getWidth(), upright.getHeight());
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /** The file is read from memory, so whatever goes wrong is the file's fault. */
    private static final class Unreadable extends Exception {

        Unreadable(IOException cause) {
            super(cause);
        }
    }

    /** Reads only every second, third … pixel of a picture far larger than needed. */
    private static BufferedImage read(byte[] bytes, boolean jpeg) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) throw new Refused("document.picture.too-many-pixels");
            int step = Math.max(1, Math.max(width, height) / (2 * LARGEST));
            ImageReadParam asked = reader.getDefaultReadParam();
            asked.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, asked);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation, boolean opaque) {
        boolean turned = orientation > 4;
        double scale = Math.min(1, (double) LARGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage upright = new BufferedImage(
                turned ? height : width,
                turned ? width : height,
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = upright.createGraphics();
        if (opaque) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = turn(orientation, width, height);
        turn.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    /** The eight ways a camera can be held, as Exif numbers them. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
