package org.zhibu.shared.document.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.zhibu.shared.kernel.Refused;

/** Takes out of a picture what it tells beside the picture: place, time, device, owner. The picture itself is not touched. */
final class PictureCleaner {

    private static final Set<String> HIDDEN_IN_PNG = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> HIDDEN_IN_WEBP = Set.of("EXIF", "XMP ");

    private PictureCleaner() {}

    static void clean(Path path, FileType type) throws IOException {
        byte[] picture = Files.readAllBytes(path);
        try {
            switch (type) {
                case JPEG -> Files.write(path, new JpegCleaner(picture).cleaned());
                case PNG -> Files.write(path, cleanedPng(ByteBuffer.wrap(picture)));
                case WEBP -> Files.write(path, cleanedWebp(ByteBuffer.wrap(picture)));
                default -> {}
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw new Refused("document.file.damaged");
        }
    }

    private static byte[] cleanedPng(ByteBuffer in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.capacity());
        copy(in, out, 8);
        String name = "";
        while (!name.equals("IEND")) {
            int length = Math.addExact(size(in, in.position()), 12);
            name = name(in, in.position() + 4);
            if (HIDDEN_IN_PNG.contains(name)) in.position(in.position() + length);
            else copy(in, out, length);
        }
        return out.toByteArray();
    }

    private static byte[] cleanedWebp(ByteBuffer in) {
        in.order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.capacity());
        int end = Math.min(in.capacity(), in.getInt(4) + 8);
        copy(in, out, 12);
        while (in.position() + 8 <= end) {
            String name = name(in, in.position());
            int length = size(in, in.position() + 4);
            int whole = Math.min(Math.addExact(8 + (length & 1), length), in.remaining());
            if (name.equals("VP8X")) in.put(in.position() + 8, (byte) (in.get(in.position() + 8) & ~0x0C));
            if (HIDDEN_IN_WEBP.contains(name)) in.position(in.position() + whole);
            else copy(in, out, whole);
        }
        byte[] cleaned = out.toByteArray();
        ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cleaned.length - 8);
        return cleaned;
    }

    /** How long a part says it is; one of less than nothing would be read for ever. */
    private static int size(ByteBuffer in, int at) {
        int size = in.getInt(at);
        if (size < 0) throw new BufferUnderflowException();
        return size;
    }

    private static String name(ByteBuffer in, int at) {
        byte[] name = new byte[4];
        in.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static void copy(ByteBuffer in, ByteArrayOutputStream out, int length) {
        if (length < 0 || length > in.remaining()) throw new BufferUnderflowException();
        byte[] part = new byte[length];
        in.get(part);
        out.writeBytes(part);
    }
}
