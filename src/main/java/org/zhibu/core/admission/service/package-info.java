@NullMarked
package org.zhibu.core.admission.service;

import org.jspecify.annotations.NullMarked;
