@NullMarked
package org.zhibu.shared.secret.repository;

import org.jspecify.annotations.NullMarked;
