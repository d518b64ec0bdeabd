package org.zhibu.shared.document.service;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zhibu.shared.kernel.Refused;

/**
 * Rewrites a JPEG without its application segments (Exif with its place and time, XMP, IPTC, maker notes) and without what hangs
 * behind its end; keeps the picture, its colour profile, and which side is up.
 */
final class JpegCleaner {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APPLICATION_0 = 0xE0;
    private static final int APPLICATION_1 = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APPLICATION_15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = 2;
    private int orientation = 1;

    JpegCleaner(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    /** Which side of the picture is up, as Exif numbers it; 1 where nothing is said. */
    static int orientationOf(byte[] jpeg) {
        return new JpegCleaner(jpeg).readOrientation();
    }

    byte[] cleaned() {
        orientation = readOrientation();
        out.write(0xFF);
        out.write(START);
        if (orientation > 1) writeOrientation();
        at = 2;
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) segment(marker);
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /** The marker at the present place, fill bytes skipped. */
    private int nextMarker() {
        if (in[at] != (byte) 0xFF) throw new Refused("document.file.damaged");
        while (in[at] == (byte) 0xFF) at++;
        return in[at++] & 0xFF;
    }

    private void segment(int marker) {
        int length = length();
        if (isPicture(marker)) {
            out.write(0xFF);
            out.write(marker);
            out.write(in, at, length);
        }
        at += length;
        if (marker == SCAN) scan();
    }

    private int length() {
        int length = ((in[at] & 0xFF) << 8) | (in[at + 1] & 0xFF);
        if (length < 2 || at + length > in.length) throw new Refused("document.file.damaged");
        return length;
    }

    private boolean isPicture(int marker) {
        if (marker == COLOUR_PROFILE) return holds(PROFILE, at + 2);
        if (marker == APPLICATION_0 || marker == ADOBE) return true;
        return marker != COMMENT && (marker < APPLICATION_0 || marker > APPLICATION_15);
    }

    /** Compressed data up to the next marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        int from = at;
        while (!(in[at] == (byte) 0xFF && endsScan(in[at + 1] & 0xFF))) at++;
        out.write(in, from, at - from);
    }

    private static boolean endsScan(int marker) {
        return marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7);
    }

    /** What the first Exif segment says, 1 (as it lies) when there is none or it cannot be read. */
    private int readOrientation() {
        for (int marker = nextMarker(); marker != SCAN && marker != END; marker = nextMarker()) {
            int length = length();
            if (marker == APPLICATION_1 && holds(EXIF, at + 2))
                return orientation(ByteBuffer.wrap(in, at + 8, length - 8));
            at += length;
        }
        return 1;
    }

    private static int orientation(ByteBuffer exif) {
        ByteBuffer tags = exif.slice();
        try {
            tags.order(tags.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tags.getInt(4);
            int entries = tags.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (tags.getShort(entry) == ORIENTATION) return Math.floorMod(tags.getShort(entry + 8) - 1, 8) + 1;
            }
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
        return 1;
    }

    /** A whole Exif segment that says nothing but which side is up. */
    private void writeOrientation() {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        out.write(exif.array(), 0, exif.capacity());
    }

    private boolean holds(byte[] text, int from) {
        return from + text.length <= in.length && Arrays.equals(in, from, from + text.length, text, 0, text.length);
    }
}
