package org.zhibu.areas.methods.ballot.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.ballot.service.Opening.Asked;
import org.zhibu.shared.record.MoveForm;

/** How many slips are printed and who counts. */
public class OpeningForm extends MoveForm {

    private String first = "";
    private String second = "";
    private int masses;
    private int spare = 3;

    Asked asked() {
        return new Asked(first, second, masses, spare);
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(@Nullable String first) {
        this.first = Objects.requireNonNullElse(first, "");
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(@Nullable String second) {
        this.second = Objects.requireNonNullElse(second, "");
    }

    public int getMasses() {
        return masses;
    }

    public void setMasses(int masses) {
        this.masses = masses;
    }

    public int getSpare() {
        return spare;
    }

    public void setSpare(int spare) {
        this.spare = spare;
    }
}
