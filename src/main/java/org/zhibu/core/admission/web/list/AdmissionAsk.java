package org.zhibu.core.admission.web.list;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What the list of files is asked for: words, what the person is, what is due. */
public class AdmissionAsk extends ListAsk {

    private String due = "";

    @Override
    public boolean isConditional() {
        return super.isConditional() || !due.isBlank();
    }

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place).with("due", due);
    }

    public String getDue() {
        return due;
    }

    public void setDue(@Nullable String due) {
        this.due = due == null ? "" : due;
    }
}
