/**
 * Files attached to records, and reading and writing of Excel sheets and Word documents in the layout of GB/T 9704-2012.
 * Owns the table {@code document.file} and the folder the files lie in.
 */
@ApplicationModule(
        id = "document",
        displayName = "文档",
        allowedDependencies = {"kernel", "rule"})
@NullMarked
package org.zhibu.shared.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
