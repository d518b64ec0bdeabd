package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.testing.Sql;
import org.zhibu.testing.Statements;

/** The watch over statements sees what it should, and lets pass what it should. */
@SpringBootTest
class StatementsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void refuseAFactWithoutItsHome() {
        assertThatThrownBy(() -> jdbc.sql("select count(*) from life.activity where id = :id")
                        .param("id", 1)
                        .query(Long.class)
                        .single())
                .hasStackTraceContaining("life.activity without naming its home");
        assertThatThrownBy(() -> jdbc.sql("""
                        select count(*) from life.activity a join life.attendance t on t.activity_id = a.id
                        where a.home_id = 1
                        """).query(Long.class).single())
                .hasStackTraceContaining("life.attendance without");
    }

    @Test
    void countWhatAPageAsks() {
        int count = Statements.countDuring(() -> {
            jdbc.sql("select 1").query(Integer.class).single();
            jdbc.sql("select count(*) from life.activity where home_id = :home")
                    .param("home", 1)
                    .query(Long.class)
                    .single();
        });
        assertThat(count).isEqualTo(2);
    }

    @Test
    void readTheTablesOfAStatement() {
        assertThat(Sql.tables("""
                        with mine as (select id from life.activity a where a.home_id = :from and extract(year from held_on) = 1)
                        insert into study.hour_entry (home_id) select m.id from mine m
                        left join member.member on true where m.id is distinct from nothing
                        """))
                .extracting(Sql.Table::qualified)
                .containsExactly("life.activity", "study.hour_entry", "member.member");
    }
}
