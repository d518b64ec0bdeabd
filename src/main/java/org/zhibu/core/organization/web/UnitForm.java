package org.zhibu.core.organization.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.NewUnit.Details;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** The form of an organisation. */
public class UnitForm {

    private @Nullable UnitKind kind;

    @NotBlank(message = "{organization.unit.name-missing}")
    @Size(max = 100, message = "{organization.unit.too-long}")
    private String name = "";

    @Size(max = 40, message = "{organization.unit.too-long}")
    private String shortName = "";

    @Size(max = 40, message = "{organization.unit.too-long}")
    private String code = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate foundedOn;

    @Min(value = 1, message = "{organization.unit.term-range}")
    @Max(value = 5, message = "{organization.unit.term-range}")
    private int termYears = 3;

    @Min(value = 1, message = "{organization.unit.party-day-range}")
    @Max(value = 28, message = "{organization.unit.party-day-range}")
    private @Nullable Integer partyDay;

    private String contactName = "";
    private String contactPhone = "";
    private String unitName = "";
    private String unitNature = "";

    @Pattern(regexp = "|[0-9A-HJ-NPQRTUWXY]{18}", message = "{organization.unit.credit-code}")
    private String unitCreditCode = "";

    private String unitSituation = "";
    private long version;

    static UnitForm of(Detail unit) {
        UnitForm form = new UnitForm();
        form.kind = unit.kind();
        form.name = unit.name();
        form.shortName = unit.shortName();
        form.code = text(unit.code());
        form.foundedOn = unit.foundedOn();
        form.termYears = unit.termYears();
        form.partyDay = unit.partyDay();
        form.contactName = text(unit.contactName());
        form.contactPhone = text(unit.contactPhone());
        form.unitName = text(unit.unitName());
        form.unitNature = text(unit.unitNature());
        form.unitCreditCode = text(unit.unitCreditCode());
        form.unitSituation = text(unit.unitSituation());
        form.version = unit.version();
        return form;
    }

    NewUnit unit(@Nullable UnitId parent, UnitKind ofKind) {
        return new NewUnit(
                parent,
                ofKind,
                name.strip(),
                none(shortName),
                none(code),
                foundedOn,
                termYears,
                new Details(
                        none(contactName),
                        none(contactPhone),
                        none(unitName),
                        none(unitNature),
                        none(unitCreditCode),
                        none(unitSituation)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String none(String value) {
        return value.isBlank() ? null : value.strip();
    }

    public @Nullable UnitKind getKind() {
        return kind;
    }

    public void setKind(@Nullable UnitKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable LocalDate getFoundedOn() {
        return foundedOn;
    }

    public void setFoundedOn(@Nullable LocalDate foundedOn) {
        this.foundedOn = foundedOn;
    }

    public int getTermYears() {
        return termYears;
    }

    public void setTermYears(int termYears) {
        this.termYears = termYears;
    }

    public @Nullable Integer getPartyDay() {
        return partyDay;
    }

    public void setPartyDay(@Nullable Integer partyDay) {
        this.partyDay = partyDay;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String unitName) {
        this.unitName = unitName;
    }

    public String getUnitNature() {
        return unitNature;
    }

    public void setUnitNature(String unitNature) {
        this.unitNature = unitNature;
    }

    public String getUnitCreditCode() {
        return unitCreditCode;
    }

    public void setUnitCreditCode(String unitCreditCode) {
        this.unitCreditCode = unitCreditCode;
    }

    public String getUnitSituation() {
        return unitSituation;
    }

    public void setUnitSituation(String unitSituation) {
        this.unitSituation = unitSituation;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
