@NullMarked
package org.zhibu.core.admission.model;

import org.jspecify.annotations.NullMarked;
