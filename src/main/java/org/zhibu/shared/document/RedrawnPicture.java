package org.zhibu.shared.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.zhibu.shared.document.service.Redrawing;

/**
 * A picture drawn anew from what was uploaded: upright, no larger than a page needs, and with nothing in its file but the
 * picture itself, no place, time, device or name.
 */
public final class RedrawnPicture {

    private final byte[] bytes;
    private final String ending;
    private final int width;
    private final int height;

    public RedrawnPicture(byte[] bytes, String ending, int width, int height) {
        this.bytes = bytes.clone();
        this.ending = ending;
        this.width = width;
        this.height = height;
    }

    /**
     * @param most bytes of the upload
     * @throws org.zhibu.shared.kernel.Refused for a larger one, for what is neither JPEG nor PNG, and for what cannot be read
     */
    public static RedrawnPicture of(InputStream upload, int most) throws IOException {
        return Redrawing.redraw(upload, most);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** {@code jpg} or {@code png}. */
    public String ending() {
        return ending;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
