package org.zhibu.shared.rule.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class RuleImportTest {

    @Autowired
    RuleImport rules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecondStartChangesNothing() {
        assertThat(rules.bringIn()).isZero();
    }

    @Test
    void bringsBackOnlyTheRowThatDiffers() {
        jdbc.sql("update rule.activity_rule set clause = 'x' where code = 'OL-01'")
                .update();
        assertThat(rules.bringIn()).isEqualTo(1);
    }
}
