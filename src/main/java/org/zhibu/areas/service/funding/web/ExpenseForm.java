package org.zhibu.areas.service.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.areas.service.funding.Expense;
import org.zhibu.shared.kernel.Refused;

/** One thing paid from a grant, and its vouchers. */
public class ExpenseForm {

    @NotNull(message = "{funding.expense-day-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    @NotBlank(message = "{funding.expense-unnamed}")
    private String what = "";

    @NotNull(message = "{funding.expense-nothing}")
    private @Nullable BigDecimal amount;

    private List<MultipartFile> vouchers = List.of();

    private long version;

    Expense expense() {
        if (on == null) throw Refused.at("on", "funding.expense-day-missing");
        if (amount == null) throw Refused.at("amount", "funding.expense-nothing");
        return new Expense(on, what.strip(), amount);
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public List<MultipartFile> getVouchers() {
        return vouchers;
    }

    public void setVouchers(List<MultipartFile> vouchers) {
        this.vouchers = vouchers;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
