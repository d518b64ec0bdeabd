package org.zhibu.areas.service.training.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;

/** Who is to take part, and whether those without a seat wait for one. */
public class EnrolForm {

    private List<String> people = new ArrayList<>();
    private boolean queue;
    private @Nullable String once;

    List<MemberId> members() {
        return people.stream().distinct().map(MemberId::of).toList();
    }

    public List<String> getPeople() {
        return people;
    }

    public void setPeople(@Nullable List<String> people) {
        this.people = people == null ? new ArrayList<>() : people;
    }

    public boolean isQueue() {
        return queue;
    }

    public void setQueue(boolean queue) {
        this.queue = queue;
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
