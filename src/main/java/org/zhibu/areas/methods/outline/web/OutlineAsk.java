package org.zhibu.areas.methods.outline.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What the library is asked for; {@code topic} is the item of the plan of study an outline is sought for. */
public class OutlineAsk extends ListAsk {

    private String kind = "";
    private String topic = "";

    @Override
    public boolean isConditional() {
        return super.isConditional() || !kind.isBlank();
    }

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place).with("kind", kind).with("topic", topic);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind.strip();
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic == null ? "" : topic.strip();
    }
}
