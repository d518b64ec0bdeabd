@NullMarked
package org.zhibu.core.admission.repository;

import org.jspecify.annotations.NullMarked;
