@NullMarked
package org.zhibu.core.evaluation.service;

import org.jspecify.annotations.NullMarked;
