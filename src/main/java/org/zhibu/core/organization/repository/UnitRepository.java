package org.zhibu.core.organization.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Writes the tree. Organisations are reference rows, copied to every node of a distributed engine. */
@Repository
public class UnitRepository {

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Unit> find(UnitId id) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind, u.name, u.short_name, u.path_c, u.home_id, u.term_years, u.founded_on
                        from organization.unit u
                        where u.id = :id and u.dissolved_on is null
                        """)
                .param("id", id.number())
                .query(UnitRow.class)
                .optional()
                .map(UnitRow::unit);
    }

    /** Those of the units that stand today, each with the names above it. */
    public List<PlaceRow> places(Collection<UnitId> ids) {
        return jdbc.sql("""
                        select u.id, u.home_id, u.name, u.short_name, u.kind, u.path_c,
                            (select string_agg(a.short_name, ' › ' order by length(a.path_c))
                             from organization.unit a
                             where a.id::text = any(string_to_array(u.path_c, '.')) and a.id <> u.id) as trail
                        from organization.unit u
                        where u.id = any(:ids) and u.dissolved_on is null
                        """)
                .param("ids", ids.stream().map(UnitId::number).toArray(Long[]::new))
                .query(PlaceRow.class)
                .list();
    }

    public Optional<Long> rootId() {
        return jdbc.sql(
                        "select id from organization.unit where parent_id is null and dissolved_on is null order by id limit 1")
                .query(Long.class)
                .optional();
    }

    public void insert(long id, String path, long home, NewUnit unit) {
        jdbc.sql("""
                        insert into organization.unit (id, parent_id, kind, category_code, name, short_name, code, path_c,
                            home_id, founded_on, term_years, contact_name, contact_phone, unit_name, unit_nature,
                            unit_credit_code, unit_situation)
                        values (:id, :parent, :kind, :category, :name, :shortName, :code, :path, :home, :founded, :years,
                            :contactName, :contactPhone, :unitName, :unitNature, :unitCreditCode, :unitSituation)
                        """)
                .param("id", id)
                .param("parent", unit.parent() == null ? null : unit.parent().number())
                .param("kind", unit.kind().name())
                .param("category", unit.kind().category())
                .param("name", unit.name())
                .param("shortName", unit.shortName() == null ? unit.name() : unit.shortName())
                .param("code", unit.code())
                .param("path", path)
                .param("home", home)
                .param("founded", unit.foundedOn())
                .param("years", unit.termYears())
                .param("contactName", unit.details().contactName())
                .param("contactPhone", unit.details().contactPhone())
                .param("unitName", unit.details().unitName())
                .param("unitNature", unit.details().unitNature())
                .param("unitCreditCode", unit.details().unitCreditCode())
                .param("unitSituation", unit.details().unitSituation())
                .update();
    }

    public void insertParent(UnitId unit, UnitId parent, LocalDate from) {
        jdbc.sql("insert into organization.parent (unit_id, parent_id, from_on) values (:unit, :parent, :from)")
                .param("unit", unit.number())
                .param("parent", parent.number())
                .param("from", from)
                .update();
    }

    /** Writes what may be changed; tells whether the row was still as it had been read. */
    public boolean update(UnitId id, NewUnit unit, @Nullable Integer partyDay, long version) {
        return jdbc.sql("""
                        update organization.unit
                        set kind = :kind, category_code = case when kind = :kind then category_code else :category end,
                            name = :name, short_name = :shortName, code = :code, founded_on = :founded, term_years = :years,
                            party_day = :partyDay, contact_name = :contactName, contact_phone = :contactPhone,
                            unit_name = :unitName, unit_nature = :unitNature, unit_credit_code = :unitCreditCode,
                            unit_situation = :unitSituation, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id.number())
                        .param("version", version)
                        .param("kind", unit.kind().name())
                        .param("category", unit.kind().category())
                        .param("name", unit.name())
                        .param("shortName", unit.shortName() == null ? unit.name() : unit.shortName())
                        .param("code", unit.code())
                        .param("founded", unit.foundedOn())
                        .param("years", unit.termYears())
                        .param("partyDay", partyDay)
                        .param("contactName", unit.details().contactName())
                        .param("contactPhone", unit.details().contactPhone())
                        .param("unitName", unit.details().unitName())
                        .param("unitNature", unit.details().unitNature())
                        .param("unitCreditCode", unit.details().unitCreditCode())
                        .param("unitSituation", unit.details().unitSituation())
                        .update()
                == 1;
    }

    /** Of what kinds the organisations right below are. */
    public List<UnitKind> kindsBelow(UnitId parent) {
        return jdbc.sql(
                        "select distinct kind from organization.unit where parent_id = :parent and dissolved_on is null")
                .param("parent", parent.number())
                .query((row, at) -> UnitKind.valueOf(row.getString("kind")))
                .list();
    }

    public boolean codeTaken(String code, @Nullable UnitId but) {
        return jdbc.sql("""
                        select exists (
                            select 1 from organization.unit
                            where code = :code and id is distinct from cast(:but as bigint))
                        """)
                .param("code", code)
                .param("but", but == null ? null : but.number())
                .query(Boolean.class)
                .single();
    }

    public boolean nameTaken(@Nullable UnitId parent, String name) {
        return jdbc.sql("""
                        select exists (
                            select 1 from organization.unit
                            where parent_id is not distinct from cast(:parent as bigint) and name = :name and dissolved_on is null)
                        """)
                .param("parent", parent == null ? null : parent.number())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** A place as it is stored. */
    public record PlaceRow(
            long id,
            long homeId,
            String name,
            String shortName,
            UnitKind kind,
            String pathC,
            @Nullable String trail) {}
}
