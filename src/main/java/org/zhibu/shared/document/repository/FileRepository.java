package org.zhibu.shared.document.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.RecordRef;

/** Rows of attached files. */
@Repository
public class FileRepository {

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else attaches or cleans away this content. */
    public void lock(long home, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:content, 0))")
                .param("content", home + "/" + sha256)
                .query((row, number) -> number)
                .single();
    }

    public void insert(StoredFile file) {
        jdbc.sql("""
                        insert into document.file (home_id, id, record_type, record_id, name, content_type, bytes, sha256,
                            uploaded_by, uploaded_at)
                        values (:home, :id, :recordType, :record, :name, :contentType, :bytes, :sha256, :uploadedBy, :uploadedAt)
                        """)
                .param("home", file.id().home())
                .param("id", file.id().number())
                .param("recordType", file.owner().type())
                .param("record", file.owner().number())
                .param("name", file.name())
                .param("contentType", file.contentType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("uploadedBy", file.uploadedBy())
                .param("uploadedAt", file.uploadedAt())
                .update();
    }

    public List<StoredFile> of(RecordRef owner) {
        return jdbc.sql("""
                        select * from document.file
                        where home_id = :home and record_type = :type and record_id = :record
                        order by uploaded_at, id
                        """)
                .param("home", owner.home())
                .param("type", owner.type())
                .param("record", owner.number())
                .query(FileRepository::file)
                .list();
    }

    /** @param owners of one home and one type */
    public List<StoredFile> ofAll(List<RecordRef> owners) {
        if (owners.isEmpty()) return List.of();
        return jdbc.sql("""
                        select * from document.file
                        where home_id = :home and record_type = :type and record_id = any(:records)
                        order by uploaded_at, id
                        """)
                .param("home", owners.get(0).home())
                .param("type", owners.get(0).type())
                .param("records", owners.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(FileRepository::file)
                .list();
    }

    public Optional<StoredFile> find(RecordRef owner, FileId id) {
        return jdbc.sql("""
                        select * from document.file
                        where home_id = :home and id = :id and record_type = :type and record_id = :record
                        """)
                .param("home", owner.home())
                .param("id", id.home() == owner.home() ? id.number() : -1)
                .param("type", owner.type())
                .param("record", owner.number())
                .query(FileRepository::file)
                .optional();
    }

    public void delete(StoredFile file) {
        jdbc.sql("delete from document.file where home_id = :home and id = :id")
                .param("home", file.id().home())
                .param("id", file.id().number())
                .update();
    }

    /** Whether any record of this home still has this content. */
    public boolean isUsed(long home, String sha256) {
        return jdbc.sql("select exists (select 1 from document.file where home_id = :home and sha256 = :sha256)")
                .param("home", home)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        long home = row.getLong("home_id");
        return new StoredFile(
                new FileId(home, row.getLong("id")),
                new RecordRef(row.getString("record_type"), home, row.getLong("record_id")),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getLong("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class));
    }
}
