@NullMarked
package org.zhibu.shared.document.model;

import org.jspecify.annotations.NullMarked;
