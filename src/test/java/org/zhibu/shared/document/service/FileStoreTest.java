package org.zhibu.shared.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.shared.kernel.Refused;

class FileStoreTest {

    @TempDir
    Path folder;

    private FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void forgetsWhereAPhotoWasTakenButNotWhichSideIsUp(int orientation) throws IOException {
        byte[] photo = photo(orientation);
        assertThat(text(photo)).contains("GPS-31.2304").contains("owner");
        byte[] kept = kept(photo);
        assertThat(text(kept)).doesNotContain("GPS-31.2304", "owner", "trailer");
        assertThat(text(kept).contains("Exif")).isEqualTo(orientation != 1);
        if (orientation != 1) assertThat(ByteBuffer.wrap(kept).getShort(30)).isEqualTo((short) orientation);
        assertThat(samePicture(kept, photo)).isTrue();
    }

    @Test
    void cleansAPhotoTwiceIntoTheSameBytes() throws IOException {
        byte[] once = kept(photo(6));
        assertThat(kept(once)).isEqualTo(once);
    }

    @Test
    void forgetsWhereAPngOrWebpWasMade() throws IOException {
        byte[] png = kept(png());
        assertThat(text(png)).doesNotContain("GPS-31.2304");
        assertThat(samePicture(png, png())).isTrue();
        byte[] webp = kept(webp());
        assertThat(text(webp)).contains("VP8 ").doesNotContain("GPS-31.2304", "EXIF");
        assertThat(ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(webp.length - 8);
    }

    /** A part that claims minus twelve (or minus eight) bytes is as long as its own head, backwards. */
    @Test
    @Timeout(10)
    void refusesAPictureWithAPartOfLessThanNothing() throws IOException {
        byte[] png = png();
        ByteBuffer.wrap(png).putInt(33, -12);
        assertRefused(png, "damaged");
        ByteBuffer.wrap(png).putInt(33, Integer.MAX_VALUE);
        assertRefused(png, "damaged");
        byte[] webp = webp();
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(44, -8);
        assertThat(text(webp)).contains("EXIF");
        assertRefused(webp, "damaged");
    }

    @Test
    void keepsOfficeFilesAndPdfAsTheyAre() throws IOException {
        byte[] word = zip("word/document.xml");
        assertThat(kept(word)).isEqualTo(word);
        try (FileStore.Draft draft = receive(word)) {
            assertThat(draft.type()).isEqualTo(FileType.WORD);
        }
        try (FileStore.Draft draft = receive(zip("xl/workbook.xml"))) {
            assertThat(draft.type()).isEqualTo(FileType.EXCEL);
        }
        try (FileStore.Draft draft = receive("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(draft.type()).isEqualTo(FileType.PDF);
        }
    }

    @Test
    void refusesWhatIsNotOnTheListWhateverItsName() throws IOException {
        assertRefused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "type");
        assertRefused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8), "type");
        assertRefused(zip("any.txt"), "type");
        assertRefused(zip("word/document.xml", "word/vbaProject.bin"), "macro");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0}, "damaged");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0x7F}, "damaged");
        assertRefused(new byte[0], "empty");
        assertRefused(new byte[(20 << 20) + 1], "too-large");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        byte[] word = zip("word/document.xml");
        for (int i = 0; i < 2; i++)
            try (FileStore.Draft draft = receive(word)) {
                store.keep(draft, 71);
                assertThat(store.path(71, draft.sha256())).hasBinaryContent(word);
            }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "会议照片.jpg, 会议照片.jpg",
        "会议照片.JPEG, 会议照片.jpeg",
        "C:\\fakepath\\照片.jpg, 照片.jpg",
        "../../etc/passwd, passwd.jpg",
        "照片.exe, 照片.exe.jpg",
        "'', file.jpg",
        ".jpg, .jpg.jpg",
        "a\u202Egpj.exe, agpj.exe.jpg"
    })
    void keepsTheNameWithAnEndingThatTellsTheTruth(String uploaded, String kept) {
        assertThat(FileType.JPEG.nameFor(uploaded)).isEqualTo(kept);
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> receive(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("document.file." + reason));
    }

    private FileStore.Draft receive(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return store.receive(in);
        }
    }

    private byte[] kept(byte[] bytes) throws IOException {
        try (FileStore.Draft draft = receive(bytes)) {
            return Files.readAllBytes(draft.path());
        }
    }

    private static boolean samePicture(byte[] one, byte[] other) throws IOException {
        BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
        for (int x = 0; x < a.getWidth(); x++)
            for (int y = 0; y < a.getHeight(); y++) if (a.getRGB(x, y) != b.getRGB(x, y)) return false;
        return true;
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32; i++) picture.setRGB(i, i, Color.RED.getRGB());
        return picture;
    }

    /** A photo with Exif (orientation and a place), XMP, a comment and a trailer, as telephones make them. */
    private static byte[] photo(int orientation) throws IOException {
        byte[] plain = encoded("jpg");
        ByteBuffer exif = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation);
        exif.putInt(0).put("GPS-31.2304".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif.array());
        segment(out, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPS-31.2304</x>".getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xFE, "owner".getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes("trailer GPS-31.2304".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }

    private static byte[] png() throws IOException {
        byte[] plain = encoded("png");
        byte[] chunk = "tEXtComment\0GPS-31.2304".getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(chunk);
        ByteBuffer out = ByteBuffer.allocate(plain.length + chunk.length + 8);
        out.put(plain, 0, 33).putInt(chunk.length - 4).put(chunk).putInt((int) crc.getValue());
        return out.put(plain, 33, plain.length - 33).array();
    }

    private static byte[] webp() {
        ByteBuffer out = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(52)
                .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
        out.putInt(19).put(new byte[20]);
        return out.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(11)
                .put("GPS-31.2304\0".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] encoded(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(), format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                ZipEntry each = new ZipEntry(entry);
                each.setTime(0);
                zip.putNextEntry(each);
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
