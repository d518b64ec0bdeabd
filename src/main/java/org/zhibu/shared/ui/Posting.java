package org.zhibu.shared.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;

/**
 * Answers a submitted form: a redirect when it was carried out, the same page with the reasons (422) when not.
 * A token makes the second click find the first one's answer instead of a second record.
 */
@Component
public class Posting {

    private static final int UNPROCESSABLE = 422;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Posting(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param action carries the form out and returns where to go; a {@link Refused} becomes a message of the form
     * @param again the page with what was typed
     */
    public String answer(BindingResult errors, Supplier<String> action, Supplier<String> again) {
        if (!errors.hasErrors()) {
            try {
                return "redirect:" + action.get();
            } catch (Refused refused) {
                tell(errors, refused);
            }
        }
        status(UNPROCESSABLE);
        return again.get();
    }

    /** As {@link #answer}, at most once for a token; the action and the token are one transaction. */
    public String answerOnce(
            Viewer viewer,
            @Nullable String token,
            BindingResult errors,
            Supplier<String> action,
            Supplier<String> again) {
        return answer(errors, () -> once(viewer, token, action), again);
    }

    /**
     * As {@link #answer}, for a row with a version.
     *
     * @param conflict the page with both texts (409), where somebody else saved first
     */
    public String answer(
            BindingResult errors, Supplier<String> action, Supplier<String> again, Supplier<String> conflict) {
        try {
            return answer(errors, action, again);
        } catch (Stale stale) {
            status(HttpServletResponse.SC_CONFLICT);
            return conflict.get();
        }
    }

    /** As {@link #answer}, for a row with a version, at most once for a token. */
    public String answerOnce(
            Viewer viewer,
            @Nullable String token,
            BindingResult errors,
            Supplier<String> action,
            Supplier<String> again,
            Supplier<String> conflict) {
        return answer(errors, () -> once(viewer, token, action), again, conflict);
    }

    /** Carries out at most once for a token, and answers every repetition with the first answer. */
    public String once(Viewer viewer, @Nullable String token, Supplier<String> action) {
        UUID id = uuid(token);
        String answered = transaction.execute(status -> {
            if (!claim(id, viewer)) return answerOf(id, viewer);
            String answer = action.get();
            jdbc.sql("update kernel.submission set answer = :answer where token = :token")
                    .param("answer", answer)
                    .param("token", id)
                    .update();
            return answer;
        });
        return answered == null ? "/" : answered;
    }

    private boolean claim(UUID token, Viewer viewer) {
        return jdbc.sql("""
                        insert into kernel.submission (token, account_id, submitted_at)
                        values (:token, :account, :at)
                        on conflict do nothing
                        """)
                        .param("token", token)
                        .param("account", viewer.accountId())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private String answerOf(UUID token, Viewer viewer) {
        return jdbc.sql("select answer from kernel.submission where token = :token and account_id = :account")
                .param("token", token)
                .param("account", viewer.accountId())
                .query(String.class)
                .optional()
                .orElse("/");
    }

    private static UUID uuid(@Nullable String token) {
        try {
            return token == null ? UUID.randomUUID() : UUID.fromString(token);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Puts every reason of a refusal beside its field, or on top of the page. */
    public static void tell(BindingResult errors, Refused refused) {
        refused.reasons().forEach(reason -> tellOne(errors, reason));
    }

    private static void tellOne(BindingResult errors, Refused refused) {
        Object[] args = refused.args().toArray();
        if (refused.field() == null) errors.reject(refused.key(), args, refused.key());
        else errors.rejectValue(refused.field(), refused.key(), args, refused.key());
    }

    private static void status(int status) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet) {
            HttpServletResponse response = servlet.getResponse();
            if (response != null) response.setStatus(status);
        }
    }
}
