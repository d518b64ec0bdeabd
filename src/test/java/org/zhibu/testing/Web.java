package org.zhibu.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhibu.core.life.LifeCast.as;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The portal request by request: what people send, and the three answers most of it gets. Comes with the casts. */
@Lazy // a cast also plays where no requests are sent
public final class Web {

    private final MockMvc requests;

    public Web(MockMvc requests) {
        this.requests = requests;
    }

    /** What this account sends from a form of the portal. */
    public static MockHttpServletRequestBuilder post(long who, String address) {
        return MockMvcRequestBuilders.post(address).with(as(who)).with(csrf());
    }

    /** What this account sends about the version of a record it has seen. */
    public static MockHttpServletRequestBuilder move(long who, String address, int version) {
        return post(who, address).param("version", String.valueOf(version));
    }

    /** The same form, sent to another address. */
    public static RequestPostProcessor to(String address) {
        return request -> {
            request.setRequestURI(address);
            request.setPathInfo(null);
            return request;
        };
    }

    /** For answers that have no word here. */
    public ResultActions perform(RequestBuilder request) throws Exception {
        return requests.perform(request);
    }

    /** The page this account is shown. */
    public String page(long who, String address) throws Exception {
        return page(as(who), address);
    }

    /** The page this person is shown. */
    public String page(RequestPostProcessor who, String address) throws Exception {
        return page(get(address).with(who));
    }

    /** The page that is the answer. */
    public String page(RequestBuilder request) throws Exception {
        return perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The rows of the first sheet of the workbook this account is given, as texts. */
    public List<List<String>> sheet(long who, String address) throws Exception {
        byte[] bytes = perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    /** Where one is sent after it was done. */
    public String redirected(RequestBuilder request) throws Exception {
        return Objects.requireNonNull(perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    /** The form once more, with all these words. */
    public void refused(RequestBuilder request, String... why) throws Exception {
        String form = perform(request)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form).contains(why);
    }
}
