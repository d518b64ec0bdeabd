package org.zhibu.shared.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;

@SpringBootTest
class FilesTest {

    @Autowired
    Files files;

    @Autowired
    Numbers numbers;

    @Test
    void aFileIsFoundOnlyThroughItsRecord() {
        RecordRef record = record();
        StoredFile file = files.attach(record, pdf("表决结果.pdf", "one"), 7);
        assertThat(files.of(record)).containsExactly(files.find(record, file.id()));
        assertThat(file.name()).isEqualTo("表决结果.pdf");
        assertThat(files.open(file)).exists();
        assertThatThrownBy(() -> files.find(record(), file.id())).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> files.find(record, new FileId(72, file.id().number())))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void theBytesGoWithTheLastRecordThatHadThem() {
        RecordRef one = record();
        RecordRef other = record();
        StoredFile first = files.attach(one, pdf("a.pdf", "shared"), 7);
        StoredFile second = files.attach(other, pdf("b.pdf", "shared"), 7);
        Path path = files.open(first);
        assertThat(files.open(second)).isEqualTo(path);
        files.remove(one, first.id());
        assertThat(files.of(one)).isEmpty();
        assertThat(path).exists();
        files.remove(other, second.id());
        assertThat(path).doesNotExist();
    }

    @Test
    void anEmptyFieldOfTheFormAttachesNothing() {
        RecordRef record = record();
        files.attachAll(record, List.of(new MockMultipartFile("file", new byte[0]), pdf("a.pdf", "two")), 7);
        assertThat(files.of(record)).extracting(StoredFile::name).containsExactly("a.pdf");
    }

    @Test
    void aDownloadIsSavedUnderItsChineseName() {
        RecordRef record = record();
        StoredFile file = files.attach(record, pdf("会议 记录.pdf", "three"), 7);
        ResponseEntity<Resource> answer = FileResponse.of(file, files.open(file));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95.pdf");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(FileResponse.excel("名册", new byte[1])
                        .getHeaders()
                        .getContentType()
                        .toString())
                .contains("spreadsheetml");
    }

    private RecordRef record() {
        return new RecordRef("life.activity", 71, numbers.next());
    }

    private static MockMultipartFile pdf(String name, String content) {
        return new MockMultipartFile(
                "file", name, "text/html", ("%PDF-1.7\n" + content).getBytes(StandardCharsets.UTF_8));
    }
}
