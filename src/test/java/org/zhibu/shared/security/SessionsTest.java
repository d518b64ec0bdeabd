package org.zhibu.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@SpringBootTest
class SessionsTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void letTwoRequestsOfOnePersonRememberTheSameThingAtOnce() {
        assertThat(rememberedTwice(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String rememberedTwice(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S one = Objects.requireNonNull(sessions.findById(session.getId()));
        S other = Objects.requireNonNull(sessions.findById(session.getId()));
        one.setAttribute("organisation", "first");
        other.setAttribute("organisation", "second");
        sessions.save(one);
        sessions.save(other);
        return Objects.requireNonNull(sessions.findById(session.getId())).getRequiredAttribute("organisation");
    }
}
