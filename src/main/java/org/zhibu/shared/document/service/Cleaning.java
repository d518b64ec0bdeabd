package org.zhibu.shared.document.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhibu.shared.document.FileRemoved;
import org.zhibu.shared.document.repository.FileRepository;

/** Deletes the bytes of a removed file once its removal is certain and no other record has them. */
@Component
class Cleaning {

    private final FileRepository files;
    private final FileStore store;

    Cleaning(FileRepository files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void afterRemovalOf(FileRemoved removed) {
        files.lock(removed.home(), removed.sha256());
        if (files.isUsed(removed.home(), removed.sha256())) return;
        try {
            store.forget(removed.home(), removed.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
