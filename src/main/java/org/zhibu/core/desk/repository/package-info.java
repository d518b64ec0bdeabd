@NullMarked
package org.zhibu.core.desk.repository;

import org.jspecify.annotations.NullMarked;
