package org.zhibu.areas.foundation.norm.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.norm.service.DutyLists.Post;
import org.zhibu.shared.record.MoveForm;

/** The duties of a post, one a line. */
public class DutyForm extends MoveForm {

    @Size(max = 2000, message = "{norm.too-long}")
    private String items = "";

    static DutyForm of(Post post) {
        DutyForm form = new DutyForm();
        form.items = post.text();
        form.setVersion(post.version());
        return form;
    }

    public String getItems() {
        return items;
    }

    public void setItems(@Nullable String items) {
        this.items = items == null ? "" : items.strip();
    }
}
