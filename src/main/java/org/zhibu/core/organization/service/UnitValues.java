package org.zhibu.core.organization.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.shared.kernel.UnitId;

/** What is kept about an organisation, field by field as text: for the journal and for two people's texts side by side. */
public final class UnitValues {

    private UnitValues() {}

    public static Map<String, @Nullable String> of(Detail unit) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("kind", unit.kind().name());
        values.put("name", unit.name());
        values.put("shortName", unit.shortName());
        values.put("code", unit.code());
        values.put("foundedOn", text(unit.foundedOn()));
        values.put("termYears", text(unit.termYears()));
        values.put("partyDay", text(unit.partyDay()));
        values.put("contactName", unit.contactName());
        values.put("contactPhone", unit.contactPhone());
        values.put("unitName", unit.unitName());
        values.put("unitNature", unit.unitNature());
        values.put("unitCreditCode", unit.unitCreditCode());
        values.put("unitSituation", unit.unitSituation());
        return values;
    }

    public static Map<String, @Nullable String> of(NewUnit unit, @Nullable Integer partyDay) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("kind", unit.kind().name());
        values.put("name", unit.name());
        values.put("shortName", unit.shortName() == null ? unit.name() : unit.shortName());
        values.put("code", unit.code());
        values.put("foundedOn", text(unit.foundedOn()));
        values.put("termYears", text(unit.termYears()));
        values.put("partyDay", text(partyDay));
        values.put("contactName", unit.details().contactName());
        values.put("contactPhone", unit.details().contactPhone());
        values.put("unitName", unit.details().unitName());
        values.put("unitNature", unit.details().unitNature());
        values.put("unitCreditCode", unit.details().unitCreditCode());
        values.put("unitSituation", unit.details().unitSituation());
        return values;
    }

    static NewUnit unit(Detail known) {
        Long parent = known.parentId();
        return new NewUnit(
                parent == null ? null : new UnitId(parent),
                known.kind(),
                known.name(),
                known.shortName(),
                known.code(),
                known.foundedOn(),
                known.termYears(),
                new NewUnit.Details(
                        known.contactName(),
                        known.contactPhone(),
                        known.unitName(),
                        known.unitNature(),
                        known.unitCreditCode(),
                        known.unitSituation()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
