package org.zhibu.areas.approach.theme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.theme.ItemKind;
import org.zhibu.areas.approach.theme.Planned;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Item;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.shared.kernel.Refused;

/** The form of a plan; blank lines are left out, a line keeps its number. */
public class PlanForm {

    private static final int ITEMS = 12;

    @NotNull(message = "{theme.year-odd}")
    private @Nullable Integer year;

    @NotBlank(message = "{theme.title-missing}")
    @Size(max = 60, message = "{theme.too-long}")
    private String title = "";

    @Valid
    private List<ItemRow> items = rows();

    private long version;
    private @Nullable String once;

    /** As a committee handed it down, or as it stands. */
    static PlanForm of(Plan plan, List<Item> items) {
        PlanForm form = new PlanForm();
        form.year = plan.year();
        form.title = plan.title();
        form.version = plan.version();
        for (Item item : items) {
            if (item.number() > ITEMS) continue;
            ItemRow row = form.items.get(item.number() - 1);
            row.topic = item.topic();
            row.kind = item.kind();
            row.quarter = item.quarter();
        }
        return form;
    }

    /** The first issue of the year and one topic a quarter, to be named. */
    static PlanForm blank(int year, String title) {
        PlanForm form = new PlanForm();
        form.year = year;
        form.title = title;
        form.items.get(0).kind = ItemKind.FIRST_ISSUE;
        for (int at = 1; at < ITEMS; at++) form.items.get(at).quarter = Math.min(4, at);
        return form;
    }

    private static List<ItemRow> rows() {
        List<ItemRow> rows = new ArrayList<>();
        for (int at = 0; at < ITEMS; at++) rows.add(new ItemRow());
        return rows;
    }

    Planned planned() {
        if (year == null) throw Refused.at("year", "theme.year-odd");
        List<Planned.Item> filled = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            ItemRow row = items.get(at);
            if (!row.topic.isBlank()) filled.add(new Planned.Item(at + 1, row.kind, row.quarter, row.topic.strip()));
        }
        return new Planned(year, title.strip(), filled);
    }

    /** One thing to be studied. */
    public static class ItemRow {

        @Size(max = 100, message = "{theme.too-long}")
        private String topic = "";

        private ItemKind kind = ItemKind.TOPIC;
        private int quarter = 1;

        public String getTopic() {
            return topic;
        }

        public void setTopic(@Nullable String topic) {
            this.topic = topic == null ? "" : topic;
        }

        public ItemKind getKind() {
            return kind;
        }

        public void setKind(@Nullable ItemKind kind) {
            this.kind = kind == null ? ItemKind.TOPIC : kind;
        }

        public int getQuarter() {
            return quarter;
        }

        public void setQuarter(int quarter) {
            this.quarter = quarter;
        }
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public List<ItemRow> getItems() {
        return items;
    }

    public void setItems(List<ItemRow> items) {
        this.items = items;
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
