package org.zhibu.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotScale;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One person in front of a fresh browser. Whatever the browser complains about (a script error, a breach of the
 * content security policy, a missing file) fails the test when the visit ends.
 */
public final class Visit implements AutoCloseable {

    /** How the person looks at the portal. */
    public enum Size {
        DESKTOP(1366, 768),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** The build of every page the engine found nothing wrong with, so that it looks at each once. */
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    /**
     * How a page is built, without its words: elements with their classes, roles and states, siblings of one build once.
     * The engine would say the same of two pages of one build.
     */
    private static final String BUILD = """
            (() => {
              const told = name => /^(class|style|role|type|lang|scope|tabindex|open|hidden|disabled|required|readonly|colspan|rowspan)$/.test(name);
              const named = name => /^(aria-.*|alt|title|placeholder|href)$/.test(name);
              const attribute = a => told(a.name) ? a.name + '=' + a.value : named(a.name) ? a.name + (a.value ? '+' : '-') : '';
              const labelled = e => 'labels' in e && e.labels ? e.labels.length : e.htmlFor ? !!document.getElementById(e.htmlFor) : '';
              const words = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) ? 'w' : '';
              const build = e => e.localName + [...e.attributes].map(attribute).filter(Boolean).sort() + words(e) + labelled(e)
                + '[' + [...new Set([...e.children].map(build))] + ']';
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              return innerWidth + ' ' + (new Set(ids).size === ids.length) + build(document.documentElement);
            })()
            """;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private int interactions;

    public Visit(String base, Size size, boolean scripts) {
        this.base = base;
        this.scripts = scripts;
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(base)
                .setJavaScriptEnabled(scripts)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true);
        options.viewportSize = java.util.Optional.of(new ViewportSize(size.width, size.height));
        if (size == Size.PHONE)
            options.setDeviceScaleFactor(2).setHasTouch(true).setIsMobile(true);
        this.context = Browser.get().newContext(options);
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
        listen();
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            boolean answer = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !answer) complaints.add("console: " + message.text());
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(response -> {
            boolean document = response.request().resourceType().equals("document");
            if (!document && response.status() >= 400) complaints.add(response.status() + " " + response.url());
        });
        page.onRequestFailed(request -> {
            if (!expectedToFail(request)) complaints.add("failed: " + request.url() + " " + request.failure());
        });
    }

    /** A download and a page left early are no faults. */
    private static boolean expectedToFail(Request request) {
        return request.failure() != null && request.failure().contains("ERR_ABORTED");
    }

    /** The page itself, for what has no word here. */
    public Page page() {
        return page;
    }

    public boolean scripts() {
        return scripts;
    }

    /** Opens an address of the portal and returns the status it answered. */
    public int open(String path) {
        Response response = Objects.requireNonNull(page.navigate(path));
        return response.status();
    }

    /** Where the person is now, without scheme and host. */
    public String where() {
        return page.url().startsWith(base) ? page.url().substring(base.length()) : "";
    }

    public Visit signIn(String login, String password) {
        if (!where().startsWith("/sign-in")) open("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("form[action$='/sign-in'] button[type=submit]").click();
        page.waitForLoadState();
        return this;
    }

    /** Fills the field of this label; an optional one says so behind its label. */
    public Visit fill(String label, String text) {
        interactions++;
        labelled(label)
                .or(labelled(label + " 选填"))
                .and(page.locator("input, textarea"))
                .first()
                .fill(text);
        return this;
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Presses a button by its words. */
    public Visit press(String words) {
        return click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)));
    }

    /** Follows a link by its words. */
    public Visit follow(String words) {
        return click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)));
    }

    /** Clicks the first visible of these. */
    public Visit click(String selector) {
        return click(page.locator(selector));
    }

    /** Ticks this box. */
    public Visit tick(String selector) {
        interactions++;
        Locator box = page.locator(selector).first();
        if (scripts) box.check();
        else box.evaluate("box => { if (!box.checked) box.click(); }");
        return this;
    }

    /**
     * Without scripts the browser draws no frames to see where an element stands still, so a place on the screen may be
     * another's; the element itself is pressed.
     */
    private Visit click(Locator all) {
        interactions++;
        if (!scripts) page.waitForLoadState();
        Locator one = all.filter(new Locator.FilterOptions().setVisible(true)).first();
        if (scripts) one.click();
        else press(one);
        page.waitForLoadState();
        return this;
    }

    private void press(Locator one) {
        boolean leads = (Boolean)
                one.evaluate(
                        "element => element.matches('button, [type=submit], a[href]') && !/\\.(docx|xlsx)($|\\?)/.test(element.href)");
        AtomicBoolean arrived = new AtomicBoolean(!leads);
        Consumer<Frame> arrival = frame -> arrived.set(true);
        page.onFrameNavigated(arrival);
        one.evaluate("element => element.click()");
        page.waitForCondition(arrived::get);
        page.offFrameNavigated(arrival);
        page.waitForLoadState();
    }

    /** Everything pressed, chosen and filled so far. */
    public int interactions() {
        return interactions;
    }

    /** The text of the page a person can see. */
    public String text() {
        return page.locator("body").innerText();
    }

    /**
     * What the accessibility engine finds wrong on the page, one line a rule and element; empty where nothing is. A page
     * built as one that was found sound is not examined again.
     */
    public List<String> barriers() {
        if (!scripts)
            throw new IllegalStateException("the engine is a script: it cannot run on a page without scripts");
        String build = String.valueOf(page.evaluate(BUILD));
        if (SOUND.contains(build)) return List.of();
        List<String> barriers = examined();
        if (barriers.isEmpty()) SOUND.add(build);
        return barriers;
    }

    private List<String> examined() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s %s: %s %s"
                                        .formatted(where(), rule.getId(), node.getTarget(), node.getHtml())))
                        .toList();
    }

    /** Whether something is wider than the window, so that a phone would scroll sideways. */
    public boolean overflows() {
        return (Boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /** The first element that stands out to the right of the window, for a failure message. */
    public String widest() {
        return String.valueOf(
                page.evaluate(
                        "(() => { const w = document.documentElement.clientWidth; const e = [...document.querySelectorAll('body *')].find(x => x.getBoundingClientRect().right > w + 1); return e ? e.outerHTML.slice(0, 160) : '' })()"));
    }

    public Visit resize(Size size) {
        page.setViewportSize(size.width, size.height);
        return this;
    }

    /** Takes a picture of the window for the README and the manual when the run asks for it with {@code -Dscreenshots}. */
    public Visit picture(String name) {
        if (System.getProperty("screenshots") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("docs/screenshots", name + ".png"))
                    .setScale(ScreenshotScale.CSS));
        }
        return this;
    }

    /** Brings the first of these to the upper part of the window. */
    public Visit scrollTo(String selector) {
        page.locator(selector).first().evaluate("one => window.scrollBy(0, one.getBoundingClientRect().top - 120)");
        return this;
    }

    /** Forgets the session, as a browser does when it has run out on the server. */
    public Visit loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("ZHIBU"));
        return this;
    }

    public @Nullable String language() {
        return page.locator("html").getAttribute("lang");
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty()) throw new AssertionError("The browser complained: " + complaints);
    }
}
