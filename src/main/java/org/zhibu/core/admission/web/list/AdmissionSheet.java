package org.zhibu.core.admission.web.list;

import org.zhibu.core.admission.repository.AdmissionQueries.Row;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.ui.Show;

/** The columns of the exported list. */
final class AdmissionSheet {

    private AdmissionSheet() {}

    static Sheet<Row> of(AdmissionWords words, Show show) {
        return Sheet.<Row>named("admission.list.title")
                .text("admission.field.number", 16, Row::number)
                .text("admission.field.name", 12, Row::name)
                .text("admission.field.unit", 24, Row::unitName)
                .text("admission.field.candidacy", 14, row -> show.text("admission.candidacy." + row.candidacy()))
                .text("admission.field.state", 12, row -> show.text("admission.state." + row.state()))
                .date("admission.field.appliedOn", Row::appliedOn)
                .text("admission.field.next", 26, row -> row.what() == null ? "" : words.what(row.what()))
                .date("admission.field.dueOn", Row::dueOn);
    }
}
