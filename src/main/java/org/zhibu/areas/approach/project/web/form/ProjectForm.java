package org.zhibu.areas.approach.project.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.project.Born;
import org.zhibu.areas.approach.project.Direction;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.Goal;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.MoveForm;

/** What a project is about. */
public class ProjectForm extends MoveForm {

    @NotBlank(message = "{project.title-missing}")
    @Size(max = 60, message = "{project.too-long}")
    private String title = "";

    @NotNull(message = "{project.year-missing}")
    private @Nullable Integer firstYear;

    @NotNull(message = "{project.year-missing}")
    private @Nullable Integer lastYear;

    @NotBlank(message = "{project.how-missing}")
    @Size(max = 1000, message = "{project.too-long}")
    private String how = "";

    @NotBlank(message = "{project.indicator-missing}")
    @Size(max = 60, message = "{project.too-long}")
    private String indicator = "";

    @NotBlank(message = "{project.measured-in-missing}")
    @Size(max = 20, message = "{project.too-long}")
    private String measuredIn = "";

    /** Most numbers are better high; the form shows it chosen, since the goal stands once the project started. */
    private String direction = Direction.UP.name();

    @NotNull(message = "{project.number-missing}")
    private @Nullable BigDecimal baseline;

    @NotNull(message = "{project.number-missing}")
    private @Nullable BigDecimal target;

    @NotBlank(message = "{project.source-missing}")
    @Size(max = 100, message = "{project.too-long}")
    private String source = "";

    private String topic = "";

    private @Nullable Integer measure;

    private String branch = "";

    public ProjectForm() {
        setDirection(Direction.UP.name());
    }

    public static ProjectForm of(Project project) {
        ProjectForm form = new ProjectForm();
        ProjectPlan plan = project.plan();
        Goal goal = plan.goal();
        form.title = plan.title();
        form.firstYear = plan.firstYear();
        form.lastYear = plan.lastYear();
        form.how = plan.how();
        form.indicator = goal.indicator();
        form.measuredIn = goal.measuredIn();
        form.direction = goal.direction().name();
        form.baseline = Figure.plain(goal.baseline());
        form.source = goal.source();
        form.target = Figure.plain(goal.target());
        form.setVersion(project.version());
        return form;
    }

    public ProjectPlan plan() {
        if (firstYear == null) throw Refused.at("firstYear", "project.year-missing");
        if (lastYear == null) throw Refused.at("lastYear", "project.year-missing");
        if (baseline == null) throw Refused.at("baseline", "project.number-missing");
        if (target == null) throw Refused.at("target", "project.number-missing");
        Goal goal = new Goal(indicator, measuredIn, baseline, source, target, direction());
        return new ProjectPlan(title, firstYear, lastYear, how, goal);
    }

    private Direction direction() {
        return direction.equals(Direction.DOWN.name()) ? Direction.DOWN : Direction.UP;
    }

    /** Where it comes from, as the address named it. */
    public Born born() {
        return topic.isBlank() ? Born.OF_NOTHING : Born.of(TopicId.of(topic), measure);
    }

    /** The branch a committee gives it to. */
    public UnitId branch() {
        if (branch.isBlank()) throw Refused.at("branch", "project.branch-missing");
        return UnitId.of(branch);
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(@Nullable String branch) {
        this.branch = branch == null ? "" : branch.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public @Nullable Integer getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(@Nullable Integer firstYear) {
        this.firstYear = firstYear;
    }

    public @Nullable Integer getLastYear() {
        return lastYear;
    }

    public void setLastYear(@Nullable Integer lastYear) {
        this.lastYear = lastYear;
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = how == null ? "" : how.strip();
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(@Nullable String indicator) {
        this.indicator = indicator == null ? "" : indicator.strip();
    }

    public String getMeasuredIn() {
        return measuredIn;
    }

    public void setMeasuredIn(@Nullable String measuredIn) {
        this.measuredIn = measuredIn == null ? "" : measuredIn.strip();
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(@Nullable String direction) {
        this.direction = direction == null ? "" : direction.strip();
    }

    public @Nullable BigDecimal getBaseline() {
        return baseline;
    }

    public void setBaseline(@Nullable BigDecimal baseline) {
        this.baseline = baseline;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public @Nullable BigDecimal getTarget() {
        return target;
    }

    public void setTarget(@Nullable BigDecimal target) {
        this.target = target;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic == null ? "" : topic.strip();
    }

    public @Nullable Integer getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable Integer measure) {
        this.measure = measure;
    }
}
