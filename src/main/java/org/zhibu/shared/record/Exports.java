package org.zhibu.shared.record;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Show;

/** A list as an Excel workbook: the same rows under the same conditions as on the page. */
@Component
public class Exports {

    /** More rows than this a list never gives out at once. */
    public static final int MOST = 10_000;

    private final Show show;

    Exports(Show show) {
        this.show = show;
    }

    public <R> ResponseEntity<Resource> excel(Sheet<R> sheet, Listed<R> list, Place place) {
        return excel(sheet, list.rows(MOST, 0).stream(), place);
    }

    public <R> ResponseEntity<Resource> excel(Sheet<R> sheet, Stream<R> rows, Place place) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> show.text(key)).write(sheet, rows, out);
        return FileResponse.excel(show.text(sheet.name()) + " " + place.name(), out.toByteArray());
    }
}
