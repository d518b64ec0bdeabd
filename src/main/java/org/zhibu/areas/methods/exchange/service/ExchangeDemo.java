package org.zhibu.areas.methods.exchange.service;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.Draft;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.PostKind;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.repository.PostRepository;
import org.zhibu.areas.methods.exchange.repository.ReplyRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPerson;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.notification.PastNotices;
import org.zhibu.shared.security.Holders;

/** What the demo branches asked and told each other this year; one experience became a practice others borrowed. */
@Component
class ExchangeDemo implements DemoRecords {

    private final PostRepository posts;
    private final ReplyRepository replies;
    private final Holders holders;
    private final Numbers numbers;
    private final Journal journal;
    private final PastNotices notices;
    private final DirtyMarks marks;

    ExchangeDemo(
            PostRepository posts,
            ReplyRepository replies,
            Holders holders,
            Numbers numbers,
            Journal journal,
            PastNotices notices,
            DirtyMarks marks) {
        this.posts = posts;
        this.replies = replies;
        this.holders = holders;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, Entered> posted = new HashMap<>();
        for (Row row : DemoTable.rows("exchange.csv")) posted.put(row.text("key"), new Entered(post(office, row), row));
        for (Row row : DemoTable.rows("exchange-replies.csv")) {
            Entered to = Objects.requireNonNull(posted.get(row.text("post")));
            reply(office, row, to.post(), to.asked());
        }
    }

    /** A post and what was asked in it. */
    private record Entered(PostId post, Row asked) {}

    private PostId post(DemoOffice office, Row row) {
        DemoPlace place = office.at(row.text("unit"));
        DemoPerson author = place.people().get(row.number("person"));
        PostId id = new PostId(place.home(), numbers.next());
        int days = row.number("days");
        Draft draft = new Draft(PostKind.valueOf(row.text("kind")), row.text("title"), row.text("body"));
        posts.insert(id, place.unit(), draft, account(author), author.name(), office.at(days, 9));
        marks.mark(place.home(), place.unit(), office.daysAgo(days).getYear());
        tell(office.at(days, 9), id.ref(), place, author, "exchange.post.made");
        if (row.has("practice"))
            posts.practiceCalled(place.home(), row.text("practice")).ifPresent(practice -> posts.became(id, practice));
        if (row.has("uses")) for (String key : row.text("uses").split(" ", -1)) use(office, id, office.at(key), days);
        return id;
    }

    private void use(DemoOffice office, PostId id, DemoPlace branch, int days) {
        posts.use(id, branch.unit(), branch.people().get(0).name(), office.daysAgo(days - 4));
    }

    private void reply(DemoOffice office, Row row, PostId post, Row asked) {
        DemoPlace place = office.at(row.text("unit"));
        DemoPerson author = place.people().get(row.number("person"));
        ReplyId id = new ReplyId(post.home(), numbers.next());
        int days = row.number("days");
        replies.insert(id, post, place.unit(), row.text("body"), account(author), author.name(), office.at(days, 15));
        tell(office.at(days, 15), id.ref(), place, author, "exchange.reply.made");
        DemoPerson reader = office.at(asked.text("unit")).people().get(asked.number("person"));
        if (!reader.id().equals(author.id()))
            notices.tellAccount(
                    office.at(days, 15), account(reader), Replying.made(id, post, place.name(), asked.text("title")));
        if (row.has("answer")) posts.solve(post, 0, id.number());
    }

    private @Nullable Long account(DemoPerson person) {
        return holders.accountOf(person.id()).orElse(null);
    }

    private void tell(OffsetDateTime at, RecordRef ref, DemoPlace place, DemoPerson who, String action) {
        journal.writeAt(at, new Actor(null, who.name()), action, ref, place.unit(), Change.created(Map.of()));
    }
}
