package org.zhibu.areas.overview.web;

import java.util.List;
import org.zhibu.shared.area.AreaFeature.Figure;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Answer;

/** What the template of an area shows. */
record AreaPage(String word, Place place, List<Answer> answers, List<Figure> figures, List<Entry> entries) {

    /** @param status what waits, what is done, in words */
    record Entry(String key, String icon, String href, String status, boolean late) {}
}
