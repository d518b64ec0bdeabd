package org.zhibu.areas.methods.outline.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.Refused;

/** The form of an outline; blank steps are left out. */
public class OutlineForm {

    private static final int STEPS = 10;

    @NotBlank(message = "{outline.title-missing}")
    @Size(max = 60, message = "{outline.too-long}")
    private String title = "";

    @NotBlank(message = "{outline.kind-missing}")
    private String kind = "";

    @Size(max = 200, message = "{outline.too-long}")
    private String audience = "";

    @NotBlank(message = "{outline.goal-missing}")
    @Size(max = 500, message = "{outline.too-long}")
    private String goal = "";

    private List<StepRow> steps = rows();

    @Size(max = 2000, message = "{outline.too-long}")
    private String preparation = "";

    @Size(max = 2000, message = "{outline.too-long}")
    private String materials = "";

    @Size(max = 200, message = "{outline.too-long}")
    private String place = "";

    @Size(max = 200, message = "{outline.too-long}")
    private String cost = "";

    private long version;
    private @Nullable String once;

    static OutlineForm of(Outline outline) {
        OutlineForm form = of(outline.content());
        form.version = outline.version();
        return form;
    }

    /** A fresh one that begins with what another says. */
    static OutlineForm of(Outlined content) {
        OutlineForm form = new OutlineForm();
        form.title = content.title();
        form.kind = content.kind().code();
        form.audience = content.audience();
        form.goal = content.goal();
        form.preparation = content.preparation();
        form.materials = content.materials();
        form.place = content.place();
        form.cost = content.cost();
        for (int at = 0; at < content.steps().size() && at < STEPS; at++) {
            form.steps.get(at).what = content.steps().get(at).what();
            form.steps.get(at).minutes = content.steps().get(at).minutes();
        }
        return form;
    }

    private static List<StepRow> rows() {
        List<StepRow> rows = new ArrayList<>();
        for (int at = 0; at < STEPS; at++) rows.add(new StepRow());
        return rows;
    }

    Outlined content() {
        List<Outlined.Step> filled = new ArrayList<>();
        for (StepRow row : steps) {
            if (row.what.isBlank() && row.minutes == null) continue;
            if (row.what.isBlank()) throw Refused.at("steps", "outline.step-unnamed", String.valueOf(row.minutes));
            filled.add(new Outlined.Step(row.what.strip(), row.minutes == null ? 0 : row.minutes));
        }
        return new Outlined(title, ActivityKind.of(kind), audience, goal, filled, preparation, materials, place, cost);
    }

    /** One step of the agenda. */
    public static class StepRow {

        private String what = "";
        private @Nullable Integer minutes;

        public String getWhat() {
            return what;
        }

        public void setWhat(@Nullable String what) {
            this.what = what == null ? "" : what;
        }

        public @Nullable Integer getMinutes() {
            return minutes;
        }

        public void setMinutes(@Nullable Integer minutes) {
            this.minutes = minutes;
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind.strip();
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(@Nullable String audience) {
        this.audience = audience == null ? "" : audience.strip();
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(@Nullable String goal) {
        this.goal = goal == null ? "" : goal.strip();
    }

    public String getPreparation() {
        return preparation;
    }

    public void setPreparation(@Nullable String preparation) {
        this.preparation = preparation == null ? "" : preparation.strip();
    }

    public String getMaterials() {
        return materials;
    }

    public void setMaterials(@Nullable String materials) {
        this.materials = materials == null ? "" : materials.strip();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place.strip();
    }

    public String getCost() {
        return cost;
    }

    public void setCost(@Nullable String cost) {
        this.cost = cost == null ? "" : cost.strip();
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    public void setSteps(List<StepRow> steps) {
        this.steps = steps;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
