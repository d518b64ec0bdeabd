package org.zhibu.areas.foundation.research;

import org.zhibu.shared.kernel.NotHere;

/** One measure of a topic. */
public record MeasureRef(TopicId topic, int number) {

    public static MeasureRef of(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !text.substring(dot + 1).matches("\\d{1,4}")) throw new NotHere();
        return new MeasureRef(TopicId.of(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    public String href() {
        return topic.href() + "/measures/" + number;
    }

    /** As it stands in addresses, {@code 3k-10zv.2}. */
    @Override
    public String toString() {
        return topic + "." + number;
    }
}
