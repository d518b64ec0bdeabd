package org.zhibu.shared.document.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhibu.shared.kernel.Refused;

/** The types of file that may be attached, recognised by their content. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final int LONGEST_NAME = 120;

    private final String contentType;
    private final String endings;

    FileType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = String.join(" ", endings);
    }

    public String contentType() {
        return contentType;
    }

    /** The type of a file; refuses any other. */
    static FileType of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(16);
        }
        if (startsWith(start, "\u00FF\u00D8\u00FF")) return JPEG;
        if (startsWith(start, "\u0089PNG\r\n\u001A\n")) return PNG;
        if (startsWith(start, "RIFF") && startsWith(Arrays.copyOfRange(start, 8, 16), "WEBP")) return WEBP;
        if (startsWith(start, "%PDF-")) return PDF;
        if (startsWith(start, "PK\u0003\u0004")) return office(file);
        throw new Refused("document.file.type");
    }

    private static FileType office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin")))
                throw new Refused("document.file.macro");
            if (zip.getEntry("word/document.xml") != null) return WORD;
            if (zip.getEntry("xl/workbook.xml") != null) return EXCEL;
            throw new Refused("document.file.type");
        } catch (ZipException e) {
            throw new Refused("document.file.damaged");
        }
    }

    private static boolean startsWith(byte[] bytes, String start) {
        byte[] expected = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    /** The name it was uploaded under, without folders or control characters, with an ending that tells the truth. */
    public String nameFor(String uploaded) {
        String name = uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean truthful = dot > 0 && (" " + endings + " ").contains(" " + ending + " ");
        String stem = truthful ? name.substring(0, dot) : name;
        if (stem.isBlank()) stem = "file";
        if (stem.length() > LONGEST_NAME) stem = stem.substring(0, LONGEST_NAME);
        return stem + "." + (truthful ? ending : endings.split(" ")[0]);
    }
}
