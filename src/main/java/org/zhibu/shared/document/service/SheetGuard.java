package org.zhibu.shared.document.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.zhibu.shared.kernel.Refused;

/** Looks a file over before it is read as a sheet, so that no file, however made, takes more memory than a large roster. */
public final class SheetGuard {

    public static final long LARGEST_FILE = 20L << 20;
    static final long LARGEST_INFLATED = 400L << 20;
    static final long MOST_SHARED_TEXT = 48L << 20;
    static final int MOST_ROWS = 200_000;
    public static final int MOST_COLUMNS = 300;

    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final XMLInputFactory xml = XMLInputFactory.newInstance();
    private long inflated;

    private SheetGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Refuses what is no .xlsx workbook, or one beyond the limits. */
    public static void check(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) throw new Refused("document.sheet.too-large", LARGEST_FILE >> 20);
        byte[] start = start(file);
        if (startsWith(start, OLD_OFFICE)) throw new Refused(oldOffice(file));
        if (!startsWith(start, ZIP)) throw new Refused("document.sheet.not-xlsx");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new SheetGuard().look(zip);
        } catch (ZipException e) {
            throw new Refused("document.sheet.damaged");
        }
    }

    private void look(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null) throw new Refused("document.sheet.not-xlsx");
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > 2000) throw new Refused("document.sheet.too-much");
        for (ZipEntry entry : entries)
            try (InputStream in = new Counted(zip.getInputStream(entry), limit(entry))) {
                if (entry.getName().endsWith(".xml")) lookAtRows(in);
                else in.transferTo(OutputStream.nullOutputStream());
            }
    }

    private static long limit(ZipEntry entry) {
        return entry.getName().endsWith("sharedStrings.xml") ? MOST_SHARED_TEXT : LARGEST_INFLATED;
    }

    /** Wherever the parts of the workbook say the sheet lies, its rows are looked at; blank ones, however many, do not count. */
    private void lookAtRows(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            RowCount rows = new RowCount();
            while (reader.hasNext()) if (reader.next() == XMLStreamConstants.START_ELEMENT) rows.see(reader);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) throw io;
            throw new Refused("document.sheet.damaged");
        }
    }

    private static final class RowCount {

        private int filledRows;
        private boolean inRow;
        private boolean filled;
        private int cells;

        void see(XMLStreamReader reader) {
            switch (reader.getLocalName()) {
                case "row" -> {
                    inRow = true;
                    filled = false;
                    cells = 0;
                }
                case "c" -> cells = inRow ? Math.max(cells + 1, column(reader)) : 0;
                case "v", "is" -> {
                    if (inRow && !filled) filledRows++;
                    filled = true;
                }
                default -> {}
            }
            if (filledRows > MOST_ROWS) throw new Refused("document.sheet.too-many-rows", MOST_ROWS);
            if (cells > 16_384) throw new Refused("document.sheet.too-much");
        }
    }

    /** The column a cell says it stands in, from 1; a reference no sheet can have counts as far beyond. */
    private static int column(XMLStreamReader cell) {
        String reference = cell.getAttributeValue(null, "r");
        if (reference == null) return 0;
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++)
            column = i > 3 ? Integer.MAX_VALUE : column * 26 + reference.charAt(i) - '@';
        return column;
    }

    private static String oldOffice(Path file) throws IOException {
        return contains(Files.readAllBytes(file), ENCRYPTED) ? "document.sheet.encrypted" : "document.sheet.xls";
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++)
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) return true;
        return false;
    }

    /** Counts what comes out of the zip, whatever its directory claims. */
    private final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            inflated += read;
            if (left < 0 || inflated > LARGEST_INFLATED) throw new Refused("document.sheet.too-much");
        }
    }
}
