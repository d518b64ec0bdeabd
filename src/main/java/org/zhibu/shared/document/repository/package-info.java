@NullMarked
package org.zhibu.shared.document.repository;

import org.jspecify.annotations.NullMarked;
