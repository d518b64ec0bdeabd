package org.zhibu.areas.methods.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.zhibu.shared.document.RedrawnPicture;
import org.zhibu.shared.kernel.Refused;

/** A picture is drawn anew: what it told beside itself is gone, what it shows is there. */
class ImagesTest {

    private static final int MOST = 5 << 20;

    /** 1 km east of the county town, as a phone writes it. */
    private static final String PLACE = "GPSPLACE 26.1234N 109.5678E";

    private static RedrawnPicture redrawn(byte[] bytes) throws IOException {
        return RedrawnPicture.of(new ByteArrayInputStream(bytes), MOST);
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> redrawn(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.key()).isEqualTo(why));
    }

    /** Red on the left, blue on the right. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The JPEG with an Exif segment: orientation, a GPS directory with latitude and longitude, and a comment. */
    private static byte[] withPlace(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N' << 24);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(80);
        tiff.putInt(0);
        tiff.position(80);
        for (int part : new int[] {26, 1, 7, 1, 24, 1}) tiff.putInt(part);
        byte[] exif = concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(tiff.array(), 110));
        byte[] comment = PLACE.getBytes(StandardCharsets.US_ASCII);
        return concat(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, exif),
                segment(0xFE, comment),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                comment);
    }

    private static byte[] segment(int marker, byte[] content) {
        return concat(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                },
                content);
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 check = new CRC32();
        check.update(named);
        return concat(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage read(RedrawnPicture picture) throws IOException {
        return ImageIO.read(picture.open());
    }

    @Test
    void forgetsWhereAJpegWasTaken() throws IOException {
        byte[] taken = withPlace(picture("jpg", 80, 40), 1);
        assertThat(text(taken)).contains("Exif", PLACE);
        RedrawnPicture picture = redrawn(taken);
        byte[] kept = picture.open().readAllBytes();
        assertThat(text(kept)).doesNotContain("Exif", "GPS", PLACE);
        assertThat(segmentsOf(kept)).as("APP1 and comments").doesNotContain(0xE1, 0xFE);
        assertThat(picture.ending()).isEqualTo("jpg");
        assertThat(new Color(read(picture).getRGB(10, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(read(picture).getRGB(70, 20)).getBlue()).isGreaterThan(200);
    }

    private static java.util.List<Integer> segmentsOf(byte[] jpeg) {
        java.util.List<Integer> markers = new java.util.ArrayList<>();
        int at = 2;
        while (at < jpeg.length && (jpeg[at + 1] & 0xFF) != 0xDA) {
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return markers;
    }

    @Test
    void turnsAPictureUprightBeforeForgettingWhichSideWasUp() throws IOException {
        RedrawnPicture turned = redrawn(withPlace(picture("jpg", 80, 40), 6));
        assertThat(turned.width()).isEqualTo(40);
        assertThat(turned.height()).isEqualTo(80);
        assertThat(new Color(read(turned).getRGB(20, 10)).getRed())
                .as("left becomes top")
                .isGreaterThan(200);
        RedrawnPicture over = redrawn(withPlace(picture("jpg", 80, 40), 3));
        assertThat(new Color(read(over).getRGB(10, 20)).getBlue())
                .as("left becomes right")
                .isGreaterThan(200);
        RedrawnPicture left = redrawn(withPlace(picture("jpg", 80, 40), 8));
        assertThat(new Color(read(left).getRGB(20, 10)).getBlue())
                .as("right becomes top")
                .isGreaterThan(200);
        RedrawnPicture mirrored = redrawn(withPlace(picture("jpg", 80, 40), 2));
        assertThat(new Color(read(mirrored).getRGB(10, 20)).getBlue())
                .as("mirrored")
                .isGreaterThan(200);
    }

    @Test
    void forgetsTheWordsInAPng() throws IOException {
        byte[] png = picture("png", 30, 30);
        byte[] told = concat(
                Arrays.copyOf(png, 33),
                chunk("tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.US_ASCII)),
                chunk("eXIf", PLACE.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(png, 33, png.length),
                PLACE.getBytes(StandardCharsets.US_ASCII));
        RedrawnPicture picture = redrawn(told);
        assertThat(picture.ending()).isEqualTo("png");
        assertThat(text(picture.open().readAllBytes())).doesNotContain(PLACE, "tEXt", "eXIf");
    }

    @Test
    void makesALargePictureAsLargeAsAPageNeeds() throws IOException {
        RedrawnPicture picture = redrawn(picture("jpg", 5000, 2500));
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(800);
        assertThat(redrawn(picture("png", 30, 20)).width())
                .as("a small one stays")
                .isEqualTo(30);
    }

    @Test
    void refusesAPictureThatClaimsBillionsOfPixels() throws IOException {
        byte[] png = picture("png", 8, 8);
        byte[] header = Arrays.copyOfRange(png, 16, 29);
        ByteBuffer.wrap(header).putInt(60_000).putInt(60_000);
        byte[] bomb = concat(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
        refused(bomb, "document.picture.too-many-pixels");
    }

    @Test
    void refusesWhatIsNoPicture() {
        refused(new byte[0], "document.file.empty");
        refused(new byte[MOST + 1], "document.picture.too-large");
        refused("<svg onload=alert(1)></svg>".getBytes(StandardCharsets.UTF_8), "document.picture.type");
        refused("GIF89a................".getBytes(StandardCharsets.US_ASCII), "document.picture.type");
        refused("%PDF-1.7 ............".getBytes(StandardCharsets.US_ASCII), "document.picture.type");
    }

    @Test
    void refusesADamagedPicture() throws IOException {
        byte[] jpeg = picture("jpg", 200, 200);
        refused(Arrays.copyOf(jpeg, 40), "document.file.damaged");
        byte[] png = picture("png", 200, 200);
        refused(Arrays.copyOf(png, 40), "document.file.damaged");
        byte[] script = concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "<script>".getBytes(StandardCharsets.US_ASCII));
        refused(script, "document.file.damaged");
    }
}
