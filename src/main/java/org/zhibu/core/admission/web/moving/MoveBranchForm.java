package org.zhibu.core.admission.web.moving;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.record.MoveForm;

/** To which branch a file goes, and why. */
public class MoveBranchForm extends MoveForm {

    private String branch = "";

    public String getBranch() {
        return branch;
    }

    public void setBranch(@Nullable String branch) {
        this.branch = branch == null ? "" : branch;
    }
}
