@NullMarked
package org.zhibu.core.admission.web;

import org.jspecify.annotations.NullMarked;
